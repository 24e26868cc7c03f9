import Crypto

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
