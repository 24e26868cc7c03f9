package import BinanceMargin
import ExchangeAccess
import RequestInspection
package import ShellRuntime
package import ShellSession

/// Finds out why an asset's borrowable amount is what it is, from the exchange's read-only neighbours.
package struct WhyAnalyzer: Sendable {
    let gateway: ExchangeGateway

    /// Asks, and draws the conclusion. A neighbour that refuses is a part without a value, no failure.
    ///
    /// - Parameters:
    ///   - asset: what is asked about.
    ///   - snapshot: what the session is set to.
    ///   - mostPrices: how many prices of what is held or owed are asked for at most.
    ///   - failure: words what the request itself failed with.
    /// - Throws: `ShellFailure` where the request itself failed for a reason that is no response, such as no network;
    ///   `CancellationError` as soon as the task is cancelled.
    package func why(
        _ asset: Asset,
        under snapshot: SessionSnapshot,
        mostPrices: Int = .max,
        failure: (ExchangeError) -> ShellFailure = { ShellFailure($0) }
    ) async throws -> WhyResult {
        let client = try await gateway.client(for: snapshot)
        let reader = WhyReader(
            client: client,
            asset: asset,
            isEmbedded: snapshot.isSandbox,
            conditions: gateway.facts.keyFacts.conditions(in: snapshot.scope, of: AccountIdentity(snapshot)),
            mostPrices: mostPrices
        )
        do {
            return WhyResult(try await reader.readings(in: snapshot.scope))
        } catch {
            throw error.category == .cancelled ? CancellationError() : failure(error) as any Error
        }
    }
}
