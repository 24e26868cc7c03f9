package import BinanceMargin
import ShellRuntime
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
        case .firewall: .firewall
        case .restrictedLocation: .restrictedLocation
        case .exchangeFault: .exchangeFault
        case .rateLimit: .rateLimited
        case .ban: .banned
        case .timeout: .responseTimedOut
        case .network: .connectionLost
        case .tls: .tlsHandshake
        case .clock: .clockOff
        case .decoding, .replay: ofUnusable(error)
        case .credentials: ofCredentials(error.code)
        case .permission: error.code == -1002 ? .marginMissing : .keyRefused
        case .accountState: ofAccount(error.code)
        case .assetState: .assetClosed
        case .parameter: error.status == 404 ? .wrongHost : .requestRefused
        case .configuration, .cancelled: .baseURLUnusable
        }
    }

    private static func ofCredentials(_ code: ExchangeCode?) -> Problem {
        switch code {
        case -1022: .signatureRefused
        case -2008: .keyUnknown
        case -2014: .keyMalformed
        default: .keyRefused
        }
    }

    private static func ofAccount(_ code: ExchangeCode?) -> Problem {
        switch code {
        case -3003: .marginNotOpened
        case -11001: .pairNotOpened
        default: .accountRestricted
        }
    }

    private static func ofUnusable(_ error: ExchangeError) -> Problem {
        switch error.reason {
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
        case .proxyUnreachable: .unreachable
        case .proxy(status: 407): .proxyLogin
        case .proxy: .proxyRefused
        case .unsupportedProxyLogin: .proxyLoginUnsupported
        case .configuration(.tooManyOpenFiles): .unreachable
        case .configuration: .noRoots
        case .cancelled: .connectionLost
        }
    }

    /// The problem that a failure while connecting through a proxy shows.
    static func ofProxy(_ reason: TransportFailure.Reason) -> Problem {
        switch reason {
        case .proxy(status: 407): .proxyLogin
        case .unsupportedProxyLogin: .proxyLoginUnsupported
        default: .proxyRefused
        }
    }

    /// The problem that a failed TLS handshake shows.
    static func ofTLS(_ reason: TransportFailure.Reason) -> Problem {
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
    static func of(_ failure: ShellFailure) -> Problem {
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
