package import BinanceMargin

/// Makes connections to exchanges. The HTTP library lives beyond the shell: the composition root supplies this.
package protocol ExchangeConnecting: Sendable {
    /// A connection as `plan` has it. Nothing is sent before the first request.
    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection
}

/// A connection that can be closed.
package protocol ExchangeConnection: Sendable {
    /// What carries the requests.
    var transport: any Transport { get }

    /// Closes it; requests still under way fail.
    func close() async
}
