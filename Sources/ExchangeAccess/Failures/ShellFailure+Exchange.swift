import CommandLanguage
import BinanceMargin
import ShellRuntime
import InjectedTime

extension ShellFailure {
    /// What an error of the client means to whoever typed the statement.
    init(_ error: ExchangeError) {
        self.init(
            status: ExitStatus(rawValue: UInt8(clamping: error.category.exitStatus)) ?? .exchange,
            category: Category(rawValue: error.category.rawValue),
            code: error.code?.number,
            message: Self.message(of: error),
            nextStep: Self.nextStep(after: error)
        )
    }

    private static func message(of error: ExchangeError) -> Message {
        switch error.reason {
        case .refused, .redirected: refusal(error)
        case .html: ShellMessage.htmlResponse.message(.number("status", error.status ?? 0))
        case .unexpectedStatus: ShellMessage.notAnResponse.message(.number("status", error.status ?? 0))
        case .mismatch(let mismatch) where !mismatch.path.isEmpty:
            ShellMessage.unreadableMember.message(.code("member", mismatch.path))
        case .emptyBody, .malformedJSON, .mismatch: ShellMessage.unusableResponse.message()
        case .transport(let reason): transportMessage(reason, host: error.request?.baseURL.authority ?? "")
        case .deadlinePassed: ShellMessage.timedOut.message(.text("host", error.request?.baseURL.authority ?? ""))
        case .limitReached(let refusal):
            ShellMessage.limitReached.message(
                .number("used", refusal.used),
                .number("budget", refusal.budget),
                .number("cost", refusal.cost)
            )
        case .silenced(let remaining):
            ShellMessage.silenced.message(.text("wait", DurationLiteral.text(remaining.roundedUpToSeconds)))
        case .apiKeyMissing, .signingKeyMissing: ShellMessage.keyMissing.message()
        case .signingFailed: ShellMessage.signingFailed.message()
        case .cancelled: ShellMessage.interrupted.message()
        }
    }

    private static func refusal(_ error: ExchangeError) -> Message {
        guard let code = error.code else {
            let status = MessageArgument.number("status", error.status ?? 0)
            return error.message.map { ShellMessage.exchangeStatusWords.message(status, .text("message", $0)) }
                ?? ShellMessage.exchangeStatus.message(status)
        }
        return ShellMessage.exchangeRefused.message(
            .text("code", code.rawValue),
            .text("message", error.message ?? "")
        )
    }

    private static func transportMessage(_ reason: TransportFailure.Reason, host: String) -> Message {
        let argument = MessageArgument.text("host", host)
        return switch reason {
        case .nameNotFound: ShellMessage.nameNotFound.message(argument)
        case .connectionRefused: ShellMessage.connectionRefused.message(argument)
        case .unreachable: ShellMessage.unreachable.message(argument)
        case .connectionLost: ShellMessage.connectionLost.message(argument)
        case .connectTimedOut, .timedOut: ShellMessage.timedOut.message(argument)
        case .tooLarge, .malformedResponse: ShellMessage.unusableResponse.message()
        case .tls(let fault): ShellMessage.untrusted.message(argument, .message("reason", Message(words(of: fault))))
        case .wrongName(let asked, let offered):
            ShellMessage.untrusted.message(argument, .message("reason", otherNames(asked, offered)))
        case .proxy(status: 407): ConnectionMessage.proxyLoginRefused.message()
        case .proxyUnreachable: ConnectionMessage.proxyUnreachable.message()
        case .proxy(let status?): ConnectionMessage.proxyStatus.message(argument, .number("status", status))
        case .proxy: ShellMessage.proxyFailed.message(argument)
        case .unsupportedProxyLogin(let scheme):
            ConnectionMessage.proxyLoginUnsupported.message(.code("scheme", scheme))
        case .notRecorded(let request, let nearest): ShellFailure.notRecorded(request, nearest: nearest).message
        case .configuration(let fault):
            ConnectionMessage.setupFailed.message(.message("reason", Message(words(of: fault))))
        case .cancelled: ShellMessage.interrupted.message()
        }
    }

    private static func words(of fault: TransportFailure.SetupFault) -> ConnectionMessage {
        switch fault {
        case .noRoots: .noRoots
        case .unreadableRoots: .unreadableRoots
        case .shutDown: .shutDown
        case .tooManyOpenFiles: .tooManyOpenFiles
        }
    }

    private static func words(of fault: TransportFailure.TLSFault) -> ConnectionMessage {
        switch fault {
        case .expired: .certificateExpired
        case .notYetValid: .certificateNotYetValid
        case .untrusted: .certificateUntrusted
        case .handshake: .handshakeFailed
        }
    }

    private static func otherNames(_ asked: String, _ offered: String) -> Message {
        offered.isEmpty
            ? ConnectionMessage.certificateNameless.message(.text("sent", asked))
            : ConnectionMessage.certificateOfAnother.message(.text("sent", asked), .text("offered", offered))
    }

    private static func nextStep(after error: ExchangeError) -> Message? {
        if let wait = error.retryAfter, [.rateLimit, .ban].contains(error.category) {
            return ShellMessage.limitNextAfter.message(.text("wait", DurationLiteral.text(wait.roundedUpToSeconds)))
        }
        if let wait = error.retryAfter, error.category == .firewall {
            return ShellMessage.firewallNextAfter.message(.text("wait", DurationLiteral.text(wait.roundedUpToSeconds)))
        }
        switch error.reason {
        case .transport(.notRecorded(let request, let nearest)): return notRecorded(request, nearest: nearest).next
        case .transport(.configuration(.tooManyOpenFiles)): return ProcessMessage.tooFewDescriptorsNext.message()
        case .transport(.configuration): return ConnectionMessage.setupFailedNext.message()
        case .transport(.proxy(status: 407)): return ConnectionMessage.proxyLoginRefusedNext.message()
        case .transport(.proxy): return ConnectionMessage.proxyStatusNext.message()
        case .transport(.proxyUnreachable): return ConnectionMessage.proxyUnreachableNext.message()
        case .transport(.unsupportedProxyLogin): return ConnectionMessage.proxyLoginUnsupportedNext.message()
        default: return experiment(after: error) ?? nextStep(for: error.category)?.message()
        }
    }

    private static func nextStep(for category: ErrorCategory) -> ShellMessage? {
        switch category {
        case .parameter: .parameterNext
        case .accountState: .accountNext
        case .assetState: .assetNext
        case .restrictedLocation: .locationNext
        case .firewall: .firewallNext
        case .decoding: .decodingNext
        case .exchangeFault: .faultNext
        case .credentials: .credentialsNext
        case .permission: .permissionNext
        case .clock: .clockNext
        case .rateLimit, .ban: .limitNext
        case .network: .networkNext
        case .tls: .tlsNext
        case .timeout: .timeoutNext
        case .configuration: .secretPlacesNext
        case .replay, .cancelled: nil
        }
    }
}
