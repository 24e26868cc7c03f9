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
