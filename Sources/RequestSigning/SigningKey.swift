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

    /// The text that it was read from, needed to find out how a wrong signature was made.
    package let text: Secret

    /// Uses the UTF-8 bytes of an HMAC secret as the key: the exchange's secrets are neither hexadecimal nor base64.
    public init(hmacSecret: Secret) {
        material = hmacSecret.withBytes { .hmac(HMACKey($0)) }
        text = hmacSecret
    }

    /// Reads an RSA or Ed25519 key from a PKCS#8 PEM text, encrypted or not.
    ///
    /// Encrypted keys are those of `openssl genpkey -aes256`: PBES2 with PBKDF2 and AES-CBC.
    public init(pem: Secret, passphrase: Secret? = nil) throws(SigningKeyFault) {
        material = try PrivateKeyReader(passphrase: passphrase).read(pem)
        text = pem
    }

    /// Reads a PEM text by its frame, and any other text as an HMAC secret without the whitespace around it.
    public init(material: Secret, passphrase: Secret? = nil) throws(SigningKeyFault) {
        if let fault = material.withBytes({ KeyTextInspector.binaryFault(of: $0) }) { throw fault }
        let trimmed = material.trimmingWhitespace()
        guard !trimmed.isEmpty else { throw .empty }
        if let fault = trimmed.withBytes({ KeyTextInspector.fault(of: $0) }) { throw fault }
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
    /// Something was copied together with the key.
    case extraText(ExtraText)
    /// The PEM frame or the base64 within is damaged.
    case malformedPEM
    /// The key inside the PEM frame is damaged.
    case malformedKey
    /// A form that this library does not read, with the command that converts it.
    case unsupportedForm(LegacyKeyForm)
    /// A public key or a certificate instead of a private key; the label is not empty.
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
    /// The base64 without the `-----BEGIN` and `-----END` lines.
    case bareBase64
    /// The 32 bytes of an Ed25519 key in base64.
    case base64Seed
    /// The 32 bytes of an Ed25519 key in hexadecimal.
    case hexadecimalSeed
    /// The 64 bytes of an Ed25519 key and its public half in base64, as NaCl libraries write it.
    case base64Pair
    /// The same in hexadecimal.
    case hexadecimalPair
    /// The binary form in hexadecimal.
    case hexadecimalDER
    /// The 32 bytes of an Ed25519 key and nothing else.
    case rawSeed
    /// A JSON Web Key of an Ed25519 key, or a set of keys that begins with one.
    case jwkEd25519
    /// Another JSON Web Key.
    case jwk
    /// A PKCS#12 file, such as `.p12` or `.pfx`.
    case pkcs12
    /// The binary form, such as a `.der` file.
    case der
    /// A PuTTY key, `.ppk`.
    case putty
    /// A PuTTY key with Ed25519, which many versions of `ssh-keygen` cannot convert.
    case puttyEd25519
    /// A Java key store.
    case javaKeyStore
    /// A PEM text in one line, perhaps in quotes.
    case oneLine
    /// A PEM text with `\n` in place of newlines, perhaps in quotes.
    case escapedNewlines
    /// A PEM text with comments or `Bag Attributes` before it, or indented.
    case textAround
    /// A PEM text in quotes, after the name of a variable, or in JSON.
    case quoted
    /// A PEM text with a byte order mark.
    case byteOrderMark
    /// A text in UTF-16 with a byte order mark.
    case utf16
    /// The same without the mark, by the order of its bytes.
    case utf16LittleEndian, utf16BigEndian
    /// A text in UTF-32.
    case utf32

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
        case .bareBase64: "base64 -d OLD | openssl pkey -inform DER -out NEW"
        case .base64Seed: "(\(Self.seedHeader); base64 -d OLD) | openssl pkey -inform DER -out NEW"
        case .hexadecimalSeed: "(\(Self.seedHeader); xxd -r -p OLD) | openssl pkey -inform DER -out NEW"
        case .base64Pair: "(\(Self.seedHeader); base64 -d OLD | head -c 32) | openssl pkey -inform DER -out NEW"
        case .hexadecimalPair: "(\(Self.seedHeader); xxd -r -p OLD | head -c 32) | openssl pkey -inform DER -out NEW"
        case .hexadecimalDER: "xxd -r -p OLD | openssl pkey -inform DER -out NEW"
        case .rawSeed: "(\(Self.seedHeader); cat OLD) | openssl pkey -inform DER -out NEW"
        case .jwkEd25519:
            "(\(Self.seedHeader); jq -r '(.keys[0]? // .).d+\"=\"' OLD | basenc -d --base64url) | "
                + "openssl pkey -inform DER -out NEW"
        case .jwk: nil
        case .pkcs12: "openssl pkcs12 -in OLD -nodes -nocerts | openssl pkey -out NEW"
        case .der: "openssl pkey -inform DER -in OLD -out NEW"
        case .putty: "puttygen OLD -O private-openssh -o NEW && ssh-keygen -p -m PKCS8 -f NEW"
        case .puttyEd25519: nil
        case .javaKeyStore:
            "keytool -importkeystore -srckeystore OLD -destkeystore NEW.p12 -deststoretype PKCS12"
        case .oneLine:
            "sed 's/.*-----BEGIN[A-Z ]*-----//; s/-----END.*//; s/[^A-Za-z0-9+/=]//g' OLD | base64 -d | "
                + "openssl pkey -inform DER -out NEW"
        case .escapedNewlines, .textAround, .quoted: Self.frameOnly
        case .byteOrderMark: "tail -c +4 OLD > NEW"
        case .utf16: "iconv -f UTF-16 -t UTF-8 OLD > NEW"
        case .utf16LittleEndian: "iconv -f UTF-16LE -t UTF-8 OLD > NEW"
        case .utf16BigEndian: "iconv -f UTF-16BE -t UTF-8 OLD > NEW"
        case .utf32: "iconv -f UTF-32 -t UTF-8 OLD > NEW"
        }
    }

    /// Prints only the lines of the PEM text, without what surrounds it on its lines.
    private static let frameOnly =
        #"sed -n '/-----BEGIN [A-Z ]*PRIVATE KEY/,/-----END/{s/.*-----BEGIN/-----BEGIN/;s/\(-----END [A-Z ]*-----\).*/\1/;"#
        + #"s/\\\\*r//g;s/\\\\*n/\n/g;s/^[[:space:]]*//;s/[[:space:]]*$//;p}' OLD > NEW"#

    /// Writes what precedes the 32 bytes in the DER form of an Ed25519 key (RFC 8410).
    private static let seedHeader = "echo 302e020100300506032b657004220420 | xxd -r -p"
}
