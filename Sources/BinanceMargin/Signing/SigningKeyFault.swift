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
