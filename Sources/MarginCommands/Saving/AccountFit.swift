import BinanceEndpoints
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import JSONText

/// One of the exchange's figures about an account, and what the model gives for it.
struct AccountFigure: Hashable, Sendable {
    /// The name of the response's member.
    let name: String

    /// The asset of an amount or limit.
    var asset: String?

    /// The exchange's figure; for a refusal its code.
    let stated: String

    /// The model's figure; nil if it sends none.
    var modelled: String?

    /// Whether both are the same number, to the last digit.
    var isEqual: Bool {
        guard let one = ExactDecimal(stated), let other = modelled.flatMap({ ExactDecimal($0) }) else {
            return stated == modelled
        }
        return one == other
    }

    /// The model's figure minus the exchange's; nil if either is not a number.
    var difference: ExactDecimal? {
        guard let one = ExactDecimal(stated), let other = modelled.flatMap({ ExactDecimal($0) }) else { return nil }
        return try? other.subtracting(one).withoutTrailingZeros
    }
}

/// How well a model gives the exchange's figures.
struct AccountFit: Sendable {
    let model: AccountModel
    let figures: [AccountFigure]

    var differing: [AccountFigure] { figures.filter { !$0.isEqual } }
    var isExact: Bool { differing.isEmpty }
}

/// Finds the model of an account: serves each possible one and compares what it sends with what the exchange sent.
struct AccountFitter {
    let source: AccountSource

    /// A client of an exchange that serves the text of a scenario.
    let serve: @Sendable (String) async throws -> MarginClient

    /// The model that gives the most of the exchange's figures; of several the likeliest.
    func best() async throws -> AccountFit {
        var best = try await best(of: models)
        if !best.isExact, source.hasOpenOrders, source.account["totalOpenOrderLossInUSDT"] == nil {
            for model in models {
                guard let lossy = try await withOrderLoss(model) else { continue }
                let fit = try await fit(lossy)
                if fit.differing.count < best.differing.count { best = fit }
            }
        }
        return try await self.best(of: switches(of: best.model), withAmounts: true)
    }

    private func best(of models: [AccountModel], withAmounts: Bool = false) async throws -> AccountFit {
        var best: AccountFit?
        for model in models {
            let fit = try await fit(model, withAmounts: withAmounts)
            if best.map({ fit.differing.count < $0.differing.count }) ?? true { best = fit }
            if fit.isExact { break }
        }
        return best ?? AccountFit(model: AccountModel(), figures: [])
    }

    // MARK: Models

    /// What the levels can follow from, the likeliest first.
    private var models: [AccountModel] {
        guard source.scope.symbol == nil else { return [AccountModel(), AccountModel(hasOwnLeverage: true)] }
        let loss = source.account["totalOpenOrderLossInUSDT"]?.decimal
        let newer = [RatioList.borrow, .liquidation, .transferOut].map { AccountModel(valueList: $0) }
        let older = AccountModel(rule: .assetsHeld)
        // Only the older rule has a loss of open orders in its response.
        let likeliest = loss != nil && source.account["withdrawCollateralMarginLevel"] == nil
        return (likeliest ? [older] + newer : newer + [older]).map { model in
            var model = model
            model.orderLoss = loss ?? .zero
            return model
        }
    }

    /// `model` with every combination of what limits an amount, the likeliest first.
    private func switches(of model: AccountModel) -> [AccountModel] {
        let leverages =
            source.scope.symbol == nil ? [false] : [model.hasOwnLeverage, !model.hasOwnLeverage]
        return (0..<8).flatMap { bits in
            leverages.map { leverage in
                var model = model
                model.hasOwnLeverage = leverage
                model.inventoryClips = bits & 1 != 0
                model.debtCounts = bits & 2 != 0
                model.limitClips = bits & 4 == 0
                return model
            }
        }
    }

    /// `model` with the loss that gives the exchange's collateral value; nil if none does.
    private func withOrderLoss(_ model: AccountModel) async throws -> AccountModel? {
        let value = try await fit(model).figures.first { $0.name == Self.collateralValue }
        guard let excess = value?.difference, excess > .zero else { return nil }
        var model = model
        model.orderLoss = excess
        return model
    }

    // MARK: Figures

    private func fit(_ model: AccountModel, withAmounts: Bool = false) async throws -> AccountFit {
        let client = try await serve(AccountScenario(source: source, model: model).text)
        var served = AccountSource(scope: source.scope)
        if let pair = source.scope.symbol {
            let reply = try await client.send(.isolatedAccount(symbols: [pair])).body
            served.account = try JSONValue(parsing: reply)["assets"]?.items.first ?? .null
        } else {
            served.account = try JSONValue(parsing: try await client.send(.marginAccount).body)
            served.thresholds = try JSONValue(parsing: try await client.send(.tradeCoefficients).body)
        }
        if withAmounts {
            for name in source.amounts.keys.sorted() {
                guard let asset = Asset(name) else { continue }
                let endpoint = Endpoint<MaxBorrowable>.maxBorrowable(asset: asset, scope: source.scope).undecoded
                let outcome: Result<ExchangeResponse<AnyReply>, ExchangeError>
                do throws(ExchangeError) {
                    outcome = .success(try await client.send(endpoint))
                } catch {
                    outcome = .failure(error)
                }
                served.amounts[name] = try AccountSourceReader.reply(outcome)
            }
        }
        let figures = Self.levels(source, served) + (withAmounts ? Self.amounts(source, served) : [])
        return AccountFit(model: model, figures: figures)
    }

    private static let collateralValue = "totalCollateralValueInUSDT"

    private static let crossLevels = [
        "marginLevel", "collateralMarginLevel", "withdrawCollateralMarginLevel", "totalAssetOfBtc",
        "totalLiabilityOfBtc", "totalNetAssetOfBtc",
    ]
    private static let isolatedLevels = [
        "marginLevel", "marginLevelStatus", "marginRatio", "indexPrice", "liquidatePrice",
    ]

    /// The levels and totals that the exchange sent.
    private static func levels(_ source: AccountSource, _ served: AccountSource) -> [AccountFigure] {
        func figure(_ name: String, _ one: JSONValue, _ other: JSONValue) -> AccountFigure? {
            one[name]?.content.map { AccountFigure(name: name, stated: $0, modelled: other[name]?.content) }
        }
        guard source.scope.symbol == nil else {
            return isolatedLevels.compactMap { figure($0, source.account, served.account) }
        }
        let value = value(of: source).map {
            AccountFigure(name: collateralValue, stated: $0, modelled: Self.value(of: served))
        }
        return crossLevels.compactMap { figure($0, source.account, served.account) } + [value].compactMap(\.self)
            + ["normalBar", "marginCallBar", "forceLiquidationBar"].compactMap {
                figure($0, source.thresholds, served.thresholds)
            }
    }

    /// The collateral value, in either spelling.
    private static func value(of source: AccountSource) -> String? {
        (source.account[collateralValue] ?? source.account["TotalCollateralValueInUSDT"])?.content
    }

    /// Amounts, borrow limits and refusals.
    private static func amounts(_ source: AccountSource, _ served: AccountSource) -> [AccountFigure] {
        source.amounts.keys.sorted().flatMap { asset in
            ["amount", "borrowLimit", "code"].compactMap { name in
                source.amounts[asset]?[name]?.content.map {
                    AccountFigure(
                        name: name,
                        asset: asset,
                        stated: $0,
                        modelled: served.amounts[asset]?[name]?.content
                    )
                }
            }
        }
    }
}
