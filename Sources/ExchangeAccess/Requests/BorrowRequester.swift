import BilingualText
package import BinanceMargin
import CommandLanguage
package import ShellRuntime
package import ShellSession

/// Sends maxBorrowable requests, and explains their failures.
package struct BorrowRequester: Sendable {
    package let session: ShellSession
    package let gateway: ExchangeGateway

    /// The pairs that exchanges have listed.
    package let names: MarketNameCache

    /// The exchange's code for a name that is not a margin asset, or an asset that is not in the pair.
    private static let notAMarginAsset: ExchangeCode = -3027

    /// Sends the request for one asset.
    ///
    /// - Parameter client: that of the statement: after a person has refused a prompt, the next asset does not repeat
    ///   it.
    /// - Throws: ``ShellFailure``, or `CancellationError` as soon as the task is cancelled.
    package func ask(
        _ asset: Asset,
        of client: MarginClient,
        under snapshot: SessionSnapshot,
        for invocation: CommandInvocation
    ) async throws -> ExchangeResponse<MaxBorrowable> {
        do {
            return try await client.maxBorrowable(asset: asset, scope: snapshot.scope)
        } catch {
            if error.category == .cancelled { throw CancellationError() }
            throw failure(error, asset: asset, under: snapshot, for: invocation)
        }
    }

    /// `error` as the failure of the request for `asset`.
    package func failure(
        _ error: ExchangeError,
        asset: Asset,
        under snapshot: SessionSnapshot,
        for invocation: CommandInvocation
    ) -> ShellFailure {
        var failure = ShellFailure(error)
        if error.code == Self.notAMarginAsset, let pair = snapshot.scope.symbol {
            Self.explain(&failure, asset: asset, pair: pair, invocation: invocation)
        }
        return failure
    }

    /// The exchange has one code for an unknown asset and for one outside the pair. In an isolated pair it is the
    /// latter.
    private static func explain(
        _ failure: inout ShellFailure,
        asset: Asset,
        pair: Symbol,
        invocation: CommandInvocation
    ) {
        guard let parts = PairName(pair) else { return }
        failure.message = .assetOutsidePair(asset.name, pair: pair.name, base: parts.base, quote: parts.quote)
        let every = invocation.duration("every").map { " " + DurationLiteral.text($0) } ?? ""
        failure.nextStep = .assetOutsidePairNext(
            "\(invocation.name.text) \(asset.name)\(every) cross",
            isolated: "use isolated \(asset.name)\(parts.quote)"
        )
    }
}
