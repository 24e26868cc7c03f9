package import BinanceMargin

/// The embedded exchange as the shell sees it. The exchange itself lives beyond the shell.
package protocol SandboxControl: Sendable {
    /// Starts the exchange if it does not run yet, and tells how to reach it.
    func open() async throws -> SandboxAccess

    /// Practises something with the exchange, which is started if it does not run yet.
    ///
    /// - Returns: false where the exchange has nothing it could be done to, such as no such asset.
    func run(_ drill: SandboxDrill) async throws -> Bool

    /// What the exchange lists, found out without asking it: a response would count against its limits and meet its faults.
    func marketNames() async -> MarketNames?

    /// Ends the exchange if it runs.
    func close() async
}

extension SandboxControl {
    /// An exchange that lists nothing.
    package func marketNames() async -> MarketNames? { nil }
}

/// How the embedded exchange is reached.
package struct SandboxAccess: Sendable {
    /// A connection to it.
    package let connection: any ExchangeConnection

    /// Where it listens.
    package let baseURL: BaseURL

    /// A key it accepts. It opens simulated accounts only.
    package let credentials: Credentials

    /// How many times the exchange's published limits it allows.
    package let limitFactor: Int

    /// Joins the parts.
    package init(
        connection: any ExchangeConnection,
        baseURL: BaseURL,
        credentials: Credentials,
        limitFactor: Int = 1
    ) {
        self.connection = connection
        self.baseURL = baseURL
        self.credentials = credentials
        self.limitFactor = limitFactor
    }
}
