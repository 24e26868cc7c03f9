/// What exactly was found when a request failed: an identifier with typed arguments, for words to be made of.
public enum FailureReason: Hashable, Sendable {
    /// The exchange refused, with a code or a status of its own.
    case refused
    /// The exchange redirected, which this client never follows.
    case redirected
    /// The status is neither 200 nor one of a refusal, such as 206: what came with it is not read.
    case unexpectedStatus
    /// An HTML page came in place of a response.
    case html
    /// The body was empty.
    case emptyBody
    /// The body is not JSON; `offset` counts bytes.
    case malformedJSON(offset: Int)
    /// The body is JSON, but not what was expected.
    case mismatch(JSONMismatch)
    /// No whole response came.
    case transport(TransportFailure.Reason)
    /// The deadline of the whole request passed.
    case deadlinePassed(limit: Duration)
    /// Sending would exceed a limit; nothing was sent.
    case limitReached(LimitRefusal)
    /// The exchange asked for silence, which is kept; nothing was sent.
    case silenced(remaining: Duration)
    /// The endpoint needs an API key; nothing was sent.
    case apiKeyMissing
    /// The endpoint needs a signature; nothing was sent.
    case signingKeyMissing
    /// The key could not sign; nothing was sent.
    case signingFailed
    /// The task was cancelled.
    case cancelled
}
