import BinanceMargin

/// Looks at the way to an exchange without asking it anything. What opens sockets lives beyond the shell.
package protocol ConnectionProbing: Sendable {
    /// Looks at the way that `plan` describes, each step within `limit`.
    ///
    /// - Returns: nil where there is no network to look at, as in a replay.
    func look(at plan: ConnectionPlan, within limit: Duration) async -> NetworkPathReport?
}

/// Sees nothing: a session without a network.
package struct NoProbing: ConnectionProbing {
    package init() {}

    package func look(at plan: ConnectionPlan, within limit: Duration) async -> NetworkPathReport? { nil }
}
