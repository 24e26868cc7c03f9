package import BilingualText
import BinanceMargin
package import ExchangeAccess

/// A problem as a topic of `help`: what it means, how it is found, what to do.
package struct ProblemTopic: Sendable {
    package let problem: Problem

    /// Nil if no problem has that code.
    package init?(_ code: String) {
        guard let problem = Problem(rawValue: code) else { return nil }
        self.problem = problem
    }

    /// How it is found: by which checks, and with which of the exchange's codes.
    package var finding: LocalizedText {
        let checks = DiagnosticChecks.checks.filter { Self.problems[$0.name]?.contains(problem) == true }
        let english = checks.map { "check `\($0.name.rawValue)` of `doctor`: \($0.summary.english)" }
        let chinese = checks.map { "`doctor` 的检查项 `\($0.name.rawValue)`：\($0.summary.chinese)" }
        let codes = problem.codes.map(\.rawValue).joined(separator: ", ")
        return LocalizedText(
            (english + [codes.isEmpty ? nil : "the exchange's code \(codes)"].compactMap(\.self)).joined(
                separator: "; "
            ),
            (chinese + [codes.isEmpty ? nil : "交易所的错误码 \(codes)"].compactMap(\.self)).joined(separator: "；")
        )
    }

    /// Errors of any request, which each check that sends one can meet.
    private static let requests: [Problem] = [
        .connectionLost, .responseTimedOut, .firewall, .firewallChallenge, .networkFilter, .restrictedLocation,
        .exchangeFault,
        .notAnExchange, .loginRequired, .redirected, .responseUnusable, .rateLimited, .banned, .requestRefused,
        .proxyUnreachable, .proxyLogin, .proxyRefused, .proxyUnable, .proxyPage, .tlsExpected, .tooManyOpenFiles,
        .weightSpent,
    ]

    /// The problems that each check can find.
    static let problems: [CheckName: [Problem]] = [
        .program: [.programDumps, .programDebug, .programRoot],
        .terminal: [.terminalNotUTF8, .terminalDumb, .terminalNarrow],
        .configuration: [
            .noHome, .folderOpen, .stateUnwritable, .startFileErrors, .baseURLUnusable,
            .portfolioURLMissing, .hostStrange,
        ],
        .profile: [.noProfile, .profileMissing, .profileOpen, .profileErrors],
        .secrets: [
            .noAPIKey, .noSecret, .secretMissing, .secretUnreadable, .secretFileOpen, .secretCommandFailed,
            .secretUnattended, .secretLiteral, .apiKeyMalformed, .signingKeyUnusable, .passphraseWrong,
        ],
        .proxy: [
            .proxyMalformed, .proxyLogin, .proxyLoginUnsupported, .proxyRefused, .proxyUnable, .proxyClosed,
            .proxySilent, .proxyPage, .proxyProtocol, .secretMissing,
        ],
        .lookup: [.nameNotFound, .lookupSlow],
        .connect: [.connectionRefused, .connectionTimedOut, .unreachable, .addressesPartlyDead],
        .tls: [
            .certificateExpired, .certificateNotYetValid, .certificateUntrusted, .certificateWrongHost,
            .certificateEndsSoon, .tlsHandshake, .peerWithoutTLS, .tlsIntercepted, .noRoots,
        ],
        .reach: requests + [.maintenance, .responseSlow],
        .clock: [.clockAhead, .clockBehind, .clockImprecise, .serverTimeOdd, .responseUnusable],
        .signing: [.selfTestFailed, .signingKeyUnusable],
        .key: [.hostUnapproved, .keyMalformed, .keyUnknown, .wrongHost, .hostWithoutMargin, .signatureRefused],
        .address: [.keyRefused, .addressRefused, .addressOpen],
        .permissions: [
            .readingMissing, .marginMissing, .portfolioMargin, .portfolioMissing, .notPortfolio, .marginNotOpened,
            .accountRestricted, .keyMayWrite,
        ],
        .account: [.specialKeyMode, .liquidationLoan, .portfolioStatus],
        .system: [.maintenance],
        .pair: [.pairUnknown, .pairNotOpened, .pairDisabled],
        .request: [
            .clockOff, .assetClosed, .accountRestricted, .requestRefused, .responseUnusable, .amountNegative,
            .amountZero,
            .firewallChallenge,
        ],
        .weight: [.weightSpent, .weightLow],
    ]
}
