import TimeSource

/// The innermost step: hands the sealed request to the transport and sorts what comes back.
struct TransportStage: Sendable {
    let transport: any Transport
    let time: any TimeSource

    func send(_ draft: RequestDraft) async throws(ExchangeError) -> ReceivedAnswer {
        guard let sealed = draft.sealed else { throw ExchangeError(.configuration, .signingFailed) }
        let request = TransportRequest(
            baseURL: draft.baseURL,
            target: sealed.target,
            headers: sealed.headers,
            deadline: min(time.now.advanced(by: draft.options.timeout), draft.deadline)
        )
        do {
            return try AnswerReader(group: draft.group).read(try await exchange(request))
        } catch {
            throw error.sent(draft.summary)
        }
    }

    private func exchange(_ request: TransportRequest) async throws(ExchangeError) -> TransportResponse {
        do {
            return try await transport.send(request)
        } catch {
            throw ExchangeError(error.category, error.reason == .cancelled ? .cancelled : .transport(error.reason))
        }
    }
}

extension TransportFailure {
    fileprivate var category: ErrorCategory {
        switch reason {
        case .nameNotFound, .connectionRefused, .unreachable, .connectionLost, .proxy: .network
        case .connectTimedOut, .timedOut: .timeout
        case .tooLarge, .malformedAnswer: .decoding
        case .tls: .tls
        case .configuration: .configuration
        case .cancelled: .cancelled
        }
    }
}

extension ExchangeError {
    /// The same error, of a request that went out once.
    fileprivate func sent(_ summary: RequestSummary) -> ExchangeError {
        var error = self
        error.request = summary
        error.attempts = 1
        return error
    }
}
