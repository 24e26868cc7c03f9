/// Timing, limits and retries of one request.
public struct RequestOptions: Hashable, Sendable {
    /// Nil sends none, so that the exchange uses 5000 ms.
    public var recvWindow: RecvWindow?

    /// The timeout of one attempt.
    ///
    /// Default 15 s: longer than the exchange's own 10 s, after which it sends `-1007`.
    public var timeout: Duration

    /// The timeout of the whole request, with retries and pauses.
    ///
    /// Default 60 s; with ``LimitPolicy/wait``, ``limitWait`` is added.
    public var deadline: Duration

    /// What to do if the request would exceed a weight limit.
    public var limitPolicy: LimitPolicy

    /// The longest wait for a weight limit. Default 90 s.
    public var limitWait: Duration

    /// The part of each weight limit that this client uses. Default half.
    public var limitShare: LimitShare

    /// How often to retry.
    public var retry: RetryPolicy

    /// The timeout of the whole request, with the wait for limits.
    var wholeDeadline: Duration { limitPolicy == .wait ? deadline + limitWait : deadline }

    /// Creates options; each property says its default.
    public init(
        recvWindow: RecvWindow? = nil,
        timeout: Duration = .seconds(15),
        deadline: Duration = .seconds(60),
        limitPolicy: LimitPolicy = .refuse,
        limitWait: Duration = .seconds(90),
        limitShare: LimitShare = .half,
        retry: RetryPolicy = RetryPolicy()
    ) {
        self.recvWindow = recvWindow
        self.timeout = timeout
        self.deadline = deadline
        self.limitPolicy = limitPolicy
        self.limitWait = limitWait
        self.limitShare = limitShare
        self.retry = retry
    }
}

/// What to do with a request that would exceed a weight limit.
public enum LimitPolicy: String, Hashable, Sendable, CaseIterable {
    /// Fail immediately; nothing is sent.
    case refuse
    /// Wait until there is room, at most ``RequestOptions/limitWait``.
    case wait
    /// Count nothing, and stop only after a refusal: for an exchange on this computer.
    ///
    /// For other hosts it is the same as ``refuse``.
    case off
}

/// The part of each weight limit that this client uses, in percent; the rest is left to other programs.
public struct LimitShare: Hashable, Sendable {
    /// 50 percent.
    public static let half = LimitShare(unchecked: 50)

    /// 100 percent.
    public static let whole = LimitShare(unchecked: 100)

    /// 1...100.
    public let percent: Int

    /// Nil outside 1...100.
    public init?(percent: Int) {
        guard (1...100).contains(percent) else { return nil }
        self.percent = percent
    }

    private init(unchecked percent: Int) { self.percent = percent }

    func of(_ limit: Int) -> Int { part(of: limit) }

    package func part(of limit: Int) -> Int { limit * percent / 100 }
}

/// How many milliseconds after its timestamp the exchange accepts a request, 1...60000.
///
/// Source: the exchange's general information, "Timing security".
public struct RecvWindow: Hashable, Sendable {
    /// The values that the exchange accepts.
    public static let range = 1...60_000

    /// The value that the exchange uses if none is sent.
    public static let exchangeDefault = 5_000

    /// The window in milliseconds.
    public let milliseconds: Int

    /// Nil outside ``range``.
    public init?(milliseconds: Int) {
        guard Self.range.contains(milliseconds) else { return nil }
        self.milliseconds = milliseconds
    }
}

/// How often and after which pauses a failed request is sent again.
///
/// The pause before retry *n* is random between half and all of `firstPause * 2^(n-1)`, at most `longestPause`.
public struct RetryPolicy: Hashable, Sendable {
    /// No retries.
    public static let never = RetryPolicy(retries: 0)

    /// The most retries after the first attempt.
    public let retries: Int

    /// The upper bound of the first pause.
    public let firstPause: Duration

    /// The upper bound of every pause.
    public let longestPause: Duration

    /// Creates a policy; by default three retries with pauses of 250 ms to 8 s.
    public init(retries: Int = 3, firstPause: Duration = .milliseconds(250), longestPause: Duration = .seconds(8)) {
        self.retries = max(0, retries)
        self.firstPause = firstPause
        self.longestPause = longestPause
    }
}
