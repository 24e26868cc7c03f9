package import BinanceMargin

/// Makes connections to exchanges. ShellApplication supplies it, because the HTTP library is used only there.
package protocol ExchangeConnecting: Sendable {
    /// A connection for `plan`. Nothing is sent before the first request.
    func connect(_ plan: ConnectionPlan) throws -> any ExchangeConnection
}

/// A connection that can be closed.
package protocol ExchangeConnection: Sendable {
    var transport: any Transport { get }

    /// Closes it; open requests fail.
    func close() async
}
