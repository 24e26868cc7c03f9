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
