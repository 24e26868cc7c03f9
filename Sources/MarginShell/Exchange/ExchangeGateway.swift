package import MarginClient
import ShellRuntime
package import TimeSource

/// Makes the client that a statement asks with, and keeps connections for the statements behind it.
package actor ExchangeGateway {
    /// How much of each budget is used, as the answers tell it.
    nonisolated let budgets: BudgetBoard

    /// What tells the fetched keys apart.
    nonisolated let fingerprints = KeyFingerprints()
    private let connecting: any ExchangeConnecting
    private let sandbox: any SandboxControl
    private let secrets: SecretResolver
    private let hostGuard: ExchangeGuard
    private let hosts: HostDirectory
    private var connections: [ConnectionPlan: any ExchangeConnection] = [:]
    private let credentials = FetchedOnce<SignerPlan, Credentials>()
    private let proxyLogins = FetchedOnce<ProxyLoginPlan, ProxyPassword>()

    /// Makes a gateway that has connected to nothing yet.
    package init(
        connecting: any ExchangeConnecting,
        sandbox: any SandboxControl,
        secrets: SecretResolver,
        hostGuard: ExchangeGuard,
        time: any TimeSource
    ) {
        self.connecting = connecting
        self.sandbox = sandbox
        self.secrets = secrets
        self.hostGuard = hostGuard
        hosts = HostDirectory(time: time)
        budgets = BudgetBoard(time: time)
    }

    /// The client for a session set to `snapshot`.
    ///
    /// - Throws: `ShellFailure` of status 78 where the settings do not lead to an exchange.
    package func client(for snapshot: SessionSnapshot) async throws -> MarginClient {
        guard let profile = snapshot.profile else {
            guard snapshot.settings["secret"] != nil else { throw ShellFailure.noProfile }
            return try await remoteClient(for: snapshot)
        }
        return profile.isSandbox ? try await sandboxClient(for: snapshot) : try await remoteClient(for: snapshot)
    }

    /// Practises something with the embedded exchange.
    ///
    /// - Returns: false where the exchange has nothing it could be done to.
    func run(_ drill: SandboxDrill) async throws -> Bool {
        do {
            return try await sandbox.run(drill)
        } catch {
            throw ShellFailure.sandboxUnavailable(String(describing: error))
        }
    }

    /// Closes every connection and ends the embedded exchange.
    package func close() async {
        for connection in connections.values { await connection.close() }
        connections = [:]
        await sandbox.close()
    }

    /// Closes connections to exchanges and forgets their keys, but for what a person typed: a change of profile begins
    /// afresh. Clocks, budgets and bans stay with their hosts.
    package func renew() async {
        let closing = connections.values
        connections = [:]
        credentials.forget { !$0.isTyped }
        fingerprints.forget { !$0.isTyped }
        proxyLogins.forget { !$0.isTyped }
        for connection in closing { await connection.close() }
    }

    private func sandboxClient(for snapshot: SessionSnapshot) async throws -> MarginClient {
        let access: SandboxAccess
        do {
            access = try await sandbox.open()
        } catch {
            throw ShellFailure.sandboxUnavailable(String(describing: error))
        }
        return MarginClient(
            baseURL: access.baseURL,
            transport: access.connection.transport,
            credentials: access.credentials,
            host: hosts.state(of: access.baseURL),
            defaultOptions: snapshot.settings.requestOptions,
            onEvent: budgets.receiver
        )
    }

    private func remoteClient(for snapshot: SessionSnapshot) async throws -> MarginClient {
        let settings = snapshot.settings
        let baseURL = try BaseURLSetting.parse(settings["baseURL"]?.text ?? "")
        try await hostGuard.check(baseURL)
        let credentials = try await credentials(for: SignerPlan(snapshot))
        let plan = try await connectionPlan(to: baseURL, for: snapshot)
        let connection = try connections[plan] ?? connecting.connect(plan)
        connections[plan] = connection
        return MarginClient(
            baseURL: baseURL,
            transport: connection.transport,
            credentials: credentials,
            host: hosts.state(of: baseURL),
            defaultOptions: settings.requestOptions,
            onEvent: budgets.receiver
        )
    }

    /// The credentials that questions under `snapshot` are asked with, as far as they were fetched before.
    func fetchedCredentials(for snapshot: SessionSnapshot) async -> Credentials? {
        if snapshot.isSandbox { return try? await sandbox.open().credentials }
        return await credentials.known(for: SignerPlan(snapshot))
    }

    /// Whether the signing key that `snapshot` names lies in an encrypted file.
    func needsPassphrase(_ snapshot: SessionSnapshot) async throws -> Bool {
        guard let request = SignerPlan(snapshot).secret else { return false }
        return try await secrets.isEncryptedKey(request)
    }

    /// How the exchange is reached. This machine is reached directly: nothing is fetched for a proxy then.
    private func connectionPlan(to baseURL: BaseURL, for snapshot: SessionSnapshot) async throws -> ConnectionPlan {
        let settings = snapshot.settings
        let authorities = settings["caFile"]?.text
        guard !baseURL.isLoopback, let proxy = settings["proxy"]?.text else {
            return ConnectionPlan(baseURL: baseURL, authoritiesFile: authorities)
        }
        return ConnectionPlan(
            baseURL: baseURL,
            proxy: proxy,
            proxyLogin: try await proxyLogin(for: snapshot),
            authoritiesFile: authorities
        )
    }

    private func proxyLogin(for snapshot: SessionSnapshot) async throws -> ProxyPassword? {
        guard let plan = ProxyLoginPlan(snapshot) else { return nil }
        return try await proxyLogins.value(for: plan) { [secrets] in
            let login = try await secrets.secret(plan.request).trimmingWhitespace()
            guard let login = ProxyPassword(login) else { throw ShellFailure.badProxyLogin(place: plan.request.text) }
            return login
        }
    }

    private func credentials(for plan: SignerPlan) async throws -> Credentials? {
        guard let apiKey = plan.apiKey else { return nil }
        return try await credentials.value(for: plan) { [secrets, fingerprints] in
            let key = try await secrets.apiKey(apiKey)
            guard let secret = plan.secret else { return Credentials(apiKey: key, signingKey: nil) }
            let signingKey = try await secrets.signingKey(secret, passphrase: plan.passphrase)
            let credentials = Credentials(apiKey: key, signingKey: signingKey)
            fingerprints.note(credentials, for: plan)
            return credentials
        }
    }
}
