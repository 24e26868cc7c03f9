/// How far a request has come: what was sent, what failed, and whether another try is due.
struct RetryProgress {
    let options: RequestOptions

    /// The requests that went out and failed.
    private(set) var sent = 0

    /// The clock fault met on the way.
    private(set) var clockCorrection: ClockFault?

    private var retries = 0
    private var clockFaults = 0

    init(options: RequestOptions) {
        self.options = options
    }

    mutating func note(_ error: ExchangeError) {
        sent += error.attempts
        guard error.category == .clock else { return }
        clockFaults += 1
        clockCorrection = error.clockFault
    }

    /// How long to pause before the next try; nil where none can help.
    ///
    /// `fraction` is random, in 0..<1.
    mutating func pause(after error: ExchangeError, fraction: Double) -> Duration? {
        if error.category == .clock {
            // The clock has been measured since; a second miss would be no accident.
            return clockFaults == 1 && error.clockFault != nil ? .zero : nil
        }
        guard retries < options.retry.retries else { return nil }
        if error.response != nil, error.category == .rateLimit || error.category == .ban {
            // The limiter keeps the silence itself, so the next try may set out at once.
            guard options.limitPolicy == .wait, let wait = error.retryAfter, wait <= options.limitWait else {
                return nil
            }
            retries += 1
            return .zero
        }
        guard error.isWorthRetrying else { return nil }
        retries += 1
        return max(options.retry.pause(beforeRetry: retries, fraction: fraction), error.retryAfter ?? .zero)
    }
}

extension RetryPolicy {
    /// Half the growing pause, and a random part of the other half.
    func pause(beforeRetry retry: Int, fraction: Double) -> Duration {
        let doublings = min(max(retry - 1, 0), 20)
        let full = min(firstPause * (1 << doublings), longestPause)
        return full / 2 + full / 2 * fraction
    }
}

extension ExchangeError {
    /// Whether the same request may well be answered if it is put again.
    fileprivate var isWorthRetrying: Bool {
        switch reason {
        case .transport(.connectionRefused), .transport(.connectionLost), .transport(.unreachable),
            .transport(.proxyUnreachable):
            true
        case .refused, .html, .emptyBody:
            category == .exchangeFault && (response?.status ?? 0) >= 500 || allowsRetry
        default: false
        }
    }

    /// Whether the code itself says that the fault may pass, whatever the status.
    private var allowsRetry: Bool {
        code.flatMap(ErrorCatalogue.entry)?.codeClass == .retry
    }
}
