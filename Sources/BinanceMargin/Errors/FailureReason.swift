/// What kind of thing went wrong, for those who act on it.
public enum ErrorCategory: String, Hashable, Sendable, CaseIterable {
    /// The request itself was wrong.
    case parameter
    /// The account's state does not allow it.
    case accountState
    /// The asset's or pair's state does not allow it.
    case assetState
    /// The exchange does not serve this location.
    case restrictedLocation
    /// A firewall in front of the exchange refused.
    case firewall
    /// The answer could not be understood.
    case decoding
    /// A fault of the exchange's own.
    case exchangeFault
    /// Key, secret or signature.
    case credentials
    /// The key may not do this, or not from here.
    case permission
    /// The timestamp was outside the window.
    case clock
    /// A rate limit was hit, or would have been.
    case rateLimit
    /// The exchange has banned this address for a time.
    case ban
    /// No connection, or it was lost.
    case network
    /// The peer could not be trusted.
    case tls
    /// No answer in time.
    case timeout
    /// The client's own settings do not allow it.
    case configuration
    /// A replay holds no response to the request.
    case replay
    /// The task was cancelled.
    case cancelled

    /// The exit status of a program that ends with such an error.
    public var exitStatus: Int32 {
        switch self {
        case .parameter, .accountState, .assetState, .restrictedLocation, .firewall, .decoding, .exchangeFault: 3
        case .credentials, .permission: 4
        case .clock: 5
        case .rateLimit, .ban: 6
        case .network, .tls, .timeout: 7
        case .replay: 9
        case .configuration: 78
        case .cancelled: 130
        }
    }
}

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

/// Why a request was held back: the figures of the budget that would not hold it.
public struct LimitRefusal: Hashable, Sendable {
    /// Which endpoint group: the path for `/sapi`, `/api` for all of `/api`.
    public let group: String

    /// Whose budget.
    public let bucket: BucketKind

    /// The points in use, as far as known: this client's own where its share is what is full, else everybody's.
    public let used: Int

    /// The points a minute that they are measured by: this client's share of the exchange's limit, or the whole of it.
    public let budget: Int

    /// The points the request would have taken.
    public let cost: Int

    /// How long until there is room.
    public let wait: Duration
}

/// How a timestamp was outside the exchange's window.
public enum ClockFault: Hashable, Sendable {
    /// The stamp was more than a second ahead of the exchange's clock: a wider window cannot help.
    case ahead(milliseconds: Int64)
    /// The stamp was older than the window allows: the clock is slow, or the way there was.
    case behind(milliseconds: Int64)
}
