import Crypto

/// Tells accounts apart without holding their keys: a digest of the API key.
struct AccountFingerprint: Hashable, Sendable {
    private let digest: [UInt8]

    init(_ key: APIKey) {
        digest = Array(SHA256.hash(data: Array(key.headerValue.utf8)).prefix(16))
    }
}
