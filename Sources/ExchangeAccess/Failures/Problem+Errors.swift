package import BinanceMargin
package import ShellRuntime
import ShellSession

extension Problem {
    /// The problem that an error of the client shows, as far as a single error can.
    package static func of(_ error: ExchangeError) -> Problem {
        switch error.reason {
        case .transport(let reason): of(reason)
        case .apiKeyMissing: .noAPIKey
        case .signingKeyMissing: .noSecret
        case .portfolioHostMissing: .portfolioURLMissing
        case .signingFailed: .signingKeyUnusable
        case .limitReached: .weightSpent
        case .oddServerTime: .serverTimeOdd
        case .mismatch: ofMismatch(error)
        case .html where error.message?.hasPrefix("Just a moment") == true: .firewallChallenge
        case .html where NetworkFilter.isSource(of: error.response?.body ?? []) && !isProxyUnable(error): .networkFilter
        default: ofCategory(error)
        }
    }

    /// A proxy's own page about the exchange's host.
    private static func isProxyUnable(_ error: ExchangeError) -> Bool {
        error.category == .network && error.status ?? 0 >= 500
    }

    private static func ofMismatch(_ error: ExchangeError) -> Problem {
        switch UnreadableResponse(error)?.fault {
        case .negative: .amountNegative
        case .oddTime: .serverTimeOdd
        default: .responseUnusable
        }
    }

    private static func ofCategory(_ error: ExchangeError) -> Problem {
        switch error.category {
        case .clock: error.clockFault == .unclear ? .serverTimeOdd : ofClock(error)
        case .decoding, .replay: ofUnusable(error.reason)
        case .credentials, .permission, .accountState, .assetState, .parameter:
            ofCode(error) ?? ofRefusal(error)
        case .firewall: [202, 405].contains(error.status) ? .firewallChallenge : .firewall
        case .restrictedLocation: .restrictedLocation
        case .exchangeFault: error.status == 511 ? .proxyPage : .exchangeFault
        case .rateLimit: .rateLimited
        case .ban: .banned
        case .timeout: .responseTimedOut
        case .network: error.status.map { ofProxy(status: $0) } ?? .connectionLost
        case .tls: .tlsHandshake
        case .configuration, .cancelled: .baseURLUnusable
        }
    }

    /// The problem that one of the exchange's codes shows by itself; nil where its category says as much.
    ///
    /// - Parameter message: the exchange's, which says for -1021 in which direction the timestamp was wrong.
    package static func of(_ code: ExchangeCode, saying message: String? = nil) -> Problem? {
        let message = message?.lowercased() ?? ""
        return switch code {
        case -1002: .marginMissing
        case -1021 where message.contains("ahead of the server"): .clockAhead
        case -1021 where message.contains("outside of the recvwindow"): .clockBehind
        case -1021: .clockOff
        case -1022: .signatureRefused
        case -1121, -3028: .pairUnknown
        case -2008: .keyUnknown
        case -2014: .keyMalformed
        case -2015: .keyRefused
        case -3003: .marginNotOpened
        case -11001: .pairNotOpened
        case -21001: .notPortfolio
        default: nil
        }
    }

    /// The exchange's codes for which it can be the reason.
    package var codes: [ExchangeCode] {
        switch self {
        case .marginMissing, .portfolioMargin: [-1002, -2015]
        case .portfolioMissing: [-2015]
        case .notPortfolio: [-21001]
        case .addressRefused, .keyRefused, .readingMissing, .wrongHost: [-2015]
        case .clockOff, .clockAhead, .clockBehind: [-1021]
        case .signatureRefused: [-1022]
        case .pairUnknown: [-1121, -3028]
        case .keyUnknown: [-2008]
        case .keyMalformed: [-2014]
        case .marginNotOpened: [-3003]
        case .pairNotOpened: [-11001]
        case .rateLimited, .banned: [-1003]
        default: []
        }
    }

    /// The problem that an HTTP status shows by itself; nil for one that says nothing.
    package static func of(status: Int) -> Problem? {
        switch status {
        case 300...399: .redirected
        case 401: .loginRequired
        case 403: .firewall
        case 202: .firewallChallenge
        case 404: .hostWithoutMargin
        case 408: .responseTimedOut
        case 407: .proxyLogin
        case 418: .banned
        case 429: .rateLimited
        case 451: .restrictedLocation
        case 511: .proxyPage
        case 500...599: .exchangeFault
        case 400...499: .requestRefused
        default: nil
        }
    }

    private static func ofCode(_ error: ExchangeError) -> Problem? {
        let problem = error.code.flatMap { of($0) }
        // The exchange names the address only if the IP whitelist is the reason.
        return problem == .keyRefused && error.response?.seenAddress != nil ? .addressRefused : problem
    }

