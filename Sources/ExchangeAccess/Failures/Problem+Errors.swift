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
        case .signingFailed: .signingKeyUnusable
        case .limitReached: .weightSpent
        default: ofCategory(error)
        }
    }

    private static func ofCategory(_ error: ExchangeError) -> Problem {
        switch error.category {
        case .clock: ofClock(error)
        case .decoding, .replay: ofUnusable(error.reason)
        case .credentials, .permission, .accountState, .assetState, .parameter:
            ofCode(error) ?? ofRefusal(error)
        case .firewall: [202, 405].contains(error.status) ? .firewallChallenge : .firewall
        case .restrictedLocation: .restrictedLocation
        case .exchangeFault: .exchangeFault
        case .rateLimit: .rateLimited
        case .ban: .banned
        case .timeout: .responseTimedOut
        case .network: error.status.map { $0 == 407 ? .proxyLogin : .proxyRefused } ?? .connectionLost
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
        default: nil
        }
    }

    /// The exchange's codes for which it can be the reason.
    package var codes: [ExchangeCode] {
        switch self {
        case .marginMissing, .portfolioMargin: [-1002, -2015]
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
        case 407: .proxyLogin
        case 418: .banned
        case 429: .rateLimited
        case 451: .restrictedLocation
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
        if error.reason == .html, error.status == 400 { return .notAnExchange }
        return error.code == nil ? error.status.flatMap(of(status:)) ?? .requestRefused : .requestRefused
    }

    private static func ofClock(_ error: ExchangeError) -> Problem {
        let said = of(-1021, saying: error.message) ?? .clockOff
        // The exchange knows the direction; the measured offset may be smaller than its error.
        guard said == .clockOff else { return said }
        return switch error.clockFault {
        case .ahead: .clockAhead
        case .behind: .clockBehind
        case nil: .clockOff
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
        case .tooLarge, .malformedResponse, .notRecorded: .responseUnusable
        case .tls(let fault): of(fault)
        case .wrongName: .certificateWrongHost
        case .proxyUnreachable: .proxyUnreachable
        case .proxy(status: 407): .proxyLogin
        case .proxy: .proxyRefused
        case .unsupportedProxyLogin: .proxyLoginUnsupported
        case .configuration(.tooManyOpenFiles): .tooManyOpenFiles
        case .configuration: .noRoots
        case .cancelled: .connectionLost
        }
    }

    /// The problem that a failure while connecting through a proxy shows.
    package static func ofProxy(_ reason: TransportFailure.Reason) -> Problem {
        switch reason {
        case .proxy(status: 407): .proxyLogin
        case .unsupportedProxyLogin: .proxyLoginUnsupported
        default: .proxyRefused
        }
    }

    /// The problem that a failed TLS handshake shows.
    package static func ofTLS(_ reason: TransportFailure.Reason) -> Problem {
        switch reason {
        case .tls(let fault): of(fault)
        case .wrongName: .certificateWrongHost
        case .configuration: .noRoots
        default: .tlsHandshake
        }
    }

    private static func of(_ fault: TransportFailure.TLSFault) -> Problem {
        switch fault {
        case .expired: .certificateExpired
        case .notYetValid: .certificateNotYetValid
        case .untrusted: .certificateUntrusted
        case .handshake: .tlsHandshake
        }
    }
}

extension Problem {
    /// What a failure to get a secret, a key or a host amounts to.
    package static func of(_ failure: ShellFailure) -> Problem {
        switch failure.cause {
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
