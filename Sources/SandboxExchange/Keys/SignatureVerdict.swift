import Crypto
import CryptoExtras
import FoundationEssentials

/// The result of verifying a signature.
enum SignatureVerdict: Hashable, Sendable {
    case right
    /// The form is right, but it covers other bytes or was made with another secret.
    case wrong
    /// It does not have the form of a signature of this kind of key.
    case malformed(expected: String)
}

extension KeyRecord.Verifier {
    /// Verifies a `signature` parameter, already percent-decoded, for `payload`.
    func verdict(on signature: String, over payload: [UInt8]) -> SignatureVerdict {
        switch self {
        case .hmac(let begun):
            guard let code = Self.hexBytes(signature), code.count == SHA256.byteCount else {
                return .malformed(expected: "64 hexadecimal digits for an HMAC key")
            }
            var expected = begun
            expected.update(data: payload)
            return expected.finalize() == code ? .right : .wrong
        case .rsa(let key):
            guard let bytes = Self.base64Bytes(signature), bytes.count == key.keySizeInBits / 8 else {
                return .malformed(expected: "base64 of \(key.keySizeInBits / 8) bytes for this RSA key")
            }
            let parsed = _RSA.Signing.RSASignature(rawRepresentation: bytes)
            let digest = SHA256.hash(data: payload)
            return key.isValidSignature(parsed, for: digest, padding: .insecurePKCS1v1_5) ? .right : .wrong
        case .ed25519(let key):
            guard let bytes = Self.base64Bytes(signature), bytes.count == 64 else {
                return .malformed(expected: "base64 of 64 bytes for an Ed25519 key")
            }
            return key.isValidSignature(bytes, for: payload) ? .right : .wrong
        }
    }

    /// The bytes of base64 as an encoder writes it: with the padding that its length needs, and nothing else.
    private static func base64Bytes(_ text: String) -> Data? {
        Data(base64Encoded: text).flatMap { $0.base64EncodedString() == text ? $0 : nil }
    }

    /// The bytes of an even number of hexadecimal digits in either letter case; nil for any other text.
    private static func hexBytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count / 2)
        var high: UInt8?
        for character in text.utf8 {
            guard let digit = hexDigit(character) else { return nil }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil ? bytes : nil
    }
}
