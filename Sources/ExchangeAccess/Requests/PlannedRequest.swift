package import BinanceMargin
package import ShellSession

/// A request that a statement would send, with its settings.
package struct PlannedRequest: Sendable {
    /// The session's settings, changed by the options of the statement.
    package let snapshot: SessionSnapshot

    /// The published weight.
    package let weight: RequestWeight

    /// The parameters that the session's account filled in; nil where the request itself decides.
    package let namesFromScope: Set<String>?

    private let preparing: @Sendable (MarginClient, Int64?) throws(ExchangeError) -> PreparedRequest

    package init<Response>(
        _ endpoint: Endpoint<Response>,
        under snapshot: SessionSnapshot,
        namesFromScope: Set<String>? = nil
    ) {
        self.snapshot = snapshot
        self.namesFromScope = namesFromScope
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
