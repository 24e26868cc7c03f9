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
