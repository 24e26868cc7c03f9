import Crypto
import CryptoExtras

/// A SHA-256 digest: tells texts and keys apart without keeping them.
package struct ContentDigest: Hashable, Sendable {
    private let bytes: [UInt8]

    /// The digest of the UTF-8 bytes of `text`.
    package init(of text: String) {
        bytes = Array(SHA256.hash(data: Array(text.utf8)))
    }

    /// The digest of `bytes` in lower-case hexadecimal, by which a reader sees that nothing was lost or changed on the way.
    package static func sha256(_ bytes: [UInt8]) -> String {
        ContentDigest(SHA256.hash(data: bytes)).hexadecimal
    }

    init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// All of it, in lower-case hexadecimal.
    package var hexadecimal: String { Hexadecimal.encode(bytes) }

    /// Its first eight digits: enough for a person to see whether two are the same.
    package var fingerprint: String { Hexadecimal.encode(bytes.prefix(4)) }
}

extension APIKey {
    /// What tells this key from others.
    package var digest: ContentDigest { ContentDigest(of: headerValue) }
}

extension SigningKey {
    /// What tells this key from others: of the public half where there is one, else of a message that the secret signs.
    ///
    /// An HMAC secret is not hashed itself: its digest must serve for nothing else.
    package var digest: ContentDigest {
        switch material {
        case .hmac(let key):
            let message = Array("marginsh fingerprint".utf8)
            return ContentDigest(key.code(for: message))
        case .rsa(let key): return ContentDigest(SHA256.hash(data: key.publicKey.derRepresentation))
        case .ed25519(let key): return ContentDigest(SHA256.hash(data: key.publicKey.rawRepresentation))
        }
    }
}
