import BinanceEndpoints
package import BinanceMargin
package import BorrowAnalysis
package import ExchangeAccess
import JSONText
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

    /// What else a person should know of the account.
    package let notices: AccountNotices
}

/// What is known of an account besides its figures; nil members are unknown.
package struct AccountNotices: Sendable {
    /// What `doctor` has read in this session.
    package var conditions = AccountConditions()

    /// Whether interest is paid in BNB.
    package var paysInterestInBNB: Bool?

    /// The planned delistings of what is held or owed, or of the pair, with the time in milliseconds since 1970.
    package var delistings: [PlannedDelisting] = []
}

/// An asset or pair that leaves margin trading.
package struct PlannedDelisting: Sendable {
    package let name: String
    package let milliseconds: Int64
}

/// Reads a margin account as a whole.
package struct AccountReader: Sendable {
    private let client: MarginClient
    private let scope: MarginScope
    private let isSandbox: Bool
    private let conditions: AccountConditions
    private let readsNotices: Bool

    /// - Parameters:
    ///   - isSandbox: whether the session's exchange is the embedded one.
    ///   - conditions: what the session knows of the account without a request.
    ///   - readsNotices: whether BNB burn and planned delistings are read.
    package init(
        client: MarginClient,
        scope: MarginScope,
        isSandbox: Bool,
        conditions: AccountConditions = AccountConditions(),
        readsNotices: Bool = true
    ) {
        self.client = client
        self.scope = scope
        self.isSandbox = isSandbox
        self.conditions = conditions
        self.readsNotices = readsNotices
    }

    private static let bnbBurn = EndpointRow.at("bnbBurn").flatMap { try? RowRequest($0, [], scope: .cross).endpoint }

    /// The requests whose paths are known before the account is read, in order.
    ///
    /// - Parameter readsNotices: as in ``init(client:scope:isSandbox:conditions:readsNotices:)``.
    package static func planned(
        in scope: MarginScope,
        under snapshot: SessionSnapshot,
        readsNotices: Bool = true
    ) -> [PlannedRequest] {
        let notices =
            [bnbBurn.map { PlannedRequest($0, under: snapshot) }, PlannedRequest(.delistSchedule, under: snapshot)]
            .compactMap(\.self)
        return figures(in: scope, under: snapshot) + (readsNotices ? notices : [])
    }

    private static func figures(in scope: MarginScope, under snapshot: SessionSnapshot) -> [PlannedRequest] {
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
        let (account, tiers, notices) = try await client.concurrently { group throws(ExchangeError) in
            let account = group.send(endpoint, from: client)
            let tiers = read(tierEndpoint, in: group)
            let notices = readsNotices ? PendingNotices(self, in: group) : nil
            return (try await account.value(), try await tiers.value(), try await notices?.responses())
        }
        let readings = IsolatedAccountReadings(
            account: Reading(source: endpoint.path, outcome: .success(account.value)),
            tiers: tiers
        )
        return reading(AccountFigures(readings), notices, of: account, sent: [endpoint.weight, tierEndpoint.weight])
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
        let pendingNotices = readsNotices ? PendingNotices(self, in: group) : nil
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
        let notices = try await pendingNotices?.responses()
        return reading(AccountFigures(readings), notices, of: account, sent: sent)
    }

    fileprivate typealias PendingReading<Value: Sendable> = PendingValue<Reading<Value>, ExchangeError>

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
        _ responses: PendingNotices.Responses?,
        of account: ExchangeResponse<Value>,
        sent: [RequestWeight]
    ) -> AccountReading {
        var notices = AccountNotices(conditions: conditions)
        if case .bool(let pays)? = responses?.bnbBurn?["interestBNBBurn"] { notices.paysInterestInBNB = pays }
        let names = scope.symbol.map { [$0.name] } ?? figures.holdings.map(\.asset)
        notices.delistings = (responses?.schedule ?? []).flatMap { planned -> [PlannedDelisting] in
            let listed = scope.symbol == nil ? planned.crossMarginAssets : planned.isolatedMarginSymbols
            guard let time = planned.time.instantMilliseconds else { return [] }
            return names.filter { listed?.contains($0) ?? false }.map { PlannedDelisting(name: $0, milliseconds: time) }
        }
        return AccountReading(
            figures: figures,
            response: ResponseFacts(account, isSandbox: isSandbox),
            body: account.body,
            sent: sent + (readsNotices ? PendingNotices.weights : []),
            notices: notices
        )
    }

    /// The requests about BNB burn and delistings.
    fileprivate struct PendingNotices {
        typealias Responses = (bnbBurn: JSONValue?, schedule: [Delisting]?)

        static let weights = [AccountReader.bnbBurn?.weight, Endpoint<[Delisting]>.delistSchedule.weight].compactMap(
            \.self
        )

        private let bnbBurn: PendingReading<AnyReply>?
        private let schedule: PendingReading<[Delisting]>

        init(_ reader: AccountReader, in group: ConcurrentRequests) {
            bnbBurn = AccountReader.bnbBurn.map { reader.read($0, in: group) }
            schedule = reader.read(.delistSchedule, in: group)
        }

        /// What was read; nil where a request was refused.
        func responses() async throws(ExchangeError) -> Responses {
            (try await bnbBurn?.value().value?.json, try await schedule.value().value)
        }
    }

    /// Starts a request whose failure is a reading, too, except a cancellation.
    ///
    /// - Parameter isPatient: whether to wait for the weight limit rather than give up.
    fileprivate func read<Value>(
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
