import Crypto

/// Tells accounts apart without holding their keys: half of a digest of the API key.
struct AccountFingerprint: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    init(_ key: APIKey) {
        let digest = Array(SHA256.hash(data: Array(key.headerValue.utf8)))
        high = digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = digest.dropFirst(8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
