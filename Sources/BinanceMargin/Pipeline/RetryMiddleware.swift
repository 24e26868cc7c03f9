import InjectedTime

/// Asks again where that can help, each time with a request stamped and signed anew.
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

/// Where randomness comes from, so that a test can hand in its own.
public protocol RandomSource: Sendable {
    /// A number in 0..<1.
    func nextFraction() -> Double
}

/// The system's own randomness.
public struct SystemRandomSource: RandomSource {
    /// Makes a source.
    public init() {}

    /// A number from the system generator.
    public func nextFraction() -> Double {
        Double.random(in: 0..<1)
    }
}

/// No randomness at all: what is recorded must come out the same when it is replayed.
package struct SteadyRandomSource: RandomSource {
    package init() {}

    /// The middle, always.
    package func nextFraction() -> Double { 0.5 }
}
