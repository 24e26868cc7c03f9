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
