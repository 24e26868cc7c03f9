import Crypto
import CryptoExtras
import FoundationEssentials

/// Signs payloads. The timestamp is part of the payload, so that a signer needs no clock.
public struct RequestSigner: Sendable {
    private let key: SigningKey

    /// Creates a signer that uses `key`.
    public init(key: SigningKey) { self.key = key }

    /// The signature over the UTF-8 bytes of `payload`, before percent-encoding.
    ///
    /// Lower-case hexadecimal for HMAC, base64 for RSA and Ed25519.
    public func signature(over payload: String) throws(SigningFault) -> String {
        let bytes = Array(payload.utf8)
        do {
            switch key.material {
            case .hmac(let key): return Hexadecimal.encode(key.code(for: bytes))
            case .rsa(let key):
                let digest = SHA256.hash(data: bytes)
                return try key.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation
                    .base64EncodedString()
            case .ed25519(let key): return Data(try key.signature(for: bytes)).base64EncodedString()
            }
        } catch {
            throw SigningFault()
        }
    }
}

/// A valid key failed to sign.
public struct SigningFault: Error, Hashable, Sendable {}

/// Checks another program's signature, and finds out which wrong algorithm made it.
package struct SignatureAnalyzer: Sendable {
    /// A common wrong way to sign with the same key.
    package enum OtherAlgorithm: String, Hashable, Sendable, CaseIterable {
        /// HMAC-SHA-256 written in base64 where hexadecimal is expected.
        case hmacInBase64
        /// HMAC-SHA-512.
        case hmacSHA512
        /// RSA with PSS padding.
        case rsaPSS
        /// RSA over a SHA-512 digest.
        case rsaSHA512
        /// Ed25519 over the SHA-256 digest of the payload, as a `dgst -sha256` recipe does.
        case ed25519OverDigest
    }

    private let key: SigningKey

    package init(key: SigningKey) { self.key = key }

    package init(hmacSecret secret: Secret) { key = SigningKey(hmacSecret: secret) }

    /// Whether `signature`, already percent-decoded, is valid for `payload`.
    package func accepts(_ signature: String, over payload: String) -> Bool {
        let bytes = Array(payload.utf8)
        switch key.material {
        case .hmac(let key):
            guard let code = Hexadecimal.decode(signature) else { return false }
            return key.code(for: bytes) == code
        case .rsa(let key):
            guard let raw = Data(base64Encoded: signature) else { return false }
            let parsed = _RSA.Signing.RSASignature(rawRepresentation: raw)
            return key.publicKey
                .isValidSignature(parsed, for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
        case .ed25519(let key):
            guard let raw = Data(base64Encoded: signature), raw.count == 64 else { return false }
            return key.publicKey.isValidSignature(raw, for: bytes)
        }
    }

    /// The wrong algorithm that gives `signature` for `payload`; nil if it is none of the known ones.
    package func otherAlgorithm(of signature: String, over payload: String) -> OtherAlgorithm? {
        let bytes = Array(payload.utf8)
        switch key.material {
        case .hmac(let key):
            if let code = Data(base64Encoded: signature), code.count == SHA256.byteCount {
                return key.code(for: bytes) == code ? .hmacInBase64 : nil
            }
            guard let code = Hexadecimal.decode(signature), code.count == SHA512.byteCount else { return nil }
            return HMAC<SHA512>.isValidAuthenticationCode(code, authenticating: bytes, using: key.secret)
                ? .hmacSHA512 : nil
        case .rsa(let key):
            guard let raw = Data(base64Encoded: signature) else { return nil }
            let parsed = _RSA.Signing.RSASignature(rawRepresentation: raw)
            let isPSS = key.publicKey.isValidSignature(parsed, for: SHA256.hash(data: bytes), padding: .PSS)
            if isPSS { return .rsaPSS }
            let digest = SHA512.hash(data: bytes)
            return key.publicKey.isValidSignature(parsed, for: digest, padding: .insecurePKCS1v1_5) ? .rsaSHA512 : nil
        case .ed25519(let key):
            guard let raw = Data(base64Encoded: signature), raw.count == 64 else { return nil }
            let isPrehashed = key.publicKey.isValidSignature(raw, for: Data(SHA256.hash(data: bytes)))
            return isPrehashed ? .ed25519OverDigest : nil
        }
    }
}
