import InjectedTime

/// The innermost step: sends the finished request over the transport and reads the response.
struct TransportStage: Sendable {
    let transport: any Transport
    let host: HostState

    /// The server time, which may be that of another host.
    let clock: ServerClock

    private var time: any TimeSource { host.time }

    func send(_ draft: RequestDraft) async throws(ExchangeError) -> ReceivedResponse {
        let sentAt = time.now
        guard let sealed = draft.sealed else { throw ExchangeError(.configuration, .signingFailed) }
        guard sentAt < draft.deadline else { throw Self.deadlinePassed(draft) }
        var request = TransportRequest(
            baseURL: draft.baseURL,
            target: sealed.target,
            headers: sealed.headers,
            deadline: min(sentAt.advanced(by: draft.options.timeout), draft.deadline)
        )
        request.permission = host.limiter.sendPermission
        do {
            let response = try await exchange(request, for: draft)
            host.note(response)
            return try ResponseReader(group: draft.group, sentAt: sentAt) { [clock, time] in
                clock.serverMilliseconds ?? time.wallMilliseconds
            }
            .read(response)
        } catch {
            var failure = error
            failure.request = draft.summary
            failure.attempts = 1
            throw failure
        }
    }

    private func exchange(
        _ request: TransportRequest,
        for draft: RequestDraft
    ) async throws(ExchangeError) -> TransportResponse {
        do {
            return try await transport.send(request)
        } catch {
            let isLate = error.category == .timeout && time.now >= draft.deadline
            let reason: FailureReason = error.reason == .cancelled ? .cancelled : .transport(error.reason)
            var failure = isLate ? Self.deadlinePassed(draft) : ExchangeError(error.category, reason)
            failure.connection = error.facts
            throw failure
        }
    }

    private static func deadlinePassed(_ draft: RequestDraft) -> ExchangeError {
        var error = ExchangeError(.timeout, .deadlinePassed(limit: draft.options.wholeDeadline))
        error.request = draft.summary
        return error
    }
}

extension TransportFailure {
    fileprivate var category: ErrorCategory {
        switch reason {
        case .nameNotFound, .connectionRefused, .unreachable, .connectionLost, .proxyUnreachable, .proxy,
            .proxyProtocol, .unsupportedProxyLogin:
            .network
        case .connectTimedOut, .timedOut: .timeout
        case .withheld: .rateLimit
        case .tooLarge, .malformedResponse: .decoding
        case .tls, .tlsRequired, .wrongName: .tls
        case .configuration: .configuration
        case .notRecorded: .replay
        case .cancelled: .cancelled
        }
    }
}
