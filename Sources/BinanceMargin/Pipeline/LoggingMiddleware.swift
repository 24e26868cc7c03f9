import Logging
import InjectedTime

/// One line a request at debug level: what was asked, how it ended, how long it took.
///
/// Never a key or a signature.
struct LoggingMiddleware: Middleware {
    let logger: Logger
    let time: any TimeSource

    func intercept(_ draft: RequestDraft, next: Next) async throws(ExchangeError) -> ReceivedResponse {
        let start = time.now
        do {
            let response = try await next(draft)
            log(draft, "\(response.response.status)", attempts: response.attempts, since: start)
            return response
        } catch {
            log(draft, Self.outcome(error), attempts: error.attempts, since: start)
            throw error
        }
    }

    // Inlined into the `catch` above, this stops the optimiser of Swift 6.3.1 with an ownership error.
    @inline(never)
    private static func outcome(_ error: ExchangeError) -> String {
        [error.category.rawValue, error.status.map(String.init), error.code?.rawValue].compactMap(\.self)
            .joined(separator: " ")
    }

    private func log(_ draft: RequestDraft, _ outcome: String, attempts: Int, since start: MonotonicInstant) {
        let milliseconds = start.duration(to: time.now).wholeMilliseconds
        logger.debug("\(draft.summary): \(outcome), \(attempts) sent, \(milliseconds) ms")
    }
}
