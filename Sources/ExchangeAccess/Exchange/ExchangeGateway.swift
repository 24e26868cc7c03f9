package import BinanceMargin
import CommandLanguage
package import InjectedTime
package import RequestSigning
import ShellRuntime
package import ShellSession
import Synchronization

/// The way of one shell's statements to exchanges, and what is known of these.
package final class ExchangeGateway: Sendable {
    package let facts: ExchangeFacts
    private let clients: any ClientProvider
    private let sandbox: any SandboxControl
    private let renewals = Mutex(0)

    package init(_ clients: any ClientProvider, sandbox: any SandboxControl, facts: ExchangeFacts) {
        self.clients = clients
        self.sandbox = sandbox
        self.facts = facts
    }

    /// As ``ClientProvider/client(for:withKey:)`` says.
    package func client(for snapshot: SessionSnapshot, withKey: Bool = true) async throws -> MarginClient {
        try await clients.client(for: snapshot, withKey: withKey)
    }

    /// As ``ClientProvider/clientInUse(for:)`` says.
    func clientInUse(for snapshot: SessionSnapshot) async -> MarginClient? { await clients.clientInUse(for: snapshot) }

    /// As ``ClientProvider/run(_:)`` says.
    package func run(_ drill: SandboxDrill) async throws -> Bool { try await clients.run(drill) }

    /// The names that the embedded exchange lists; it need not be running.
    func sandboxNames() async -> MarketNames? { await sandbox.marketNames() }

    /// A client of another embedded exchange, which serves a scenario file's text.
    ///
    /// - Throws: ``ScenarioRefusal`` if the text is not a scenario.
    package func client(ofScenario text: String, time: any TimeSource) async throws -> MarginClient {
        let access = try await sandbox.open(scenario: Array(text.utf8), time: time)
        return MarginClient(
            baseURL: access.baseURL,
            transport: access.connection.transport,
            credentials: access.credentials,
            host: HostState(time: time)
        )
    }

    /// As ``ClientProvider/fetchCredentials(for:)`` says.
    package func fetchCredentials(for snapshot: SessionSnapshot) async throws -> Credentials? {
        try await clients.fetchCredentials(for: snapshot)
    }

    /// As ``ClientProvider/fetchedCredentials(for:)`` says.
    package func fetchedCredentials(for snapshot: SessionSnapshot) async -> Credentials? {
        await clients.fetchedCredentials(for: snapshot)
    }

    /// As ``ClientProvider/heldAPIKey(for:)`` says.
    package func heldAPIKey(for snapshot: SessionSnapshot) -> APIKey? { clients.heldAPIKey(for: snapshot) }

    /// As ``ClientProvider/needsPassphrase(_:)`` says.
    package func needsPassphrase(_ snapshot: SessionSnapshot) async throws -> Bool {
        try await clients.needsPassphrase(snapshot)
    }

    /// As ``ClientProvider/connectionPlan(to:for:)`` says.
    package func connectionPlan(to baseURL: BaseURL, for snapshot: SessionSnapshot) async throws -> ConnectionPlan {
        try await clients.connectionPlan(to: baseURL, for: snapshot)
    }

    /// The name of `snapshot`'s account in records: `PROFILE@HOST KEY`, where KEY is the key's fingerprint.
    ///
    /// - Returns: nil while recording, because profile and host belong to this computer.
    package func accountName(for snapshot: SessionSnapshot) -> String? {
        guard !snapshot.isOnRecord, clients.asksOwnAccount else { return nil }
        guard !snapshot.isSandbox else { return ChosenProfile.sandboxName }
        guard let baseURL = snapshot.settings.baseURL else { return nil }
        let host = baseURL.description.drop { $0 != "/" }.drop { $0 == "/" }
        let key = heldAPIKey(for: snapshot).map { " " + $0.fingerprint } ?? ""
        return "\(snapshot.profile?.name ?? "-")@\(host)\(key)"
    }

    /// The name of `snapshot`'s profile in records.
    ///
    /// - Returns: nil without a profile, and while recording, because profiles belong to this computer.
    package func profileName(for snapshot: SessionSnapshot) -> String? {
        guard !snapshot.isOnRecord, clients.asksOwnAccount else { return nil }
        return snapshot.isSandbox ? ChosenProfile.sandboxName : snapshot.profile?.name
    }

    /// Whether the session uses an embedded exchange: this program's own, or one that identified itself as one.
    package func isSimulated(_ snapshot: SessionSnapshot) -> Bool {
        guard !snapshot.isSandbox else { return true }
        if snapshot.scope == .portfolio, let host = facts.hosts.askedPortfolio(.init(snapshot)), host.isSimulated {
            return true
        }
        return clients.baseURL(for: snapshot).flatMap(facts.hosts.known)?.isSimulated ?? false
    }

    /// Closes every connection, and ends the embedded exchange if its requests went there.
    package func close() async { await clients.close() }
}

extension ExchangeGateway: ConnectionRenewing {
    /// A change of profile begins afresh. Clocks, budgets and bans stay with their hosts.
    @discardableResult
    package func renew() async -> Int {
        let count = renewals.withLock { renewals in
            renewals += 1
            return renewals
        }
        await clients.renew()
        return count
    }
}

extension ExchangeGateway: Resettable {
    /// Forgets clocks, and the reported weights. Used weight and bans stay in force.
    package func reset() {
        facts.hosts.restart()
        facts.budgets.clear()
    }
}
