import Crypto
import CryptoExtras

/// An API key and the key that signs its requests.
public struct Credentials: Sendable {
    /// Sent with every request that needs a key.
    public let apiKey: APIKey

    /// Signs requests; nil if only public and market data is requested.
    public let signingKey: SigningKey?

    /// The account whose weight limits its requests count against.
    package let account: AccountFingerprint

    /// Creates credentials.
    public init(apiKey: APIKey, signingKey: SigningKey?) {
        self.apiKey = apiKey
        self.signingKey = signingKey
        account = AccountFingerprint(apiKey)
    }
}

/// An API key, the value of the header `X-MBX-APIKEY`.
///
/// It identifies an account, so it prints masked; ``headerValue`` is the whole key.
public struct APIKey: Hashable, Sendable {
    /// The whole key, as it is sent.
    public let headerValue: String

    /// Accepts 1 to 256 characters of visible ASCII, because nothing else can be a header's value.
    ///
    /// - Returns: nil for any other text. Whitespace around the key is dropped first.
    public init?(_ text: String) {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        let trimmed = text[first...last]
        guard trimmed.utf8.count <= 256, trimmed.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        headerValue = String(trimmed)
    }

    /// The first eight hexadecimal digits of its SHA-256: two people can compare keys without showing them.
    public var fingerprint: String {
        Hexadecimal.encode(SHA256.hash(data: Array(headerValue.utf8)).prefix(4))
    }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The first and last four characters; `<redacted>` for a key shorter than 16.
    public var description: String { Redaction.masked(headerValue) }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` prints nothing secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Identifies an account without keeping its key: half of the SHA-256 of the API key.
package struct AccountFingerprint: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    package init(_ key: APIKey) {
        let digest = Array(SHA256.hash(data: Array(key.headerValue.utf8)))
        high = digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = digest.dropFirst(8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// A SHA-256 digest, to compare texts and keys without keeping them.
package struct ContentDigest: Hashable, Sendable {
    private let bytes: [UInt8]

    /// The digest of the UTF-8 bytes of `text`.
    package init(of text: String) { bytes = Array(SHA256.hash(data: Array(text.utf8))) }

    /// The digest of `bytes` in lower-case hexadecimal, so that a reader can check that a file is complete and
    /// unchanged.
    package static func sha256(_ bytes: [UInt8]) -> String {
        ContentDigest(SHA256.hash(data: bytes)).hexadecimal
    }

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    /// The whole digest in lower-case hexadecimal.
    package var hexadecimal: String { Hexadecimal.encode(bytes) }

    /// Its first eight hexadecimal digits, for a person to compare.
    package var fingerprint: String { Hexadecimal.encode(bytes.prefix(4)) }
}

extension APIKey {
    package var digest: ContentDigest { ContentDigest(of: headerValue) }
}

extension SigningKey {
    /// Identifies this key: the digest of its public half, or of a fixed message signed with an HMAC secret.
    ///
    /// An HMAC secret is not hashed itself, because its plain digest could be used to guess it.
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
