import Crypto
import CryptoExtras

/// An HMAC secret, or an RSA or Ed25519 private key.
///
/// The kind follows from the material: a PEM text by its label and algorithm identifier; any other text is an HMAC
/// secret. The API key does not say which kind it belongs to.
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

    /// The bytes of an HMAC secret, needed to find out how a wrong signature was made; nil for the other kinds.
    package let hmacSecret: Secret?

    /// Uses the UTF-8 bytes of an HMAC secret as the key: the exchange's secrets are neither hexadecimal nor base64.
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

    /// Reads a PEM text by its frame, and any other text as an HMAC secret without the whitespace around it.
    public init(material: Secret, passphrase: Secret? = nil) throws(SigningKeyFault) {
        let trimmed = material.trimmingWhitespace()
        guard !trimmed.isEmpty else { throw .empty }
        if trimmed.withBytes({ $0.starts(with: PEMFrame.dashes.utf8) }) {
            try self.init(pem: trimmed, passphrase: passphrase)
        } else {
            guard trimmed.withBytes({ $0.allSatisfy { $0 > 0x20 && $0 != 0x7F } }) else { throw .whitespaceInside }
            self.init(hmacSecret: trimmed)
        }
    }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind, without the key.
    public var description: String { "\(kind.rawValue) key \(Redaction.mark)" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` prints nothing secret.
    public var customMirror: Mirror { Mirror(self, children: ["kind": kind]) }
}

/// The private key in the form that its algorithm takes.
///
/// The types of swift-crypto wipe their bytes. They are created once, because that takes longer than a signature.
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

/// An HMAC secret, and the HMAC state after the secret's two blocks, which is the same for every payload.
///
/// Computing that state takes half the time of a signature. Both wipe their bytes.
struct HMACKey: Sendable {
    /// For algorithms other than the exchange's.
    let secret: SymmetricKey

    private let begun: HMAC<SHA256>

    init(_ bytes: [UInt8]) {
        secret = SymmetricKey(data: bytes)
        begun = HMAC(key: secret)
    }

    /// The HMAC-SHA-256 of `message`; `==` on it takes constant time.
    func code(for message: [UInt8]) -> HMAC<SHA256>.MAC {
        var code = begun
        code.update(data: message)
        return code.finalize()
    }
}

/// Why a text is not a ``SigningKey``. It contains no part of that text.
public enum SigningKeyFault: Error, Hashable, Sendable {
    /// The text is empty or whitespace.
    case empty
    /// An HMAC secret with a space or control character inside it, as after pasting the wrong text.
    case whitespaceInside
    /// The PEM frame or the base64 within is damaged.
    case malformedPEM
    /// The key inside the PEM frame is damaged.
    case malformedKey
    /// A form that this library does not read, with the command that converts it.
    case unsupportedForm(LegacyKeyForm)
    /// The PEM text contains a public key or a certificate instead of a private key.
    case notPrivate(label: String)
    /// An algorithm the exchange does not verify, by its object identifier.
    case unsupportedAlgorithm(identifier: String)
    /// An RSA key outside 2048...4096 bits.
    case unsupportedSize(bits: Int)
    /// The key is encrypted and no passphrase was given.
    case passphraseNeeded
    /// The passphrase does not decrypt the key.
    case wrongPassphrase
    /// The key needs more rounds of PBKDF2 than the 10 million that this library computes.
    case tooManyRounds(Int)
}

/// A private key's form that must be converted first.
public enum LegacyKeyForm: String, Hashable, Sendable, CaseIterable {
    /// `-----BEGIN RSA PRIVATE KEY-----`.
    case pkcs1
    /// `-----BEGIN OPENSSH PRIVATE KEY-----`.
    case openSSH
    /// The same with an Ed25519 key, which many versions of `ssh-keygen` cannot convert.
    case openSSHEd25519
    /// PKCS#5 version 1.5 encryption, such as `pbeWithMD5AndDES-CBC`.
    case passwordBasedEncryption1
    /// PBES2 with a cipher or key derivation other than AES-CBC and PBKDF2.
    case otherEncryption

    /// A command line that converts the key to a form this library reads; replace `OLD` and `NEW` by file names.
    ///
    /// Nil if no common tool converts it: create a new key instead.
    public var conversionCommand: String? {
        switch self {
        case .pkcs1: "openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW"
        case .openSSH: "ssh-keygen -p -m PKCS8 -f OLD"
        case .openSSHEd25519: nil
        case .passwordBasedEncryption1:
            "openssl pkcs8 -topk8 -v2 aes-256-cbc -provider legacy -provider default -in OLD -out NEW"
        case .otherEncryption: "openssl pkcs8 -topk8 -v2 aes-256-cbc -in OLD -out NEW"
        }
    }
}
