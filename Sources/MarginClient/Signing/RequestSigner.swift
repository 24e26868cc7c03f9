import Crypto

/// Signs payloads: a leaf that takes everything, the time included, as an argument.
public struct RequestSigner: Sendable {
    private let key: SigningKey

    /// Signs with `key`.
    public init(key: SigningKey) {
        self.key = key
    }

    /// The signature over the bytes of `payload`, as the exchange takes it before percent-encoding.
    public func signature(over payload: String) throws(SigningFault) -> String {
        switch key.material {
        case .hmac(let secret): Self.hmac(Array(payload.utf8), secret)
        }
    }

    /// Lower-case hexadecimal HMAC-SHA-256 under the UTF-8 bytes of the secret.
    private static func hmac(_ payload: [UInt8], _ secret: Secret) -> String {
        let code = secret.withBytes { HMAC<SHA256>.authenticationCode(for: payload, using: SymmetricKey(data: $0)) }
        return Hexadecimal.encode(code)
    }
}
