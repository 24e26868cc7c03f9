package import ShellRuntime

/// What can be wrong: a code that is the same in every language and every version.
package enum Problem: String, CaseIterable, Hashable, Sendable {
    // Program, terminal.
    case programDumps = "program-dumps"
    case programDebug = "program-debug"
    case programRoot = "program-root"
    case terminalNotUTF8 = "terminal-not-utf8"
    case terminalDumb = "terminal-dumb"
    case terminalNarrow = "terminal-narrow"

    // Configuration, profile, secrets.
    case noHome = "no-home"
    case folderOpen = "folder-open"
    case stateUnwritable = "state-unwritable"
    case startFileErrors = "start-file-errors"
    case baseURLUnusable = "base-url-unusable"
    case portfolioURLMissing = "portfolio-url-missing"
    case hostStrange = "host-unknown"
    case noProfile = "no-profile"
    case profileMissing = "profile-missing"
    case profileOpen = "profile-open"
    case profileErrors = "profile-errors"
    case noAPIKey = "no-api-key"
    case noSecret = "no-secret"
    case secretMissing = "secret-missing"
    case secretUnreadable = "secret-unreadable"
    case secretFileOpen = "secret-file-open"
    case secretCommandFailed = "secret-command-failed"
    case secretUnattended = "secret-unattended"
    case secretLiteral = "secret-literal"
    case apiKeyMalformed = "api-key-malformed"
    case signingKeyUnusable = "signing-key-unusable"
    case passphraseWrong = "passphrase-wrong"

    // Network path.
    case proxyMalformed = "proxy-malformed"
    case proxyLogin = "proxy-login"
    case proxyLoginUnsupported = "proxy-login-unsupported"
    case proxyRefused = "proxy-refused"
    case proxyUnable = "proxy-unable"
    case proxyClosed = "proxy-closed"
    case proxySilent = "proxy-silent"
    case proxyPage = "proxy-page"
    case proxyProtocol = "proxy-protocol"
    case proxyUnreachable = "proxy-unreachable"
    case nameNotFound = "name-not-found"
    case lookupSlow = "lookup-slow"
    case connectionRefused = "connection-refused"
    case connectionTimedOut = "connection-timed-out"
    case unreachable
    case addressesPartlyDead = "addresses-partly-dead"
    case certificateExpired = "certificate-expired"
    case certificateNotYetValid = "certificate-not-yet-valid"
    case certificateUntrusted = "certificate-untrusted"
    case certificateWrongHost = "certificate-wrong-host"
    case certificateEndsSoon = "certificate-ends-soon"
    case tlsHandshake = "tls-handshake"
    case peerWithoutTLS = "peer-without-tls"
    case tlsExpected = "tls-expected"
    case tlsIntercepted = "tls-intercepted"
    case noRoots = "no-roots"
    case tooManyOpenFiles = "too-many-open-files"

    // The exchange.
    case connectionLost = "connection-lost"
    case responseTimedOut = "response-timed-out"
    case firewall
    case firewallChallenge = "firewall-challenge"
    case networkFilter = "network-filter"
    case restrictedLocation = "restricted-location"
    case maintenance
    case exchangeFault = "exchange-fault"
    case notAnExchange = "not-an-exchange"
    case loginRequired = "login-required"
    case redirected
    case responseUnusable = "response-unusable"
    case amountNegative = "amount-negative"
    case responseSlow = "response-slow"
    case rateLimited = "rate-limited"
    case banned
    case clockOff = "clock-off"
    case clockAhead = "clock-ahead"
    case clockBehind = "clock-behind"
    case clockImprecise = "clock-imprecise"
    case serverTimeOdd = "server-time-odd"
    case selfTestFailed = "self-test-failed"

    // Key, address, permissions.
    case hostUnapproved = "host-unapproved"
    case keyMalformed = "key-malformed"
    case keyUnknown = "key-unknown"
    case wrongHost = "wrong-host"
    case hostWithoutMargin = "host-without-margin"
    case signatureRefused = "signature-refused"
    case keyRefused = "key-refused"
    case addressRefused = "address-refused"
    case addressOpen = "address-open"
    case readingMissing = "reading-missing"
    case marginMissing = "margin-missing"
    case portfolioMargin = "portfolio-margin"
    case portfolioMissing = "portfolio-permission-missing"
    case notPortfolio = "not-portfolio-margin"
    case portfolioStatus = "portfolio-status"
    case marginNotOpened = "margin-not-opened"
    case keyMayWrite = "key-may-write"
    case specialKeyMode = "special-key-mode"
    case liquidationLoan = "liquidation-loan"

    // The request.
    case pairUnknown = "pair-unknown"
    case pairNotOpened = "pair-not-opened"
    case pairDisabled = "pair-disabled"
    case assetClosed = "asset-closed"
    case accountRestricted = "account-restricted"
    case requestRefused = "request-refused"
    case amountZero = "amount-zero"
    case weightSpent = "weight-spent"
    case weightLow = "weight-low"
}

extension Problem {
    /// The exit status of a diagnosis that fails with it.
    package var status: ExitStatus {
        switch self {
        case .selfTestFailed: .internal
        case .proxyLogin, .proxyLoginUnsupported, .proxyRefused, .proxyUnable, .proxyClosed, .proxySilent,
            .proxyPage, .proxyProtocol,
            .proxyUnreachable, .peerWithoutTLS, .tlsExpected, .nameNotFound, .lookupSlow,
            .connectionRefused,
            .connectionTimedOut, .unreachable, .addressesPartlyDead, .certificateExpired, .certificateNotYetValid,
            .certificateUntrusted, .certificateWrongHost, .certificateEndsSoon, .tlsHandshake, .tlsIntercepted,
            .connectionLost, .responseTimedOut, .responseSlow:
            .network
        case .firewall, .firewallChallenge, .networkFilter, .restrictedLocation, .maintenance, .exchangeFault,
            .notAnExchange,
            .loginRequired, .redirected,
            .responseUnusable, .amountNegative, .serverTimeOdd, .portfolioMargin, .notPortfolio, .portfolioStatus,
            .marginNotOpened, .pairUnknown,
            .pairNotOpened, .pairDisabled,
            .assetClosed, .accountRestricted, .requestRefused, .amountZero,
            .specialKeyMode, .liquidationLoan:
            .exchange
        case .rateLimited, .banned, .weightSpent, .weightLow: .rateLimit
        case .clockOff, .clockAhead, .clockBehind, .clockImprecise: .clock
        case .keyMalformed, .keyUnknown, .signatureRefused, .keyRefused, .addressRefused, .addressOpen, .readingMissing,
            .marginMissing, .portfolioMissing, .keyMayWrite:
            .authentication
        default: .configuration
        }
    }
}
