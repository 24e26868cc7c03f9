import Crypto
import CryptoExtras
import FoundationEssentials

/// Signs payloads: a leaf that takes everything, the time included, as an argument.
public struct RequestSigner: Sendable {
    private let key: SigningKey

    /// Signs with `key`.
    public init(key: SigningKey) {
        self.key = key
    }

    /// The signature over the bytes of `payload`, as the exchange takes it before percent-encoding.
    ///
    /// Lower-case hexadecimal for HMAC, base64 for the others.
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
