import Crypto

/// A fingerprint of bytes, by which a reader sees that nothing was lost or changed on the way.
package enum ContentDigest {
    /// SHA-256 in lower-case hexadecimal.
    package static func sha256(_ bytes: [UInt8]) -> String {
        Hexadecimal.encode(SHA256.hash(data: bytes))
    }
}