    private static func ofRefusal(_ error: ExchangeError) -> Problem {
        switch error.category {
        case .accountState: return .accountRestricted
        case .assetState: return .assetClosed
        case .permission: return .keyRefused
        default: break
        }
        if error.status == 400, error.request?.baseURL.scheme == .http, saysTLS(error) { return .tlsExpected }
        if error.reason == .html, error.status == 400 { return .notAnExchange }
        return error.code == nil ? error.status.flatMap(of(status:)) ?? .requestRefused : .requestRefused
    }

    /// As nginx, Go and Apache word it.
    private static func saysTLS(_ error: ExchangeError) -> Bool {
        let body = String(decoding: error.response?.body.prefix(4096) ?? [], as: UTF8.self)
        return ["HTTPS port", "HTTPS server", "SSL-enabled server port"].contains(where: body.contains)
    }

    private static func ofClock(_ error: ExchangeError) -> Problem {
        let said = of(-1021, saying: error.message) ?? .clockOff
        // The exchange knows the direction; the measured offset may be smaller than its error.
        guard said == .clockOff else { return said }
        return switch error.clockFault {
        case .ahead: .clockAhead
        case .behind: .clockBehind
        case .unclear, nil: .clockOff
        }
    }

    private static func ofUnusable(_ reason: FailureReason) -> Problem {
        switch reason {
        case .html: .notAnExchange
        case .redirected: .redirected
        default: .responseUnusable
        }
    }

    /// The problem that a network failure shows.
    package static func of(_ reason: TransportFailure.Reason) -> Problem {
        switch reason {
        case .nameNotFound: .nameNotFound
        case .connectionRefused: .connectionRefused
        case .unreachable: .unreachable
        case .connectionLost: .connectionLost
        case .connectTimedOut: .connectionTimedOut
        case .timedOut: .responseTimedOut
        case .tooLarge, .malformedResponse, .notRecorded, .withheld: .responseUnusable
        case .tls(let fault): of(fault)
        case .tlsRequired: .tlsExpected
        case .wrongName: .certificateWrongHost
        case .proxyUnreachable: .proxyUnreachable
        case .proxy(let status): ofProxy(status: status)
        case .proxyProtocol: .proxyProtocol
        case .unsupportedProxyLogin: .proxyLoginUnsupported
        case .configuration(.tooManyOpenFiles): .tooManyOpenFiles
        case .configuration: .noRoots
        case .cancelled: .connectionLost
        }
    }

    /// The problem that a failure while connecting through a proxy shows.
    package static func ofProxy(_ reason: TransportFailure.Reason) -> Problem {
        switch reason {
        case .proxy, .proxyProtocol, .unsupportedProxyLogin: of(reason)
        case .connectionLost: .proxyClosed
        case .connectTimedOut, .timedOut: .proxySilent
        default: .proxyRefused
        }
    }

    private static func ofProxy(status: Int?) -> Problem {
        guard let status else { return .proxyClosed }
        return switch status {
        case 407: .proxyLogin
        case 200...399, 511: .proxyPage
        case 500...599: .proxyUnable
        default: .proxyRefused
        }
    }

    /// The problem that a failed TLS handshake shows.
    package static func ofTLS(_ reason: TransportFailure.Reason) -> Problem {
        switch reason {
        case .tls(let fault): of(fault)
        case .wrongName: .certificateWrongHost
        case .configuration: .noRoots
        case .proxy, .proxyProtocol: of(reason)
        default: .tlsHandshake
        }
    }

    private static func of(_ fault: TransportFailure.TLSFault) -> Problem {
        switch fault {
        case .expired: .certificateExpired
        case .notYetValid: .certificateNotYetValid
        case .untrusted: .certificateUntrusted
        case .noTLS: .peerWithoutTLS
        case .handshake: .tlsHandshake
        }
    }
}

extension Problem {
    /// What a failure to get a secret, a key or a host amounts to.
    package static func of(_ failure: ShellFailure) -> Problem {
        if let problem = failure.cause.flatMap({ Problem(rawValue: $0.rawValue) }) { return problem }
        return switch failure.cause {
        case .apiKeyMalformed: .apiKeyMalformed
        case .baseURLUnusable: .baseURLUnusable
        case .hostUnapproved: .hostUnapproved
        case .noProfile: .noProfile
        case .passphraseWrong: .passphraseWrong
        case .proxyLoginMalformed: .proxyLogin
        case .secretCommandFailed: .secretCommandFailed
        case .secretFileOpen: .secretFileOpen
        case .secretLiteral: .secretLiteral
        case .secretMissing: .secretMissing
        case .secretUnattended: .secretUnattended
        case .signingKeyUnusable: .signingKeyUnusable
        default: .secretUnreadable
        }
    }
}
