package import BilingualText
package import BinanceMargin
package import InjectedTime
package import RequestSigning
import ShellRuntime
package import ShellSession

/// Clients that ask exchanges, over connections and with keys that are kept for the statements after.
package actor LiveClientProvider: ClientProvider {
    package nonisolated let asksOwnAccount = true
    private let connecting: any ExchangeConnecting
    private let sandbox: any SandboxControl
    private let secrets: SecretResolver
    private let hostGuard: ExchangeGuard
    private nonisolated let facts: ExchangeFacts
    private nonisolated let tape: any SessionTape
    private let time: PacedTime
    private let randomness: any RandomSource
    private let notice: @Sendable (Message) -> Void
    private var connections: [ConnectionPlan: any ExchangeConnection] = [:]
    private let credentials = FetchedOnce<SignerPlan, Credentials>()
    private let proxyLogins = FetchedOnce<ProxyLoginPlan, ProxyPassword>()

    /// Makes a provider that has connected to nothing yet.
    ///
    /// - Parameters:
    ///   - facts: takes in what the responses say.
    ///   - tape: keeps what is sent, where a session is recorded.
    ///   - notice: shows a message to the person.
    package init(
        connecting: any ExchangeConnecting,
        sandbox: any SandboxControl,
        secrets: SecretResolver,
        hostGuard: ExchangeGuard,
        facts: ExchangeFacts,
        tape: any SessionTape,
        time: PacedTime,
        randomness: any RandomSource = SystemRandomSource(),
        notice: @escaping @Sendable (Message) -> Void = { _ in }
    ) {
        self.randomness = randomness
        self.connecting = connecting
        self.sandbox = sandbox
        self.secrets = secrets
        self.hostGuard = hostGuard
        self.facts = facts
        self.tape = tape
        self.time = time
        self.notice = notice
    }

    package func client(for snapshot: SessionSnapshot, withKey: Bool) async throws -> MarginClient {
        let number = tape.nextClient()
        guard let profile = snapshot.profile else {
            guard snapshot.settings["secret"] != nil || !withKey else { throw ShellFailure.noProfile(snapshot) }
            return try await remoteClient(for: snapshot, number, withKey: withKey)
        }
        return profile.isSandbox
            ? try await sandboxClient(for: snapshot, withKey: withKey)
            : try await remoteClient(for: snapshot, number, withKey: withKey)
    }

    package func run(_ drill: SandboxDrill) async throws -> Bool {
        do {
            let isDone = try await sandbox.run(drill)
            tape.noteDrill(isDone: isDone)
            return isDone
        } catch {
            throw ShellFailure.sandboxUnavailable(error)
        }
    }

    package func clientInUse(for snapshot: SessionSnapshot) async -> MarginClient? {
        // While recording, only statements send requests: a replay would wait forever for any others.
        guard !tape.isRecording, !snapshot.isSandbox, !connections.isEmpty else { return nil }
        guard await credentials.known(for: SignerPlan(snapshot)) != nil else { return nil }
        return try? await client(for: snapshot, withKey: true)
    }

    package func close() async {
        for connection in connections.values { await connection.close() }
        connections = [:]
        await sandbox.close()
    }

    package func renew() async {
        let closing = connections.values
        connections = [:]
        credentials.forget { !$0.isTyped }
        facts.fingerprints.forget { !$0.isTyped }
        proxyLogins.forget { !$0.isTyped }
        for connection in closing { await connection.close() }
    }

    package nonisolated func baseURL(for snapshot: SessionSnapshot) -> BaseURL? {
        snapshot.settings.baseURL.map { tape.alias(of: $0) }
    }

    /// - Parameters:
    ///   - portfolio: the host of portfolio margin, if the session uses it.
    ///   - limitFactor: how many times the published limits its host allows.
    private func client(
        of connection: any ExchangeConnection,
        at baseURL: BaseURL,
        _ credentials: Credentials?,
        portfolio: (connection: any ExchangeConnection, url: BaseURL)?,
        for snapshot: SessionSnapshot,
        limitFactor: Int = 1
    ) -> MarginClient {
        let host = facts.hosts.state(of: baseURL, for: .init(snapshot), limitFactor: limitFactor)
        return MarginClient(
            baseURL: tape.alias(of: baseURL),
            transport: transport(of: connection, to: baseURL),
            credentials: credentials,
            host: host,
            portfolio: portfolio.map { connection, url in
                PortfolioHost(
                    baseURL: tape.portfolioAlias(of: url),
                    transport: transport(of: connection, to: url),
                    host: facts.hosts.portfolioState(of: url, for: .init(snapshot), limitFactor: limitFactor)
                )
            },
            defaultOptions: snapshot.settings.requestOptions,
            middleware: middleware(for: snapshot),
            randomness: tape.isRecording ? SteadyRandomSource() : randomness,
            onEvent: facts.budgets.receiver(of: host, for: snapshot)
        )
    }

    private func transport(of connection: any ExchangeConnection, to url: BaseURL) -> any Transport {
        tape.taping(MaskingTransport(inner: connection.transport, mask: facts.echoMask), to: url)
    }

    private func middleware(for snapshot: SessionSnapshot) -> [any Middleware] {
        let journal = JournalMiddleware(journal: facts.journal, spentWeight: facts.spentWeight, time: time)
        let (key, login) = (SignerPlan(snapshot), ProxyLoginPlan(snapshot))
        guard !snapshot.isSandbox, key.isTyped || login?.isTyped == true else { return [journal] }
        return [journal, RejectionMiddleware { [self] error in forget(key, login, after: error) }]
    }

    /// Forgets a typed key or proxy login that was rejected as wrong, so that the next request asks for it again.
    private nonisolated func forget(_ key: SignerPlan, _ login: ProxyLoginPlan?, after error: ExchangeError) {
        var isForgotten = false
        if case .transport(.proxy(status: 407)) = error.reason, let login, login.isTyped {
            isForgotten = proxyLogins.held(for: login) != nil
            proxyLogins.forget { $0 == login }
        } else if key.isTyped, let code = error.code?.number, [-1022, -2008, -2014].contains(code) {
            isForgotten = credentials.held(for: key) != nil
            credentials.forget { $0 == key }
            facts.fingerprints.forget { $0 == key }
        }
        // Of several requests at the same time only the first failure is news.
        if isForgotten { notice(.typedSecretForgotten) }
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
            portfolio: snapshot.scope == .portfolio ? (access.connection, access.baseURL) : nil,
            for: snapshot,
            limitFactor: access.limitFactor
        )
    }

    /// The sandbox's key is worthless, but a bundle leaves it out as well.
    private func noteSandboxKey(_ credentials: Credentials) {
        facts.liveSecrets.add(Secret(utf8: credentials.apiKey.headerValue))
    }

    private func remoteClient(
        for snapshot: SessionSnapshot,
        _ number: Int,
        withKey: Bool
    ) async throws -> MarginClient {
        let settings = snapshot.settings
        // A text that is not a URL is read again for the error that says so.
        let baseURL = try settings.baseURL ?? BaseURLSetting.parse(settings["baseURL"]?.text ?? "")
        let portfolioURL = snapshot.scope == .portfolio ? settings.portfolioURL : nil
        var credentials: Credentials?
        if withKey {
            try await hostGuard.check(baseURL)
            if let portfolioURL { try await hostGuard.check(portfolioURL) }
            credentials = try await self.credentials(for: SignerPlan(snapshot), number)
        }
        let main = try await connection(to: baseURL, for: snapshot, number)
        var portfolio: (connection: any ExchangeConnection, url: BaseURL)?
        if let portfolioURL {
            portfolio = (try await connection(to: portfolioURL, for: snapshot, number), portfolioURL)
        }
        return client(of: main, at: baseURL, credentials, portfolio: portfolio, for: snapshot)
    }

    private func connection(
        to url: BaseURL,
        for snapshot: SessionSnapshot,
        _ client: Int
    ) async throws -> any ExchangeConnection {
        let plan = try await connectionPlan(to: url, for: snapshot, client)
        let connection = try connections[plan] ?? connecting.connect(plan)
        connections[plan] = connection
        return connection
    }

    package func fetchCredentials(for snapshot: SessionSnapshot) async throws -> Credentials? {
        if snapshot.isSandbox { return try await sandbox.open().credentials }
        return try await credentials(for: SignerPlan(snapshot), tape.nextClient())
    }

    package nonisolated func heldAPIKey(for snapshot: SessionSnapshot) -> APIKey? {
        snapshot.isSandbox ? nil : credentials.held(for: SignerPlan(snapshot))?.apiKey
    }

    package func fetchedCredentials(for snapshot: SessionSnapshot) async -> Credentials? {
        if snapshot.isSandbox { return try? await sandbox.open().credentials }
        return await credentials.known(for: SignerPlan(snapshot))
    }

    package func needsPassphrase(_ snapshot: SessionSnapshot) async throws -> Bool {
        guard let request = SignerPlan(snapshot).secret else { return false }
        return try await secrets.isEncryptedKey(request)
    }

    package func connectionPlan(to baseURL: BaseURL, for snapshot: SessionSnapshot) async throws -> ConnectionPlan {
        try await connectionPlan(to: baseURL, for: snapshot, tape.nextClient())
    }

    /// The connection parameters. This computer is reached directly, so no proxy login is fetched for it.
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
        // Nearly every request finds them here, without another plan.
        if let held = credentials.held(for: plan) {
            tape.secretsAreKnown()
            return held
        }
        guard let apiKey = plan.apiKey else { return nil }
        let fetched = try await fetch(plan, from: credentials, client) { [secrets, facts] in
            let key = try await secrets.apiKey(apiKey)
            guard let secret = plan.secret else { return Credentials(apiKey: key, signingKey: nil) }
            let signingKey = try await secrets.signingKey(secret, passphrase: plan.passphrase)
            let credentials = Credentials(apiKey: key, signingKey: signingKey)
            facts.fingerprints.note(credentials, for: plan)
            return credentials
        }
        tape.secretsAreKnown()
        return fetched
    }

    /// Fetches what `client` needs from `values`, and records when it was available.
    private func fetch<Key, Value>(
        _ key: Key,
        from values: FetchedOnce<Key, Value>,
        _ client: Int,
        by fetch: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        // An available value takes no time: a paced clock must not wait for it again.
        if let value = values.held(for: key) { return value }
        // A person or a program may take a while: a paced clock must not stop meanwhile.
        let result: Result<Value, any Error> = try await time.outside {
            do {
                return .success(try await values.value(for: key, fetch: fetch))
            } catch {
                return .failure(error)
            }
        }
        let value = try result.get()
        tape.noteFetch(client: client)
        return value
    }
}
