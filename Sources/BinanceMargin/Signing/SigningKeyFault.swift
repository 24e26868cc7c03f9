/// Why a text could not become a ``SigningKey``.
///
/// It never carries any part of that text.
public enum SigningKeyFault: Error, Hashable, Sendable {
    /// There is nothing but blanks.
    case empty
    /// An HMAC secret with a blank or control character inside it, as a bad paste leaves.
    case blankInside
    /// The PEM frame or the base64 within is damaged.
    case malformedPEM
    /// The key inside the PEM frame is damaged.
    case malformedKey
    /// A form the exchange or this library does not take, with the command that converts it.
    case unsupportedForm(LegacyKeyForm)
    /// The PEM text holds a public key or certificate, whose private half belongs here.
    case notPrivate(label: String)
    /// An algorithm the exchange does not verify, by its object identifier.
    case unsupportedAlgorithm(identifier: String)
    /// An RSA key outside 2048...4096 bits.
    case unsupportedSize(bits: Int)
    /// The key is encrypted and no passphrase was given.
    case passphraseNeeded
    /// The passphrase does not open the key.
    case wrongPassphrase
    /// The key asks for more rounds of PBKDF2 than the 10 million this library is willing to spend.
    case tooManyRounds(Int)
}

/// A private key's form that must be converted first.
public enum LegacyKeyForm: String, Hashable, Sendable, CaseIterable {
    /// `-----BEGIN RSA PRIVATE KEY-----`.
    case pkcs1
    /// `-----BEGIN OPENSSH PRIVATE KEY-----`.
    case openSSH
    /// The same around an Ed25519 key, which `ssh-keygen` of many versions leaves in its own form whatever it is told.
    case openSSHEd25519
    /// PKCS#5 version 1.5 encryption, such as `pbeWithMD5AndDES-CBC`.
    case passwordBasedEncryption1
    /// PBES2 with a cipher or key derivation other than AES-CBC and PBKDF2.
    case otherEncryption

    /// A command line that writes the key in a form this library reads; `OLD` and `NEW` stand for file names.
    ///
    /// Nil where no tool that is at hand everywhere converts it: a new key is made sooner.
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
