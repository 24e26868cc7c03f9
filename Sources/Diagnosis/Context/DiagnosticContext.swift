import BinanceMargin
import ExchangeAccess
import InjectedTime
import ShellRuntime
import ShellSession

/// What a climb of the ladder looks at, and what it has learnt so far: each request is asked once.
final class DiagnosticContext {
    /// The longest that one look or request may take.
    static let patience: Duration = .seconds(10)

    /// How many exchanges make a measurement of the clock.
    static let clockExchanges = 3

    let snapshot: SessionSnapshot
    let isOffline: Bool
    let gateway: ExchangeGateway
    let profiles: ProfileService
    let services: DiagnosisServices
    let time: any TimeSource

    /// What the way to the exchange is like; nil before anybody looked.
    private var way: NetworkPathReport?
    /// Why the proxy's login could not be had, where that is so.
    private(set) var proxyLoginFailure: ShellFailure?
    private var keyEvidence: KeyEvidence?

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

    /// Where requests go; nil where the setting is unusable, or the exchange is the embedded one.
    var baseURL: BaseURL? {
        snapshot.isSandbox ? nil : settings["baseURL"].flatMap { try? BaseURL($0.text) }
    }

    /// Why there is no way to look at, where there is none.
    var noNetworkPath: SkipReason {
        snapshot.isSandbox ? .embedded : baseURL == nil ? .needs(.configuration) : .noNetwork
    }

    /// What the way to the exchange is like.
    ///
    /// - Returns: nil where there is no way to look at.
    /// - Throws: `CancellationError` where the task was cancelled while a login was fetched.
    func wayReport() async throws -> NetworkPathReport? {
        if let way { return way }
        guard let baseURL else { return nil }
        do {
            let plan = try await gateway.connectionPlan(to: baseURL, for: snapshot)
            way = await services.probing.look(at: plan, within: Self.patience)?.masked(by: gateway.facts.echoMask)
        } catch let failure as ShellFailure {
            proxyLoginFailure = failure
            var report = NetworkPathReport(host: baseURL.host, port: baseURL.effectivePort)
            report.failedStep = .configuration
            way = report
        }
        return way
    }

    /// Where the secret that the setting `name` is about lives; nil where it is not set. The text itself is shown where it
    /// is a place alone: else it might be the secret.
    func place(of name: String) -> Fact? {
        settings[name].map { entry in
            let place = SecretReference(entry.text)?.description ?? APIKey(entry.text)?.description
            return Fact(name, place ?? "<redacted>", .path)
        }
    }

    /// What the exchange says to the key, request by request.
    func evidence() async throws -> KeyEvidence {
        if let keyEvidence { return keyEvidence }
        let evidence = try await KeyProbes(checkContext: self).gather()
        keyEvidence = evidence
        return evidence
    }

    /// Asks without a key.
    func askPublicly<Response: Sendable>(
        _ endpoint: Endpoint<Response>
    ) async throws -> Result<ExchangeResponse<Response>, ExchangeError> {
        try await asking(try await gateway.client(for: snapshot, withKey: false)) { client throws(ExchangeError) in
            try await client.send(endpoint)
        }
    }

    /// Asks with the session's key.
    ///
    /// - Throws: ``ShellFailure`` where the settings do not lead to a key.
    func ask<Response: Sendable>(
        _ endpoint: Endpoint<Response>
    ) async throws -> Result<ExchangeResponse<Response>, ExchangeError> {
        let client = try await gateway.client(for: snapshot)
        if endpoint.security == .signed, client.host.clock.reading == nil { _ = try await measureClock() }
        return try await asking(client) { client throws(ExchangeError) in try await client.send(endpoint) }
    }

    /// Measures the exchange's clock, without which a signed request may be asked twice.
    func measureClock() async throws -> Result<ClockReading, ExchangeError> {
        try await asking(try await gateway.client(for: snapshot, withKey: false)) { client throws(ExchangeError) in
            try await client.measureClock(exchanges: Self.clockExchanges)
        }
    }

    /// Does `work` with a client that asks once and never waits: a diagnosis must not add to the trouble.
    ///
    /// - Throws: `CancellationError` where the task was cancelled.
    func asking<Outcome: Sendable>(
        _ client: MarginClient,
        _ work: (MarginClient) async throws(ExchangeError) -> Outcome
    ) async throws -> Result<Outcome, ExchangeError> {
        var client = client
        client.defaultOptions.retry = .never
        client.defaultOptions.limitPolicy = .refuse
        client.defaultOptions.timeout = min(client.defaultOptions.timeout, Self.patience)
        client.defaultOptions.deadline = client.defaultOptions.timeout
        do {
            return .success(try await work(client))
        } catch {
            if error.category == .cancelled { throw CancellationError() }
            return .failure(error)
        }
    }
}
