import MarginClient

/// Looks at the way to an exchange without asking it anything. What opens sockets lives beyond the shell.
package protocol ConnectionProbing: Sendable {
    /// Looks at the way that `plan` describes, each step within `limit`.
    func look(at plan: ConnectionPlan, within limit: Duration) async -> WayReport
}

/// Sees nothing.
package struct NoProbing: ConnectionProbing {
    package init() {}

    package func look(at plan: ConnectionPlan, within limit: Duration) async -> WayReport {
        WayReport(host: plan.baseURL.host, port: plan.baseURL.effectivePort)
    }
}
