package import BinanceMargin
import ShellRuntime
import InjectedTime

/// Makes the client that a statement asks with, and keeps connections for the statements behind it.
package actor ExchangeGateway: ConnectionRenewing, Resettable {
    /// How much of each budget is used, as the responses tell it.
    nonisolated let budgets: WeightUsageTable

    /// What was asked, and how it ended.
    nonisolated let journal: Journal

    /// The secrets that were fetched.
    nonisolated let liveSecrets: LiveSecrets

    /// What keeps them out of everything that an exchange sends.
    nonisolated let echoMask: EchoMask

    /// What tells the fetched keys apart.
    nonisolated let fingerprints: KeyFingerprints
    private let connecting: any ExchangeConnecting
    private let sandbox: any SandboxControl
    private let secrets: SecretResolver
    private let hostGuard: ExchangeGuard
    /// What is known of each exchange.
    nonisolated let hosts: HostDirectory
    nonisolated let recorder: Recorder
    nonisolated let replay: ReplayStore?

    /// What the exchange told last of the session's key.
    nonisolated let keyFacts = KeyFacts()
    private var connections: [ConnectionPlan: any ExchangeConnection] = [:]

    private var renewals = 0

    /// The address that was read last: a script asks a thousand requests of one.
    private var newestAddress: (text: String, url: BaseURL)?
    private let credentials = FetchedOnce<SignerPlan, Credentials>()
    private let proxyLogins = FetchedOnce<ProxyLoginPlan, ProxyPassword>()

    /// Makes a gateway that has connected to nothing yet.
    ///
    /// - Parameter replay: where every response comes from a recording, the recording.
    init(
        connecting: any ExchangeConnecting,
        sandbox: any SandboxControl,
        secrets: SecretResolver,
        hostGuard: ExchangeGuard,
        journal: Journal,
        recorder: Recorder,
        replay: ReplayStore? = nil
    ) {
        self.connecting = connecting
        self.sandbox = sandbox
        self.secrets = secrets
        self.hostGuard = hostGuard
        self.recorder = recorder
        self.replay = replay
        self.journal = journal
        liveSecrets = secrets.live
        echoMask = EchoMask(secrets: secrets.live)
        fingerprints = KeyFingerprints(secrets: secrets)
        hosts = HostDirectory(time: recorder.time)
        budgets = WeightUsageTable(time: recorder.time)
    }

    /// The client for a session set to `snapshot`.
    ///
    /// - Parameter withKey: false for a client that can ask public requests alone, and looks for no key.
    /// - Throws: `ShellFailure` of status 78 where the settings do not lead to an exchange.
    package func client(for snapshot: SessionSnapshot, withKey: Bool = true) async throws -> MarginClient {
        if let replay { return try await replayClient(replay, for: snapshot) }
        let number = recorder.nextClient()
        guard let profile = snapshot.profile else {
            guard snapshot.settings["secret"] != nil || !withKey else { throw ShellFailure.noProfile }
            return try await remoteClient(for: snapshot, number, withKey: withKey)
        }
        return profile.isSandbox
            ? try await sandboxClient(for: snapshot, withKey: withKey)
            : try await remoteClient(for: snapshot, number, withKey: withKey)
    }

    /// Practises something with the embedded exchange.
    ///
    /// - Returns: false where the exchange has nothing it could be done to.
    func run(_ drill: SandboxDrill) async throws -> Bool {
        if let replay { return replay.takeDrill() }
        do {
            let isDone = try await sandbox.run(drill)
            recorder.note(.drill(isDone: isDone))
            return isDone
        } catch {
            throw ShellFailure.sandboxUnavailable(error)
        }
    }

    /// The client for `snapshot` if a statement has got as far as its keys and connection; never by asking for them.
    func clientInUse(for snapshot: SessionSnapshot) async -> MarginClient? {
        // On record only statements ask: a replay would wait in vain for whatever else was asked.
        guard !recorder.isActive, !snapshot.isSandbox, !connections.isEmpty else { return nil }
        guard await credentials.known(for: SignerPlan(snapshot)) != nil else { return nil }
        return try? await client(for: snapshot)
    }

    /// The names that the embedded exchange lists, which need not run for that.
    nonisolated func sandboxNames() async -> MarketNames? {
        await sandbox.marketNames()
    }

    /// Closes every connection and ends the embedded exchange.
    package func close() async {
        for connection in connections.values { await connection.close() }
        connections = [:]
        await sandbox.close()
    }

    /// Closes connections to exchanges and forgets their keys, but for what a person typed: a change of profile begins
    /// afresh. Clocks, budgets and bans stay with their hosts.
    ///
    /// - Returns: how often that was done.
    @discardableResult
    package func renew() async -> Int {
        renewals += 1
        let count = renewals
        let closing = connections.values
        connections = [:]
        credentials.forget { !$0.isTyped }
        fingerprints.forget { !$0.isTyped }
        proxyLogins.forget { !$0.isTyped }
        for connection in closing { await connection.close() }
        return count
    }

    private func sandboxClient(for snapshot: SessionSnapshot, withKey: Bool) async throws -> MarginClient {
        let access: SandboxAccess
        do {
            access = try await sandbox.open()
        } catch {
            throw ShellFailure.sandboxUnavailable(error)
        }
        noteSandboxKey(access.credentials)
        return client(
            of: access.connection,
            at: access.baseURL,
            withKey ? access.credentials : nil,
            for: snapshot,
            limitFactor: access.limitFactor
        )
    }

    /// The sandbox's key opens nothing of worth; a bundle leaves it out all the same.
    private func noteSandboxKey(_ credentials: Credentials) {
        liveSecrets.add(Secret(utf8: credentials.apiKey.headerValue))
    }

    private func remoteClient(
        for snapshot: SessionSnapshot,
        _ number: Int,
        withKey: Bool
    ) async throws -> MarginClient {
        let settings = snapshot.settings
        let baseURL = try address(settings["baseURL"]?.text ?? "")
        var credentials: Credentials?
        if withKey {
            try await hostGuard.check(baseURL)
            credentials = try await self.credentials(for: SignerPlan(snapshot), number)
        }
        let plan = try await connectionPlan(to: baseURL, for: snapshot, number)
        let connection = try connections[plan] ?? connecting.connect(plan)
        connections[plan] = connection
        return client(of: connection, at: baseURL, credentials, for: snapshot)
    }

    private func address(_ text: String) throws -> BaseURL {
        if let newestAddress, newestAddress.text == text { return newestAddress.url }
        let url = try BaseURLSetting.parse(text)
        newestAddress = (text, url)
        return url
    }

    /// The credentials that requests under `snapshot` are asked with, fetched where they were not before.
    ///
    /// - Throws: `ShellFailure` of status 78 that names the place, never what is kept there.
    func fetchCredentials(for snapshot: SessionSnapshot) async throws -> Credentials? {
        guard replay == nil else { return nil }
        if snapshot.isSandbox { return try await sandbox.open().credentials }
        return try await credentials(for: SignerPlan(snapshot), recorder.nextClient())
    }

    /// The API key that requests under `snapshot` are asked with, as far as it was fetched before.
    nonisolated func heldAPIKey(for snapshot: SessionSnapshot) -> APIKey? {
        snapshot.isSandbox ? nil : credentials.held(for: SignerPlan(snapshot))?.apiKey
    }

    /// The credentials that requests under `snapshot` are asked with, as far as they were fetched before.
    func fetchedCredentials(for snapshot: SessionSnapshot) async -> Credentials? {
        guard replay == nil else { return nil }
        if snapshot.isSandbox { return try? await sandbox.open().credentials }
        return await credentials.known(for: SignerPlan(snapshot))
    }

    /// Whether the signing key that `snapshot` names lies in an encrypted file.
    func needsPassphrase(_ snapshot: SessionSnapshot) async throws -> Bool {
        guard replay == nil, let request = SignerPlan(snapshot).secret else { return false }
        return try await secrets.isEncryptedKey(request)
    }

    /// How a session set to `snapshot` reaches the exchange, for whoever looks at the way without asking anything.
    ///
    /// - Throws: `ShellFailure` of status 78 where the proxy's login cannot be had.
    func way(to baseURL: BaseURL, for snapshot: SessionSnapshot) async throws -> ConnectionPlan {
        try await connectionPlan(to: baseURL, for: snapshot, recorder.nextClient())
    }

    /// How the exchange is reached. This machine is reached directly: nothing is fetched for a proxy then.
    private func connectionPlan(
        to baseURL: BaseURL,
        for snapshot: SessionSnapshot,
        _ client: Int
    ) async throws -> ConnectionPlan {
        let settings = snapshot.settings
        let authorities = settings["caFile"]?.text
        guard !baseURL.isLoopback, let proxy = settings["proxy"]?.text else {
            return ConnectionPlan(baseURL: baseURL, authoritiesFile: authorities)
        }
        return ConnectionPlan(
            baseURL: baseURL,
            proxy: proxy,
            proxyLogin: try await proxyLogin(for: snapshot, client),
            authoritiesFile: authorities
        )
    }

    private func proxyLogin(for snapshot: SessionSnapshot, _ client: Int) async throws -> ProxyPassword? {
        guard let plan = ProxyLoginPlan(snapshot) else { return nil }
        return try await fetch(plan, from: proxyLogins, client) { [secrets] in
            let login = try await secrets.secret(plan.request).trimmingWhitespace()
            guard let login = ProxyPassword(login) else { throw ShellFailure.badProxyLogin(place: plan.request.text) }
            return login
        }
    }

    private func credentials(for plan: SignerPlan, _ client: Int) async throws -> Credentials? {
        // Nearly every request finds them there, and asks no plan for more than that.
        if let held = credentials.held(for: plan) {
            recorder.secretsAreKnown()
            return held
        }
        guard let apiKey = plan.apiKey else { return nil }
        let fetched = try await fetch(plan, from: credentials, client) { [secrets, fingerprints] in
            let key = try await secrets.apiKey(apiKey)
            guard let secret = plan.secret else { return Credentials(apiKey: key, signingKey: nil) }
            let signingKey = try await secrets.signingKey(secret, passphrase: plan.passphrase)
            let credentials = Credentials(apiKey: key, signingKey: signingKey)
            fingerprints.note(credentials, for: plan)
            return credentials
        }
        recorder.secretsAreKnown()
        return fetched
    }

    /// Fetches what `client` needs of `values`, and keeps when it was there.
    private func fetch<Key, Value>(
        _ key: Key,
        from values: FetchedOnce<Key, Value>,
        _ client: Int,
        by fetch: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        // What is there costs no time: a paced clock must not wait for it again.
        if let value = values.held(for: key) { return value }
        // A person or a program may take their time: a paced clock is not to stand still meanwhile.
        let result: Result<Value, any Error> = try await recorder.time.outside {
            do {
                return .success(try await values.value(for: key, fetch: fetch))
            } catch {
                return .failure(error)
            }
        }
        let value = try result.get()
        recorder.note(.fetch(client: client))
        return value
    }
}
