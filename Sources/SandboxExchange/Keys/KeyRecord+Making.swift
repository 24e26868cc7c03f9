import Crypto

extension KeyRecord {
    /// An HMAC key of that secret.
    static func hmac(apiKey: String, secret: String) -> KeyRecord {
        KeyRecord(apiKey: apiKey, verifier: .hmac(secret: secret), secret: secret)
    }

    /// A new HMAC key: 64 letters and digits each for key and secret, as real ones have.
    static func random(using randomness: inout some RandomNumberGenerator) -> KeyRecord {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        var texts: [String] = []
        for _ in 0..<2 {
            texts.append(String((0..<64).compactMap { _ in alphabet.randomElement(using: &randomness) }))
        }
        return hmac(apiKey: texts[0], secret: texts[1])
    }
}
