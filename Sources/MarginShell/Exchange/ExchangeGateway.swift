package import MarginClient
import ShellRuntime
import TimeSource

/// Makes the client that a statement asks with, and keeps connections for the statements behind it.
package actor ExchangeGateway {
    /// How much of each budget is used, as the answers tell it.
    nonisolated let budgets: BudgetBoard
    private let connecting: any ExchangeConnecting
    private let sandbox: any SandboxControl
    private let secrets: SecretResolver
    private let hostGuard: ExchangeGuard
    let hosts: HostDirectory
    nonisolated let recorder: Recorder
    private let replay: ReplayBook?
    private var connections: [ConnectionPlan: any ExchangeConnection] = [:]
    private var credentials: [SignerPlan: Task<Credentials, any Error>] = [:]
    /// Those that are there: a paced clock must not wait for them again.
    private var fetched: [SignerPlan: Credentials] = [:]

    /// Makes a gateway that has connected to nothing yet.
    ///
    /// - Parameter replay: where every answer comes from a recording, the recording.
    init(
        connecting: any ExchangeConnecting,
        sandbox: any SandboxControl,
        secrets: SecretResolver,
        hostGuard: ExchangeGuard,
        recorder: Recorder,
        replay: ReplayBook? = nil
    ) {
        self.connecting = connecting
        self.sandbox = sandbox
        self.secrets = secrets
        self.hostGuard = hostGuard
        self.recorder = recorder
        self.replay = replay
        hosts = HostDirectory(time: recorder.time)
        budgets = BudgetBoard(time: recorder.time)
    }

    /// The client for a session set to `snapshot`.
    ///
    /// - Throws: `ShellFailure` of status 78 where the settings do not lead to an exchange.
    package func client(for snapshot: SessionSnapshot) async throws -> MarginClient {
        if let replay { return try await replayClient(replay, for: snapshot) }
        let number = recorder.nextClient()
        guard let profile = snapshot.profile else {
            guard snapshot.settings["secret"] != nil else { throw ShellFailure.noProfile }
            return try await remoteClient(for: snapshot, number)
        }
        return profile.isSandbox
            ? try await sandboxClient(for: snapshot) : try await remoteClient(for: snapshot, number)
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
        credentials = credentials.filter { $0.key.isTyped }
        fetched = fetched.filter { $0.key.isTyped }
        for connection in closing { await connection.close() }
    }

    private func sandboxClient(for snapshot: SessionSnapshot) async throws -> MarginClient {
        let access: SandboxAccess
        do {
            access = try await sandbox.open()
        } catch {
            throw ShellFailure.sandboxUnavailable(String(describing: error))
        }
        return client(of: access.connection, at: access.baseURL, access.credentials, for: snapshot)
    }

    private func remoteClient(for snapshot: SessionSnapshot, _ number: Int) async throws -> MarginClient {
        let settings = snapshot.settings
        let baseURL = try BaseURLSetting.parse(settings["baseURL"]?.text ?? "")
        try await hostGuard.check(baseURL)
        let credentials = try await credentials(for: SignerPlan(snapshot), number)
        let plan = ConnectionPlan(baseURL: baseURL)
        let connection = try connections[plan] ?? connecting.connect(plan)
        connections[plan] = connection
        return client(of: connection, at: baseURL, credentials, for: snapshot)
    }

    /// The credentials that questions under `snapshot` are asked with, as far as they were fetched before.
    func fetchedCredentials(for snapshot: SessionSnapshot) async -> Credentials? {
        guard replay == nil else { return nil }
        if snapshot.isSandbox { return try? await sandbox.open().credentials }
        return try? await credentials[SignerPlan(snapshot)]?.value
    }

    /// Fetches the secrets once, however many questions need them at the same time.
    private func credentials(for plan: SignerPlan, _ client: Int) async throws -> Credentials? {
        guard let apiKey = plan.apiKey else { return nil }
        if let fetched = fetched[plan] { return fetched }
        let task =
            credentials[plan]
            ?? Task { [secrets] in
                let key = try await secrets.apiKey(apiKey)
                guard let secret = plan.secret else { return Credentials(apiKey: key, signingKey: nil) }
                let signingKey = try await secrets.signingKey(secret, passphrase: plan.passphrase)
                return Credentials(apiKey: key, signingKey: signingKey)
            }
        credentials[plan] = task
        do {
            // A person or a program may take their time: a paced clock is not to stand still meanwhile.
            let fetched = try await recorder.time.outside {
                await withTaskCancellationHandler {
                    await task.result
                } onCancel: {
                    task.cancel()
                }
            }
            .get()
            self.fetched[plan] = fetched
            recorder.note(.fetch(client: client))
            recorder.secretsAreKnown()
            return fetched
        } catch {
            credentials[plan] = nil
            throw error
        }
    }
}
