package import BinanceMargin
package import InjectedTime
package import RequestSigning

/// The embedded exchange; SandboxExchange implements it, and ShellApplication supplies it.
package protocol SandboxControl: Sendable {
    /// Starts the exchange if necessary.
    func open() async throws -> SandboxAccess

    /// Simulates a fault; starts the exchange if necessary.
    ///
    /// - Returns: false if it has no effect, for instance because there is no such asset.
    func run(_ drill: SandboxDrill) async throws -> Bool

    /// Another exchange that serves a scenario file's text, in this process and without a network.
    ///
    /// - Throws: ``ScenarioRefusal`` if the text is not a scenario.
    func open(scenario: [UInt8], time: any TimeSource) async throws -> SandboxAccess

    /// What the exchange lists, without a request: a response would count against its limits and be subject to its
    /// faults.
    func marketNames() async -> MarketNames?

    /// Ends the exchange if it runs.
    func close() async
}

/// A scenario's text is not accepted.
package struct ScenarioRefusal: Error {
    package init() {}
}

extension SandboxControl {
    /// An exchange that serves no other scenario.
    package func open(scenario: [UInt8], time: any TimeSource) async throws -> SandboxAccess { throw ScenarioRefusal() }

    /// An exchange that lists nothing.
    package func marketNames() async -> MarketNames? { nil }
}

/// How to reach the embedded exchange.
package struct SandboxAccess: Sendable {
    package let connection: any ExchangeConnection

    /// The address on which it listens.
    package let baseURL: BaseURL

    /// A key that it accepts, only for simulated accounts.
    package let credentials: Credentials

    /// The multiple of the exchange's published limits that it allows.
    package let limitFactor: Int

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
