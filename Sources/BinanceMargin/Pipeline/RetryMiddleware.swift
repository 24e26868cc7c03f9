import InjectedTime

/// Retries where that can help. The inner layers give each attempt a new timestamp and signature.
struct RetryMiddleware: Middleware {
    let time: any TimeSource
    let randomness: any RandomSource
    let events: EventSink

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        var draft = draft
        var progress = RetryProgress(options: draft.options)
        while true {
            do {
                var response = try await next(draft)
                response.attempts = progress.sent + 1
                response.clockCorrection = progress.clockCorrection
                return response
            } catch {
                progress.note(error)
                let failure = error.sent(progress.sent)
                guard let pause = progress.pause(after: failure, fraction: randomness.nextFraction()),
                    time.now.advanced(by: pause) < draft.deadline
                else { throw failure }
                events.send(.retrying(failure, pause: pause))
                try await sleep(pause, after: failure)
                draft.attempt += 1
            }
        }
    }

    private func sleep(_ pause: Duration, after failure: ExchangeError) async throws(ExchangeError) {
        do {
            try await time.sleep(for: pause)
        } catch {
            var cancelled = ExchangeError(.cancelled, .cancelled)
            cancelled.request = failure.request
            cancelled.attempts = failure.attempts
            throw cancelled
        }
    }
}

extension ExchangeError {
    fileprivate func sent(_ count: Int) -> ExchangeError {
        var error = self
        error.attempts = count
        return error
    }
}

/// Counts the attempts of one request and decides whether another one follows.
struct RetryProgress {
    let options: RequestOptions

    /// How many attempts were sent and failed.
    private(set) var sent = 0

    /// The clock fault of the last attempt refused with -1021.
    private(set) var clockCorrection: ClockFault?

    private var retries = 0
    private var clockFaults = 0

    init(options: RequestOptions) { self.options = options }

    mutating func note(_ error: ExchangeError) {
        sent += error.attempts
        guard error.category == .clock else { return }
        clockFaults += 1
        clockCorrection = error.clockFault
    }

    /// The pause before the next attempt; nil if there is none.
    ///
    /// - Parameter fraction: random, in 0..<1.
    mutating func pause(after error: ExchangeError, fraction: Double) -> Duration? {
        if error.category == .clock {
            // The clock was measured after the first -1021, so a second one has another cause.
            return clockFaults == 1 && error.clockFault != nil && error.clockFault != .unclear ? .zero : nil
        }
        guard retries < options.retry.retries else { return nil }
        if error.response != nil, error.category == .rateLimit || error.category == .ban {
            // The limiter delays the next attempt itself.
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
    /// Half of `firstPause * 2^(retry-1)`, plus a random part of the other half; bounded by `longestPause`.
    func pause(beforeRetry retry: Int, fraction: Double) -> Duration {
        let doublings = min(max(retry - 1, 0), 20)
        let full = min(firstPause * (1 << doublings), longestPause)
        return full / 2 + full / 2 * fraction
    }
}

extension ExchangeError {
    /// Whether the same request is likely to succeed if it is sent again.
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

    /// Whether the catalogue calls the code temporary, independently of the HTTP status.
    private var allowsRetry: Bool { code.flatMap(ErrorCatalogue.entry)?.codeClass == .retry }
}

/// The source of the random part of retry pauses; a test passes its own.
public protocol RandomSource: Sendable {
    /// A number in 0..<1.
    func nextFraction() -> Double
}

/// The system's random number generator.
public struct SystemRandomSource: RandomSource {
    /// Creates a source.
    public init() {}

    /// A random number in 0..<1.
    public func nextFraction() -> Double { Double.random(in: 0..<1) }
}

/// A constant, so that a replay has the same retry pauses as its recording.
package struct SteadyRandomSource: RandomSource {
    package init() {}

    /// 0.5.
    package func nextFraction() -> Double { 0.5 }
}
