package import BinanceMargin
package import InjectedTime
package import RequestSigning
package import ShellSession

/// Which client a statement gets: one that asks an exchange, or one whose responses come from a recording.
package protocol ClientProvider: Sendable {
    /// Whether what is asked is an account of the person, by whose name records may call it.
    var asksOwnAccount: Bool { get }

    /// The client for a session set to `snapshot`.
    ///
    /// - Parameter withKey: false for a client that can only send public requests, and fetches no key.
    /// - Throws: `ShellFailure` of status 78 if the settings do not lead to an exchange.
    func client(for snapshot: SessionSnapshot, withKey: Bool) async throws -> MarginClient

    /// The client for `snapshot` if a statement has already fetched its keys and opened a connection; it prompts for
    /// nothing.
    func clientInUse(for snapshot: SessionSnapshot) async -> MarginClient?

    /// The address that clients for `snapshot` show; nil where the settings name none.
    func baseURL(for snapshot: SessionSnapshot) -> BaseURL?

    /// Simulates a fault in the embedded exchange.
    ///
    /// - Returns: false if it has no effect.
    func run(_ drill: SandboxDrill) async throws -> Bool

    /// The credentials that requests under `snapshot` are signed with, fetched where they were not before.
    ///
    /// - Throws: `ShellFailure` of status 78 that names the place, never what is kept there.
    func fetchCredentials(for snapshot: SessionSnapshot) async throws -> Credentials?

    /// The credentials that requests under `snapshot` are signed with, as far as they were fetched before.
    func fetchedCredentials(for snapshot: SessionSnapshot) async -> Credentials?

    /// The API key that requests under `snapshot` are sent with, as far as it was fetched before.
    func heldAPIKey(for snapshot: SessionSnapshot) -> APIKey?

    /// Whether the signing key that `snapshot` names is in an encrypted file.
    func needsPassphrase(_ snapshot: SessionSnapshot) async throws -> Bool

    /// How a session set to `snapshot` reaches `baseURL`.
    ///
    /// - Throws: `ShellFailure` of status 78 where the proxy's login cannot be had.
    func connectionPlan(to baseURL: BaseURL, for snapshot: SessionSnapshot) async throws -> ConnectionPlan

    /// Closes connections to exchanges and forgets their keys, but for what a person typed.
    func renew() async

    /// Closes every connection, and ends the embedded exchange where it may have been used.
    func close() async
}

/// What requests and their responses said of exchanges, accounts and keys, of one shell.
package struct ExchangeFacts: Sendable {
    /// What is known of each exchange host.
    package let hosts: HostDirectory

    /// How much of each budget is used, as the responses say.
    package let budgets: WeightUsageTable

    /// What was sent, and how it ended.
    package let journal: Journal

    /// What the requests so far weigh.
    package let spentWeight = SpentWeight()

    /// The secrets that were fetched.
    package let liveSecrets: LiveSecrets

    /// Removes them from everything that an exchange sends.
    package let echoMask: EchoMask

    /// The fingerprints of the fetched keys.
    package let fingerprints: KeyFingerprints

    /// What the exchange said last of the session's key.
    package let keyFacts = KeyFacts()

    package init(secrets: SecretResolver, journal: Journal, time: any TimeSource) {
        self.journal = journal
        liveSecrets = secrets.live
        echoMask = EchoMask(secrets: secrets.live)
        fingerprints = KeyFingerprints(secrets: secrets)
        hosts = HostDirectory(time: time)
        budgets = WeightUsageTable(time: time)
    }
}
