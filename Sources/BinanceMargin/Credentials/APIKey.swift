import Crypto

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
