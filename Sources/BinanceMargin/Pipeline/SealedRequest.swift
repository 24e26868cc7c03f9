public import HTTPTypes

/// A request encoded once: what was signed is what is sent.
public struct SealedRequest: Sendable {
    /// The encoded query before the signature: the string that was signed.
    public let payload: String

    /// Path and query, the signature last.
    public let target: String

    /// The headers, the API key among them.
    public let headers: HTTPFields
}

extension SealedRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Path and query without the signature.
    public var description: String { Redaction.withoutSignature(target) }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` prints nothing secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
