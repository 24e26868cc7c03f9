/// The kind of an error, for a caller that reacts to it.
public enum ErrorCategory: String, Hashable, Sendable, CaseIterable {
    /// The request was wrong.
    case parameter
    /// The account's state does not allow it.
    case accountState
    /// The asset's or pair's state does not allow it.
    case assetState
    /// The exchange does not serve this location.
    case restrictedLocation
    /// A firewall in front of the exchange refused the request.
    case firewall
    /// The response could not be read.
    case decoding
    /// The exchange failed.
    case exchangeFault
    /// API key, secret or signature are missing or wrong.
    case credentials
    /// The API key does not allow this, or not from this address.
    case permission
    /// The timestamp was outside the exchange's window.
    case clock
    /// A weight limit was exceeded, or would have been.
    case rateLimit
    /// The exchange has banned this IP address for a time.
    case ban
    /// No connection, or it was lost.
    case network
    /// TLS failed, or the certificate is not trusted.
    case tls
    /// No response in time.
    case timeout
    /// The client's own settings do not allow the request.
    case configuration
    /// A replay has no response to the request.
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

/// The cause of a failure, with typed arguments for a message.
public enum FailureReason: Hashable, Sendable {
    /// The exchange refused the request with a code or a status.
    case refused
    /// The exchange redirected the request; this client follows no redirect.
    case redirected
    /// The status is neither 200 nor that of a refusal, such as 206; the body is not read.
    case unexpectedStatus
    /// The body is an HTML page.
    case html
    /// The body was empty.
    case emptyBody
    /// The body is not JSON; `offset` counts bytes.
    case malformedJSON(offset: Int)
    /// The body is JSON of another form.
    case mismatch(JSONMismatch)
    /// The server time is years from the exchange's `Date` header, or from this computer's time if it has none.
    case oddServerTime
    /// There was no complete response.
    case transport(TransportFailure.Reason)
    /// The deadline of the whole request passed.
    case deadlinePassed(limit: Duration)
    /// The request would exceed a weight limit; nothing was sent.
    case limitReached(LimitRefusal)
    /// The `Retry-After` of an earlier refusal has not passed; nothing was sent.
    case backingOff(remaining: Duration)
    /// The endpoint needs an API key; nothing was sent.
    case apiKeyMissing
    /// The endpoint needs a signature; nothing was sent.
    case signingKeyMissing
    /// The request is for portfolio margin, and the client has no host for it; nothing was sent.
    case portfolioHostMissing
    /// The key could not sign; nothing was sent.
    case signingFailed
    /// The task was cancelled.
    case cancelled
}

/// The weight limit that a request would exceed, with its figures.
public struct LimitRefusal: Hashable, Sendable {
    /// The endpoint group: the path for `/sapi`, else `/api` or `/papi` for all of their paths.
    public let group: String

    /// Whether the limit counts by IP address or by account.
    public let bucket: BucketKind

    /// The weight used in the current minute, as far as known: this client's own if its share is exceeded, otherwise
    /// that of all clients.
    public let used: Int

    /// The weight allowed per minute: this client's share of the exchange's limit, or the whole limit.
    public let budget: Int

    /// The weight of the request.
    public let cost: Int

    /// How long until there is room.
    public let wait: Duration
}

/// In which direction a timestamp was outside the exchange's window.
public enum ClockFault: Hashable, Sendable {
    /// It was more than a second ahead of the server time; a larger `recvWindow` does not help.
    case ahead(milliseconds: Int64)
    /// It was older than `recvWindow` allows: the local clock or the network is slow.
    case behind(milliseconds: Int64)
    /// Unknown, because the server time is not credible; see ``FailureReason/oddServerTime``.
    case unclear
}
