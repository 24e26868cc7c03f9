import Crypto
import CryptoExtras

/// What a signed request needs: the key that names the account, and the key that signs.
public struct Credentials: Sendable {
    /// Sent with every request that is not public.
    public let apiKey: APIKey

    /// Signs requests about an account; nil where only market data is asked.
    public let signingKey: SigningKey?

    /// Whose budgets its requests use up.
    let account: AccountFingerprint

    /// Joins the two halves.
    public init(apiKey: APIKey, signingKey: SigningKey?) {
        self.apiKey = apiKey
        self.signingKey = signingKey
        account = AccountFingerprint(apiKey)
    }
}

/// The public half of an exchange key: what `X-MBX-APIKEY` carries.
///
/// It is no secret in the strict sense, but it names an account, so it prints masked; ``headerValue`` is the whole of it.
public struct APIKey: Hashable, Sendable {
    /// The key as it is sent.
    public let headerValue: String

    /// Accepts visible ASCII without blanks, between 1 and 256 characters, since anything else cannot be a header's value.
    ///
    /// - Returns: nil for any other text. Blanks around the key are dropped first.
    public init?(_ text: String) {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        let trimmed = text[first...last]
        guard trimmed.utf8.count <= 256, trimmed.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        headerValue = String(trimmed)
    }

    /// Eight digits by which two people can tell whether they mean the same key, and nobody can tell the key.
    ///
    /// The beginning of its SHA-256.
    public var fingerprint: String {
        Hexadecimal.encode(SHA256.hash(data: Array(headerValue.utf8)).prefix(4))
    }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The first and last four characters, or nothing of a key shorter than sixteen.
    public var description: String { Redaction.masked(headerValue) }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without what must not be shown.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

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
