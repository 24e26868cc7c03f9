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
        let tiers = Endpoint.isolatedMarginTier(symbol: pair)
        let account = try await client.send(endpoint)
        let readings = IsolatedAccountReadings(
            account: Reading(source: endpoint.path, outcome: .success(account.value)),
            tiers: try await read(tiers)
        )
        return reading(AccountFigures(readings), of: account, sent: [endpoint.weight, tiers.weight])
    }

    private func cross() async throws(ExchangeError) -> AccountReading {
        let endpoint = Endpoint.marginAccount
        let account = try await client.send(endpoint)
        var readings = CrossAccountReadings(
            account: Reading(source: endpoint.path, outcome: .success(account.value)),
            thresholds: try await read(.tradeCoefficients),
            ratios: try await read(.crossMarginCollateralRatio)
        )
        let prices = try await readPrices(into: &readings)
        let weights = [endpoint.weight, Endpoint.tradeCoefficients.weight, Endpoint.crossMarginCollateralRatio.weight]
        return reading(AccountFigures(readings), of: account, sent: weights + prices)
    }

    /// The prices of what the account holds or owes, as far as the weight limit allows; the others stay unread.
    private func readPrices(into readings: inout CrossAccountReadings) async throws(ExchangeError) -> [RequestWeight] {
        var sent: [RequestWeight] = []
        var refused: Reading<PriceIndex>?
        var names = readings.pricedAssets
        while !names.isEmpty {
            let name = names.removeFirst()
            if let pair = Symbol(name + CrossReadings.unit) {
                let price = Endpoint.priceIndex(symbol: pair)
                if let refused {
                    readings.prices[name] = refused
                } else {
                    let reading = try await read(price, isPatient: false)
                    readings.prices[name] = reading
                    sent.append(price.weight)
                    if case .failure(let error) = reading.outcome, [.rateLimit, .ban].contains(error.category) {
                        refused = reading
                    }
                }
            }
            if names.isEmpty, readings.needsBitcoinPrice { names = [CrossReadings.bitcoin] }
        }
        return sent
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

    /// - Parameter isPatient: whether to wait for the weight limit rather than give up.
    private func read<Value>(
        _ endpoint: Endpoint<Value>,
        isPatient: Bool = true
    ) async throws(ExchangeError) -> Reading<Value> {
        var client = client
        if !isPatient { client.defaultOptions.limitPolicy = .refuse }
        do throws(ExchangeError) {
            return Reading(source: endpoint.path, outcome: .success(try await client.send(endpoint).value))
        } catch {
            guard error.category != .cancelled else { throw error }
            return Reading(source: endpoint.path, outcome: .failure(error))
        }
    }
}
