package import BilingualText
package import BinanceMargin
import CommandLanguage
import InjectedTime
package import ShellRuntime
import ShellSession

extension ShellFailure {
    /// The failure of a statement for an error of the client.
    package init(_ error: ExchangeError) {
        self.init(
            status: ExitStatus(rawValue: UInt8(clamping: error.category.exitStatus)) ?? .exchange,
            category: Category(rawValue: error.category.rawValue),
            cause: error.category == .cancelled ? nil : Cause(rawValue: Problem.of(error).rawValue),
            code: error.code?.number,
            message: Self.message(of: error),
            notes: Self.notes(on: error),
            nextStep: Self.nextStep(after: error)
        )
        request = FailedRequest(
            path: error.request?.path,
            httpStatus: error.status,
            id: error.response?.requestIDs.first?.value,
            retryAfter: error.retryAfter
        )
        let details = FailureDetails(error)
        guard let unread = details.unread else { return }
        facts = (details.status.map { ["status=\($0)"] } ?? []) + unread.facts.map { "\($0.name)=\($0.value)" }
        unreadBytes = error.response?.body
    }

    private static func message(of error: ExchangeError) -> Message {
        let problem = Problem.of(error)
        return switch error.reason {
        case _
        where [.firewallChallenge, .networkFilter, .tlsExpected].contains(problem)
            || problem == .hostWithoutMargin && error.message == nil:
            .words(FailureDetails(error).meaning(of: problem))
        case .refused, .redirected: refusal(error)
        case .unexpectedStatus: .notAResponse(error.status ?? 0)
        case .html, .emptyBody, .malformedJSON, .mismatch, .oddServerTime:
            .unreadable(FailureDetails(error).unread?.meaning ?? problem.meaning)
        case .transport(let reason):
            FailureDetails(error).meaningOfConnection(problem).map(Message.connectionFailed)
                ?? transportMessage(reason, host: error.request?.baseURL.authority ?? "")
        case .deadlinePassed:
            FailureDetails(error).meaningOfConnection(problem).map(Message.connectionFailed)
                ?? .timedOut(error.request?.baseURL.authority ?? "")
        case .limitReached(let refusal):
            .limitReached(refusal.used, budget: refusal.budget, cost: refusal.cost)
        case .backingOff(let remaining):
            .silenced(DurationLiteral.text(remaining.roundedUpToSeconds))
        case .apiKeyMissing, .signingKeyMissing: .keyMissing
        case .portfolioHostMissing: .words(Problem.portfolioURLMissing.meaning)
        case .signingFailed: .signingFailed
        case .cancelled: .interrupted
        }
    }

    private static func refusal(_ error: ExchangeError) -> Message {
        guard let code = error.code else {
            let status = error.status ?? 0
            return error.message.map { Message.exchangeStatusWords(status, message: $0) }
                ?? (status == 200 ? .rejectedWithoutReason : .exchangeStatus(status))
        }
        return .exchangeRefused(code.rawValue, message: error.message ?? "")
    }

    private static func transportMessage(_ reason: TransportFailure.Reason, host: String) -> Message {
        switch reason {
        case .nameNotFound: .nameNotFound(host)
        case .connectionRefused: .connectionRefused(host)
        case .unreachable: .unreachable(host)
        case .connectionLost: .connectionLost(host)
        case .connectTimedOut, .timedOut: .timedOut(host)
        case .tooLarge(let limit): .responseTooLarge(limit)
        case .malformedResponse: .notHTTP(host)
        case .tlsRequired: .words(Problem.tlsExpected.meaning)
        case .tls(.noTLS): .peerWithoutTLS(host)
        case .tls(.handshake): .handshakeFailed(host)
        case .tls(let fault): .untrusted(host, reason: words(of: fault))
        case .wrongName(let asked, let offered):
            .untrusted(host, reason: otherNames(asked, offered))
        case .proxy(status: 407): .proxyLoginRefused
        case .proxyUnreachable: .proxyUnreachable
        case .proxy(let status?): .proxyStatus(host, status: status)
        case .proxy: .proxyFailed(host)
        case .proxyProtocol: .words(Problem.proxyProtocol.meaning)
        case .unsupportedProxyLogin(let scheme):
            .proxyLoginUnsupported(Code(scheme))
        case .notRecorded(let request, let nearest): ShellFailure.notRecorded(request, nearest: nearest).message
        case .configuration(let fault):
            .connectionSetupFailed(words(of: fault))
        case .cancelled, .withheld: .interrupted
        }
    }

    /// A request that the recording has no response to.
    package static func notRecorded(_ request: String, nearest: String?) -> (message: Message, next: Message) {
        let next = nearest.map { Message.recordingUnknownRequestNearest(Code($0)) } ?? .recordingUnknownRequestNext
        return (.recordingUnknownRequest(Code(request)), next)
    }

    private static func words(of fault: TransportFailure.SetupFault) -> Message {
        switch fault {
        case .noRoots: .noCertificateRoots
        case .unreadableRoots: .unreadableCertificateRoots
        case .shutDown: .sessionEnding
        case .tooManyOpenFiles: .tooManyOpenFiles
        }
    }

    private static func words(of fault: TransportFailure.TLSFault) -> Message {
        switch fault {
        case .expired: .certificateExpired
        case .notYetValid: .certificateNotYetValid
        case .untrusted, .noTLS, .handshake: .certificateUntrusted
        }
    }

    private static func otherNames(_ asked: String, _ offered: String) -> Message {
        offered.isEmpty
            ? .certificateNameless(asked)
            : .certificateOfAnother(asked, offered: offered)
    }

    private static func nextStep(after error: ExchangeError) -> Message? {
        if case .transport(.notRecorded(let request, let nearest)) = error.reason {
            return notRecorded(request, nearest: nearest).next
        }
        guard ![.replay, .cancelled].contains(error.category) else { return nil }
        let problem = Problem.of(error)
        return .words(FailureDetails.wholeStep(after: problem, FailureDetails(error).nextStep(after: problem)))
    }

    /// In plain sentences, where the exchange's own words have several meanings.
    private static func notes(on error: ExchangeError) -> [Message] {
        let problem = Problem.of(error)
        if let unread = FailureDetails(error).unread {
            let odd: [Message] = problem == .serverTimeOdd && error.category == .clock ? [.words(problem.meaning)] : []
            return odd + [.unreadResponse(error.status ?? 0, size: unread.size ?? 0, type: unread.contentType)]
        }
        if problem == .serverTimeOdd { return [.words(problem.meaning)] }
        guard [.addressRefused, .keyRefused, .marginMissing].contains(problem) else { return [] }
        let meaning = FailureDetails(error).meaning(of: problem)
        // The exchange does not document that it names the address only where the IP whitelist is the reason.
        return [problem == .addressRefused ? .likely(meaning) : .words(meaning)]
    }

    /// The next step after an amount of 0, which is a response.
    package static func zeroExperiment(of asset: String) -> Message { .zeroExperiment("why \(asset)") }
}
