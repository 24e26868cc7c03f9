package import BinanceMargin
package import BorrowAnalysis
package import ExchangeAccess
import ShellRuntime
package import ShellSession

/// A margin account as it was read for one statement.
package struct AccountReading: Sendable {
    package let figures: AccountFigures

    /// Those of the account's own response.
    package let response: ResponseFacts

    /// The exchange's bytes of the account's own response.
    package let body: [UInt8]

    /// The requests that were sent.
    package let sent: [RequestWeight]
}

/// Reads a margin account as a whole.
package struct AccountReader: Sendable {
    private let client: MarginClient
    private let scope: MarginScope
    private let isSandbox: Bool

    /// - Parameter isSandbox: whether the session's exchange is the embedded one.
    package init(client: MarginClient, scope: MarginScope, isSandbox: Bool) {
        self.client = client
        self.scope = scope
        self.isSandbox = isSandbox
    }

    /// The requests whose paths are known before the account is read, in order.
    package static func planned(in scope: MarginScope, under snapshot: SessionSnapshot) -> [PlannedRequest] {
        if let pair = scope.symbol {
            return [
                PlannedRequest(.isolatedAccount(symbols: [pair]), under: snapshot),
                PlannedRequest(.isolatedMarginTier(symbol: pair), under: snapshot),
            ]
        }
        return [
            PlannedRequest(.marginAccount, under: snapshot), PlannedRequest(.tradeCoefficients, under: snapshot),
            PlannedRequest(.crossMarginCollateralRatio, under: snapshot),
        ]
    }

    /// Sends the requests. What other responses than the account's own would have said is unknown if they are refused.
    ///
    /// - Throws: the error of the account's own request, and any cancellation.
    package func reading() async throws(ExchangeError) -> AccountReading {
        if let pair = scope.symbol { try await isolated(pair) } else { try await cross() }
    }

    private func isolated(_ pair: Symbol) async throws(ExchangeError) -> AccountReading {
        let endpoint = Endpoint.isolatedAccount(symbols: [pair])
        let tierEndpoint = Endpoint.isolatedMarginTier(symbol: pair)
        let (account, tiers) = try await client.concurrently { group throws(ExchangeError) in
            let account = group.send(endpoint, from: client)
            let tiers = read(tierEndpoint, in: group)
            return (try await account.value(), try await tiers.value())
        }
        let readings = IsolatedAccountReadings(
            account: Reading(source: endpoint.path, outcome: .success(account.value)),
            tiers: tiers
        )
        return reading(AccountFigures(readings), of: account, sent: [endpoint.weight, tierEndpoint.weight])
    }

    private func cross() async throws(ExchangeError) -> AccountReading {
        try await client.concurrently { group throws(ExchangeError) in try await cross(in: group) }
    }

    private func cross(in group: ConcurrentRequests) async throws(ExchangeError) -> AccountReading {
        let (endpoint, thresholds, ratios) =
            (Endpoint.marginAccount, Endpoint.tradeCoefficients, Endpoint.crossMarginCollateralRatio)
        let pendingAccount = group.send(endpoint, from: client)
        let pendingThresholds = read(thresholds, in: group)
        let pendingRatios = read(ratios, in: group)
        let account = try await pendingAccount.value()
        // The prices go out as soon as the account is known.
        let prices = CrossAccountReadings.pricedAssets(of: account.value).compactMap { startPrice(of: $0, in: group) }
        var readings = CrossAccountReadings(
            account: Reading(source: endpoint.path, outcome: .success(account.value)),
            thresholds: try await pendingThresholds.value(),
            ratios: try await pendingRatios.value()
        )
        var sent = [endpoint.weight, thresholds.weight, ratios.weight] + prices.map(\.weight)
        for price in prices { readings.prices[price.asset] = try await price.pending.value() }
        if readings.needsBitcoinPrice, let price = startPrice(of: CrossReadings.bitcoin, in: group) {
            readings.prices[price.asset] = try await price.pending.value()
            sent.append(price.weight)
        }
        return reading(AccountFigures(readings), of: account, sent: sent)
    }

    private typealias PendingReading<Value: Sendable> = PendingValue<Reading<Value>, ExchangeError>

    /// Starts the request for a price, which is refused where the weight limit leaves no room.
    ///
    /// - Returns: nil for a name that is in no pair.
    private func startPrice(
        of asset: String,
        in group: ConcurrentRequests
    ) -> (asset: String, weight: RequestWeight, pending: PendingReading<PriceIndex>)? {
        guard let pair = Symbol(asset + CrossReadings.unit) else { return nil }
        let endpoint = Endpoint.priceIndex(symbol: pair)
        return (asset, endpoint.weight, read(endpoint, isPatient: false, in: group))
    }

    private func reading<Value>(
        _ figures: AccountFigures,
        of account: ExchangeResponse<Value>,
        sent: [RequestWeight]
    ) -> AccountReading {
        AccountReading(
            figures: figures,
            response: ResponseFacts(account, isSandbox: isSandbox),
            body: account.body,
            sent: sent
        )
    }

    /// Starts a request whose failure is a reading, too, except a cancellation.
    ///
    /// - Parameter isPatient: whether to wait for the weight limit rather than give up.
    private func read<Value>(
        _ endpoint: Endpoint<Value>,
        isPatient: Bool = true,
        in group: ConcurrentRequests
    ) -> PendingReading<Value> {
        var client = client
        if !isPatient { client.defaultOptions.limitPolicy = .refuse }
        return group.start { [client] () async throws(ExchangeError) in
            do throws(ExchangeError) {
                return Reading(source: endpoint.path, outcome: .success(try await client.send(endpoint).value))
            } catch {
                guard error.category != .cancelled else { throw error }
                return Reading(source: endpoint.path, outcome: .failure(error))
            }
        }
    }
}
