import Crypto
import CryptoExtras

/// The private key itself, by kind, in the form that its algorithm takes.
///
/// The types of swift-crypto wipe what they hold, and are made once: making them costs more than a signature.
enum SigningMaterial: Sendable {
    case hmac(HMACKey)
    case rsa(_RSA.Signing.PrivateKey)
    case ed25519(Curve25519.Signing.PrivateKey)

    var kind: SigningKey.Kind {
        switch self {
        case .hmac: .hmac
        case .rsa: .rsa
        case .ed25519: .ed25519
        }
    }
}
