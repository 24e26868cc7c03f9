import Crypto
import CryptoExtras

/// A private key the exchange accepts, of one of three kinds.
///
/// The kind is never guessed from the API key, which does not tell; it follows from the material: a PEM text is read by
/// its label and algorithm identifier, everything else is an HMAC secret.
public struct SigningKey: Sendable {
    /// The algorithms the exchange verifies.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// HMAC-SHA-256 over the payload, in lower-case hexadecimal.
        case hmac
        /// RSASSA-PKCS1-v1_5 with SHA-256, in base64.
        case rsa
        /// Pure Ed25519 (RFC 8032), in base64.
        case ed25519
    }

    /// The algorithm.
    public var kind: Kind { material.kind }

    let material: SigningMaterial

    /// The bytes of an HMAC secret, which alone tell which mistake made a wrong signature; nil for the other kinds.
    package let hmacSecret: Secret?

    /// Takes the UTF-8 bytes of an HMAC secret as they are: they are neither hexadecimal nor base64.
    public init(hmacSecret: Secret) {
        material = hmacSecret.withBytes { .hmac(HMACKey($0)) }
        self.hmacSecret = hmacSecret
    }

    /// Reads an RSA or Ed25519 key from a PKCS#8 PEM text, encrypted or not.
    ///
    /// Encrypted keys are those of `openssl genpkey -aes256`: PBES2 with PBKDF2 and AES-CBC.
    public init(pem: Secret, passphrase: Secret? = nil) throws(SigningKeyFault) {
        material = try PrivateKeyReader(passphrase: passphrase).read(pem)
        hmacSecret = nil
    }

    /// Reads whatever `material` is: a PEM text by its frame, and anything else as an HMAC secret, white space around it
    /// dropped.
    public init(material: Secret, passphrase: Secret? = nil) throws(SigningKeyFault) {
        let trimmed = material.trimmingWhitespace()
        guard !trimmed.isEmpty else { throw .empty }
        if trimmed.withBytes({ $0.starts(with: PEMFrame.dashes.utf8) }) {
            try self.init(pem: trimmed, passphrase: passphrase)
        } else {
            guard trimmed.withBytes({ $0.allSatisfy { $0 > 0x20 && $0 != 0x7F } }) else { throw .blankInside }
            self.init(hmacSecret: trimmed)
        }
    }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind alone.
    public var description: String { "\(kind.rawValue) key \(Redaction.mark)" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without what must not be shown.
    public var customMirror: Mirror { Mirror(self, children: ["kind": kind]) }
}

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

/// An HMAC secret, with the part of a signature that is the same for every payload.
///
/// That part, the secret's two blocks, takes as long as all the rest of a signature does. Both wipe what they hold.
struct HMACKey: Sendable {
    /// The secret itself, for other algorithms than the exchange's.
    let secret: SymmetricKey

    private let begun: HMAC<SHA256>

    init(_ bytes: [UInt8]) {
        secret = SymmetricKey(data: bytes)
        begun = HMAC(key: secret)
    }

    /// The HMAC-SHA-256 of `message`; two are compared in constant time.
    func code(for message: [UInt8]) -> HMAC<SHA256>.MAC {
        var code = begun
        code.update(data: message)
        return code.finalize()
    }
}
