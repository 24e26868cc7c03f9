/// How one request is asked.
public struct RequestOptions: Hashable, Sendable {
    /// Sent where set; the exchange's own default of 5000 ms counts where not.
    public var recvWindow: RecvWindow?

    /// The longest a single try may take.
    ///
    /// Default 15 s: above the exchange's own 10 s, so that its `-1007` is seen.
    public var timeout: Duration

    /// The longest the whole request may take, retries and pauses included.
    ///
    /// Default 60 s; where requests wait for limits, ``limitWait`` comes on top.
    public var deadline: Duration

    /// What to do where a limit does not hold the request.
    public var limitPolicy: LimitPolicy

    /// The longest wait for a limit.
    ///
    /// Default 90 s.
    public var limitWait: Duration

    /// The part of each budget this client takes.
    ///
    /// Default half.
    public var limitShare: LimitShare

    /// How often to ask again.
    public var retry: RetryPolicy

    /// How long the whole request may take, waiting for limits included where it may wait.
    var wholeDeadline: Duration {
        limitPolicy == .wait ? deadline + limitWait : deadline
    }

    /// The defaults named at each property, save what is given.
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

/// What to do with a request that a limit does not hold.
public enum LimitPolicy: String, Hashable, Sendable, CaseIterable {
    /// Fail at once, sending nothing.
    case refuse
    /// Wait until there is room, as long as `limitWait` allows.
    case wait
    /// Count nothing, and be silent only when told to: for an exchange on this machine, whose limits are its owner's.
    ///
    /// Anywhere else it is ``refuse``.
    case off
}

/// The part of each budget that this client takes for itself, in percent: the rest is left to others.
public struct LimitShare: Hashable, Sendable {
    /// Half.
    public static let half = LimitShare(unchecked: 50)

    /// All of it.
    public static let whole = LimitShare(unchecked: 100)

    /// 1...100.
    public let percent: Int

    /// Returns nil outside 1...100.
    public init?(percent: Int) {
        guard (1...100).contains(percent) else { return nil }
        self.percent = percent
    }

    private init(unchecked percent: Int) {
        self.percent = percent
    }

    func of(_ limit: Int) -> Int {
        part(of: limit)
    }

    /// This client's part of a limit.
    package func part(of limit: Int) -> Int {
        limit * percent / 100
    }
}

/// How many milliseconds after its timestamp the exchange still accepts a request: 1...60000.
///
/// Left unset it is not sent, and the exchange uses 5000. Source: the exchange's general information, "Timing security".
public struct RecvWindow: Hashable, Sendable {
    /// What the exchange accepts.
    public static let range = 1...60_000

    /// What the exchange assumes when nothing is sent.
    public static let exchangeDefault = 5_000

    /// The window in milliseconds.
    public let milliseconds: Int

    /// Returns nil outside ``range``.
    public init?(milliseconds: Int) {
        guard Self.range.contains(milliseconds) else { return nil }
        self.milliseconds = milliseconds
    }
}

/// How often and how patiently a request is asked again where that can help.
///
/// The pause before try *n* is random between half and all of `firstPause * 2^(n-1)`, never above `longestPause`.
public struct RetryPolicy: Hashable, Sendable {
    /// Ask once.
    public static let never = RetryPolicy(retries: 0)

    /// The most retries, beyond the first try.
    public let retries: Int

    /// The first pause's upper end.
    public let firstPause: Duration

    /// What no pause exceeds.
    public let longestPause: Duration

    /// Three retries, from a quarter of a second up to eight seconds, unless something else is said.
    public init(
        retries: Int = 3,
        firstPause: Duration = .milliseconds(250),
        longestPause: Duration = .seconds(8)
    ) {
        self.retries = max(0, retries)
        self.firstPause = firstPause
        self.longestPause = longestPause
    }
}
