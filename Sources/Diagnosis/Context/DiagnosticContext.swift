import BinanceMargin
import ExchangeAccess
import InjectedTime
import RequestSigning
import ShellRuntime
import ShellSession

/// The state of a running diagnosis: what its checks examine, and what they have found; each request is sent once.
final class DiagnosticContext {
    /// The time limit of one network step or request.
    static let patience: Duration = .seconds(10)

    /// The number of requests in a measurement of the clock.
    static let clockExchanges = 3

    let snapshot: SessionSnapshot
    let isOffline: Bool
    let gateway: ExchangeGateway
    let profiles: ProfileService
    let services: DiagnosisServices
    let time: any TimeSource

    /// The network path to the exchange; nil before it was probed.
    private var path: NetworkPathReport?
    /// Why the proxy's login could not be fetched.
    private(set) var proxyLoginFailure: ShellFailure?
    private var keyEvidence: KeyEvidence?

    /// What is in flight before the check that needs it.
    var ahead = RequestsAhead()

    init(
        snapshot: SessionSnapshot,
        isOffline: Bool,
        gateway: ExchangeGateway,
        profiles: ProfileService,
        services: DiagnosisServices,
        time: any TimeSource
    ) {
        self.snapshot = snapshot
        self.isOffline = isOffline
        self.gateway = gateway
        self.profiles = profiles
        self.services = services
        self.time = time
    }

    var settings: SettingsStore { snapshot.settings }

    /// Where requests go; nil if the setting is invalid, or the exchange is the embedded one.
    var baseURL: BaseURL? {
        snapshot.isSandbox ? nil : settings.baseURL
    }

    /// The host whose network path is probed: that of the account's requests, which portfolio margin has apart.
    var probedURL: BaseURL? {
        snapshot.isSandbox || snapshot.scope != .portfolio ? baseURL : settings.portfolioURL ?? baseURL
    }

    /// Why there is no network path to probe.
    var noNetworkPath: SkipReason {
        snapshot.isSandbox ? .embedded : baseURL == nil ? .needs(.configuration) : .noNetwork
    }

    /// The network path to the exchange.
    ///
    /// - Returns: nil if there is none to probe.
    /// - Throws: `CancellationError` if the task was cancelled while a login was fetched.
    func networkPath() async throws -> NetworkPathReport? {
        if let path { return path }
        guard let probedURL else { return nil }
        do {
            let plan = try await gateway.connectionPlan(to: probedURL, for: snapshot)
            path =
                if let started = ahead.path { await started.value() } else {
                    await services.look(at: plan, within: Self.patience, masking: gateway.facts.echoMask)
                }
        } catch let failure as ShellFailure {
            proxyLoginFailure = failure
            var report = NetworkPathReport(host: probedURL.host, port: probedURL.effectivePort)
            report.failedStep = .configuration
            path = report
        }
        return path
    }

    /// Where the secret of the setting `name` is stored; nil if it is not set. The text itself is shown only if it is a
    /// place: otherwise it might be the secret.
    func place(of name: String) -> Fact? {
        settings[name].map { entry in
            let place = SecretReference(entry.text)?.description ?? APIKey(entry.text)?.description
            return Fact(name, place ?? "<redacted>", .path)
        }
    }

    /// The responses of the exchange about the key.
    func evidence() async throws -> KeyEvidence {
        if let keyEvidence { return keyEvidence }
        let evidence = try await KeyProbes(checkContext: self).gather()
        keyEvidence = evidence
        return evidence
    }

    /// Sends a request without a key.
    func sendPublicly<Response: Sendable>(
        _ endpoint: Endpoint<Response>
    ) async throws -> Result<ExchangeResponse<Response>, ExchangeError> {
        if let started = ahead.take(endpoint) { return try await started.value() }
        return try await Self.outcome(try await gateway.client(for: snapshot, withKey: false)) {
            client throws(ExchangeError) in
            try await client.send(endpoint)
        }
    }

    /// Sends a request with the session's key.
    ///
    /// - Throws: ``ShellFailure`` if the settings give no key.
    func send<Response: Sendable>(
        _ endpoint: Endpoint<Response>
    ) async throws -> Result<ExchangeResponse<Response>, ExchangeError> {
        if let started = ahead.take(endpoint) { return try await started.value() }
        let client = try await gateway.client(for: snapshot)
        if endpoint.security == .signed, client.host.clock.reading == nil { _ = try await measureClock() }
        if let started = ahead.take(endpoint) { return try await started.value() }
        return try await Self.outcome(client) { client throws(ExchangeError) in try await client.send(endpoint) }
    }

    /// Measures the exchange's clock; otherwise a signed request might have to be sent twice.
    func measureClock() async throws -> Result<ClockReading, ExchangeError> {
        if let reading = try await measurementAhead() { return reading }
        return try await Self.measure(
            try await gateway.client(for: snapshot, withKey: false),
            exchanges: Self.clockExchanges
        )
    }

    static func measure(
        _ client: MarginClient,
        exchanges: Int
    ) async throws -> Result<ClockReading, ExchangeError> {
        try await outcome(client) { client throws(ExchangeError) in try await client.measureClock(exchanges: exchanges)
        }
    }

    /// Runs `work` with a client that sends once and never waits, so that a diagnosis does not add to the problem.
    ///
    /// - Throws: `CancellationError` if the task was cancelled.
    static func outcome<Outcome: Sendable>(
        _ client: MarginClient,
        _ work: (MarginClient) async throws(ExchangeError) -> Outcome
    ) async throws -> Result<Outcome, ExchangeError> {
        var client = client
        client.defaultOptions.retry = .never
        client.defaultOptions.limitPolicy = .refuse
        client.defaultOptions.timeout = min(client.defaultOptions.timeout, patience)
        client.defaultOptions.deadline = client.defaultOptions.timeout
        do {
            return .success(try await work(client))
        } catch {
            if error.category == .cancelled { throw CancellationError() }
            return .failure(error)
        }
    }
}
