package import BinanceMargin
import ExchangeAccess
import RequestInspection
package import ShellRuntime
package import ShellSession

/// Finds out why an asset's max borrowable amount is what it is, from related read-only endpoints.
package struct WhyAnalyzer: Sendable {
    let gateway: ExchangeGateway

    /// Sends the requests and draws the conclusion. If a related endpoint refuses, its fact has no value; that is not a
    /// failure.
    ///
    /// - Parameters:
    ///   - asset: the asset to explain.
    ///   - snapshot: the session's settings.
    ///   - mostPrices: the largest number of prices that are requested.
    ///   - failure: words the failure of the request itself.
    /// - Throws: `ShellFailure` if the request itself failed without a response, for instance without a network;
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
