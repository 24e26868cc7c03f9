import Crypto
import CryptoExtras
import FoundationEssentials

/// Checks another program's signature, and finds out which wrong algorithm made it.
package struct SignatureAnalyzer: Sendable {
    /// A common wrong way to sign with the right key.
    package enum OtherAlgorithm: Hashable, Sendable {
        /// A way to combine an HMAC secret and a payload, and how the result was written.
        case hmac(String, WrittenAs)
        /// RSA with a padding and a digest, such as `PSS, SHA-256`.
        case rsa(String)
        /// Ed25519 over a digest of the payload, as a `dgst -sha256` recipe does.
        case ed25519(String)
    }

    /// How the bytes of a signature were written.
    package enum WrittenAs: String, Hashable, Sendable {
        case hexadecimal, base64
        /// The base64 of the hexadecimal text.
        case base64OfHexadecimal
    }

    private let key: SigningKey

    /// Checks signatures of `key`.
    package init(key: SigningKey) {
        self.key = key
    }

    /// Checks signatures of the HMAC secret `secret`.
    package init(hmacSecret secret: Secret) {
        key = SigningKey(hmacSecret: secret)
    }

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

    /// Whether the HMAC secret of `bytes` gives `code` for one of `payloads`: for many tries, without a ``Secret`` each.
    package static func accepts(_ code: [UInt8], over payloads: [[UInt8]], secret bytes: [UInt8]) -> Bool {
        let key = SymmetricKey(data: bytes)
        return payloads.contains { HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: $0, using: key) }
    }

    /// The bytes of a signature in hexadecimal; nil for any other text.
    package static func code(of signature: String) -> [UInt8]? { Hexadecimal.decode(signature) }

    /// Whether `signature` is the beginning or the end of the right one.
    package func acceptsPart(_ signature: String, over payload: String) -> Bool {
        guard (8...).contains(signature.utf8.count),
            let whole = try? RequestSigner(key: key).signature(over: payload)
        else { return false }
        let part = key.kind == .hmac ? signature.lowercased() : signature
        return part != whole && (whole.hasPrefix(part) || whole.hasSuffix(part))
    }

    /// The wrong algorithm that gives `signature` for `payload`; nil if it is none of the known ones.
    package func otherAlgorithm(of signature: String, over payload: String) -> OtherAlgorithm? {
        let bytes = Array(payload.utf8)
        switch key.material {
        case .hmac: return key.text.withBytes { Self.hmac(signature, bytes, secret: $0) }
        case .rsa(let key):
            guard let raw = Data(base64Encoded: signature) else { return nil }
            return RSARecoveredMessage(of: Array(raw), by: key.publicKey)?.padding(over: bytes).map { .rsa($0) }
        case .ed25519(let key):
            guard let raw = Data(base64Encoded: signature), raw.count == 64 else { return nil }
            let digests: [(String, [UInt8])] = [
                ("SHA-256", Array(SHA256.hash(data: bytes))), ("SHA-512", Array(SHA512.hash(data: bytes))),
                ("SHA-256, hexadecimal", Array(Hexadecimal.encode(SHA256.hash(data: bytes)).utf8)),
            ]
            return digests.first { key.publicKey.isValidSignature(raw, for: $0.1) }.map { .ed25519($0.0) }
        }
    }

    // MARK: HMAC

    private static let exchangeCombination = "HMAC-SHA-256"

    private static func hmac(_ signature: String, _ payload: [UInt8], secret: [UInt8]) -> OtherAlgorithm? {
        let writings: [(WrittenAs, [UInt8]?)] = [
            (.hexadecimal, Hexadecimal.decode(signature)),
            (.base64OfHexadecimal, Data(base64Encoded: signature).flatMap { Hexadecimal.decode(Array($0)) }),
            (.base64, Data(base64Encoded: signature).map { Array($0) }),
        ]
        for (writing, code) in writings {
            guard let code else { continue }
            guard let name = combination(giving: code, payload, secret) else { continue }
            // In hexadecimal this is the exchange's own algorithm over another payload.
            if name != exchangeCombination || writing != .hexadecimal { return .hmac(name, writing) }
        }
        return nil
    }

    /// How `secret` and `payload` give `code`. The exchange's own combination is one, for other ways of writing.
    private static func combination(giving code: [UInt8], _ payload: [UInt8], _ secret: [UInt8]) -> String? {
        switch code.count {
        case Insecure.MD5.byteCount:
            return authenticates(code, payload, secret, Insecure.MD5.self) ? "HMAC-MD5" : nil
        case Insecure.SHA1.byteCount:
            return authenticates(code, payload, secret, Insecure.SHA1.self) ? "HMAC-SHA-1" : nil
        case SHA384.byteCount: return authenticates(code, payload, secret, SHA384.self) ? "HMAC-SHA-384" : nil
        case SHA512.byteCount: return authenticates(code, payload, secret, SHA512.self) ? "HMAC-SHA-512" : nil
        case SHA256.byteCount: break
        default: return nil
        }
        if authenticates(code, payload, secret, SHA256.self) { return exchangeCombination }
        for (name, bytes) in [
            ("SHA-256(secret + query)", secret + payload), ("SHA-256(query + secret)", payload + secret),
            ("SHA-256(query)", payload),
        ] where SHA256.hash(data: bytes) == code { return name }
        let text = String(decoding: secret, as: UTF8.self)
        for (name, bytes) in [
            ("HMAC-SHA-256, base64(secret)", Data(base64Encoded: text).map { Array($0) }),
            ("HMAC-SHA-256, hex(secret)", Hexadecimal.decode(secret)),
            ("HMAC-SHA-256, SHA-256(secret)", Array(SHA256.hash(data: secret))),
        ] {
            if let bytes, authenticates(code, payload, bytes, SHA256.self) { return name }
        }
        return nil
    }

    private static func authenticates<Hash: HashFunction>(
        _ code: [UInt8],
        _ payload: [UInt8],
        _ secret: [UInt8],
        _: Hash.Type
    ) -> Bool {
        HMAC<Hash>.isValidAuthenticationCode(code, authenticating: payload, using: SymmetricKey(data: secret))
    }
}
