package import BinanceMargin
package import ShellSession

/// A request that a statement would ask, whatever its response is, and under which settings.
package struct PlannedRequest: Sendable {
    /// What the session is set to, changed by the statement's own words.
    package let snapshot: SessionSnapshot

    /// The published cost.
    package let weight: RequestWeight

    private let preparing: @Sendable (MarginClient, Int64?) throws(ExchangeError) -> PreparedRequest

    /// Plans `endpoint` as it is asked under `snapshot`.
    package init<Response>(_ endpoint: Endpoint<Response>, under snapshot: SessionSnapshot) {
        self.snapshot = snapshot
        weight = endpoint.weight
        preparing = { client, timestamp throws(ExchangeError) in
            try client.prepare(endpoint, timestamp: timestamp)
        }
    }

    /// The request that `client` would send for it.
    package func request(of client: MarginClient, timestamp: Int64?) throws(ExchangeError) -> PreparedRequest {
        try preparing(client, timestamp)
    }
}
