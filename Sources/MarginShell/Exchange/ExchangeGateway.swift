package import MarginClient
import ShellRuntime
package import TimeSource

/// Makes the client that a statement asks with, and keeps connections for the statements behind it.
package actor ExchangeGateway {
    private struct SignerPlan: Hashable {
        let apiKey: String?
        let secret: String?
        let passphrase: String?
    }

    private let connecting: any ExchangeConnecting
    private let sandbox: any SandboxControl
    private let secrets: SecretResolver
    private let hosts: HostDirectory
    private var connections: [ConnectionPlan: any ExchangeConnection] = [:]
    private var credentials: [SignerPlan: Credentials] = [:]

    /// Makes a gateway that has connected to nothing yet.
    package init(
        connecting: any ExchangeConnecting,
        sandbox: any SandboxControl,
        secrets: SecretResolver,
        time: any TimeSource
    ) {
        self.connecting = connecting
        self.sandbox = sandbox
        self.secrets = secrets
        hosts = HostDirectory(time: time)
    }

    /// The client for a session set to `snapshot`.
    ///
    /// - Throws: `ShellFailure` of status 78 where the settings do not lead to an exchange.
    package func client(for snapshot: SessionSnapshot) async throws -> MarginClient {
        guard let profile = snapshot.profile else {
            guard snapshot.settings["secret"] != nil else { throw ShellFailure.noProfile }
            return try remoteClient(for: snapshot)
        }
        return profile.isSandbox ? try await sandboxClient(for: snapshot) : try remoteClient(for: snapshot)
    }

    /// Closes every connection and ends the embedded exchange.
    package func close() async {
        for connection in connections.values { await connection.close() }
        connections = [:]
        await sandbox.close()
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
            defaultOptions: snapshot.settings.requestOptions
        )
    }

    private func remoteClient(for snapshot: SessionSnapshot) throws -> MarginClient {
        let settings = snapshot.settings
        let baseURL = try BaseURLSetting.parse(settings["baseURL"]?.text ?? "")
        let plan = ConnectionPlan(baseURL: baseURL)
        let connection = try connections[plan] ?? connecting.connect(plan)
        connections[plan] = connection
        return MarginClient(
            baseURL: baseURL,
            transport: connection.transport,
            credentials: try credentials(under: settings),
            host: hosts.state(of: baseURL),
            defaultOptions: settings.requestOptions
        )
    }

    private func credentials(under settings: SettingsStore) throws -> Credentials? {
        let plan = SignerPlan(
            apiKey: settings["apiKey"]?.text,
            secret: settings["secret"]?.text,
            passphrase: settings["passphrase"]?.text
        )
        if let known = credentials[plan] { return known }
        guard let apiKey = plan.apiKey else { return nil }
        let made = Credentials(
            apiKey: try secrets.apiKey(apiKey),
            signingKey: try plan.secret.map { try secrets.signingKey($0, passphrase: plan.passphrase) }
        )
        credentials[plan] = made
        return made
    }
}
