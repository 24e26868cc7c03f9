import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import ExchangeAccess
import JSONText

/// What the exchange does not say of an account, as the model takes it.
struct AccountModel: Hashable, Sendable {
    var rule = CollateralRule.netPositions
    /// The list from which the collateral value in the account's response is calculated.
    var valueList = RatioList.borrow
    /// In USDT.
    var orderLoss = ExactDecimal.zero
    var limitClips = true
    var inventoryClips = false
    var debtCounts = false
    /// Whether the leverage of an isolated account was chosen by the user.
    var hasOwnLeverage = false
}

/// A saved account in the format of scenario files.
struct AccountScenario {
    let source: AccountSource
    let model: AccountModel
    var scale: AmountScale?

    /// The file's text.
    var text: String { JSONWriter(isIndented: true).text(json) + "\n" }

    /// The assets in the file: those with a price; in isolated margin those of the pair, BTC and USDT.
    var assets: [String] {
        let listed = source.listing.compactMap { $0["assetName"]?.content }
        let own = ["BTC", "USDT"] + source.balances.compactMap { $0["asset"]?.content }
        let names = source.scope.symbol == nil ? listed : listed.filter(own.contains)
        return names + own.filter { name in !listed.contains(name) && source.held.contains(name) }
    }

    private var pricedAssets: [String] { assets.filter { price(of: $0) != nil } }

    /// The assets held or owed that are not in the file, because their price is unknown.
    var leftOut: [String] { source.held.filter { price(of: $0) == nil } }

    private var json: JSONValue {
        .members(
            ("vipLevel", .number(min(max(source.vipLevel, 0), 9))),
            ("assets", .array(pricedAssets.map(asset))),
            ("pairs", .array(pairs)),
            ("cross", cross),
            ("isolated", source.scope.symbol.map { .array([isolated($0)]) } ?? []),
            ("rules", rules)
        )
    }

    private var rules: JSONValue {
        let isLive = source.account["totalCollateralValueInUSDT"] != nil
        return .members(
            ("year", .string(model.rule.rawValue)),
            ("levelClipsAmount", .bool(model.limitClips)),
            ("inventoryClipsAmount", .bool(model.inventoryClips)),
            ("debtCountsAgainstLevel", .bool(model.debtCounts)),
            ("collateralValueName", isLive ? "totalCollateralValueInUSDT" : "TotalCollateralValueInUSDT"),
            ("collateralValueList", .string(model.valueList == .transferOut ? "withdraw" : model.valueList.rawValue))
        )
    }

    // MARK: Numbers

    /// What a scenario takes: not negative, at most 15 digits before and 10 after the point.
    private static let largest = ExactDecimal(999_999_999_999_999)

    /// - Parameter isAmount: whether the scale multiplies it.
    private func number(_ value: JSONValue?, isAmount: Bool = false) -> JSONValue? {
        guard let text = value?.content else { return nil }
        let scaled = isAmount ? scale?.scaled(text) ?? text : text
        guard let number = ExactDecimal(scaled) else { return nil }
        guard !number.isNegative else { return "0" }
        guard number <= Self.largest else { return .string(Self.largest.description) }
        guard number.fractionDigits > 10 else { return .string(scaled) }
        return (try? number.rounded(toPlaces: 10, .down)).map { .string($0.description) }
    }

    private func amount(_ value: JSONValue?) -> JSONValue? { number(value, isAmount: true) }

    private func price(of asset: String) -> JSONValue? {
        if let price = number(source.price(of: asset).map(JSONValue.string)) {
            return (price.decimal ?? .zero) > .zero ? price : nil
        }
        guard asset == source.account["baseAsset"]?["asset"]?.content,
            let index = source.account["indexPrice"]?.decimal,
            let quote = source.account["quoteAsset"]?["asset"]?.content.flatMap(source.price).flatMap({
                ExactDecimal($0)
            }),
            let price = try? index.multiplied(by: quote), price > .zero
        else { return nil }
        return number(.string(price.description))
    }

    // MARK: Assets and pairs

    private func asset(_ name: String) -> JSONValue {
        let listed = source.listing.first { $0["assetName"]?.content == name }
        let terms = source.scope.symbol == nil ? crossTerms[name] : isolatedTerms(of: name)
        let group = ratios[name]
        return .members(
            ("name", .string(name)),
            ("fullName", listed?["assetFullName"]),
            ("borrowable", .bool(isBorrowable(name, listed))),
            ("mortgageable", listed?["isMortgageable"]),
            ("minBorrow", amount(listed?["userMinBorrow"])),
            ("minRepay", amount(listed?["userMinRepay"])),
            ("price", price(of: name)),
            ("dailyInterest", number(terms?["dailyInterest"])),
            ("collateral", bands(group?["collaterals"]) ?? (source.scope.symbol == nil ? "0" : nil)),
            ("borrowCollateral", bands(group?["borrowCollaterals"])),
            ("withdrawCollateral", bands(group?["withdrawCollaterals"])),
            ("borrowLimits", source.scope.symbol == nil ? amount(terms?["borrowLimit"]).map { [$0] } : nil),
            ("inventory", amount(source.inventory["assets"]?[name]))
        )
    }

    private var crossTerms: [String: JSONValue] {
        Dictionary(source.terms.map { ($0["coin"]?.content ?? "", $0) }) { first, _ in first }
    }

    private var ratios: [String: JSONValue] {
        let named = source.ratios.flatMap { group in
            (group["assetNames"]?.items ?? []).map { ($0.content ?? "", group) }
        }
        return Dictionary(named) { first, _ in first }
    }

    private func isolatedTerms(of name: String) -> JSONValue? {
        source.terms.first?["data"]?.items.first { $0["coin"]?.content == name }
    }

    /// In isolated margin an asset can be borrowed as its balance says, unless the account as a whole cannot borrow.
    private func isBorrowable(_ name: String, _ listed: JSONValue?) -> Bool {
        let isListed = listed?["isBorrowable"] != .bool(false)
        guard source.scope.symbol != nil, canBorrow,
            let balance = source.balances.first(where: { $0["asset"]?.content == name })
        else { return isListed }
        return balance["borrowEnabled"].map { !$0.isOff } ?? isListed
    }

    /// Whether an isolated account can borrow any of its assets.
    private var canBorrow: Bool { source.balances.contains { !($0["borrowEnabled"]?.isOff ?? false) } }

    private func bands(_ list: JSONValue?) -> JSONValue? {
        guard let bands = list?.items, !bands.isEmpty else { return nil }
        return .array(
            bands.map { band in
                .members(("upTo", amount(band["maxUsdValue"])), ("ratio", number(band["discountRate"])))
            }
        )
    }

    private var pairs: [JSONValue] {
        let assets = Set(pricedAssets)
        let own = source.scope.symbol?.name
        let listed = source.pairs.filter { pair in
            let names = [pair["base"]?.content, pair["quote"]?.content]
            return names.allSatisfy { $0.map(assets.contains) ?? false } && pair["symbol"]?.content != own
        }
        return listed.map { .members(("symbol", $0["symbol"]), ("base", $0["base"]), ("quote", $0["quote"])) }
            + (own.map { [isolatedPair($0)] } ?? [])
    }

    private func isolatedPair(_ symbol: String) -> JSONValue {
        let (base, quote) = (source.account["baseAsset"]?["asset"], source.account["quoteAsset"]?["asset"])
        func limits(_ asset: JSONValue?) -> JSONValue {
            [amount(asset?.content.flatMap(isolatedTerms)?["borrowLimit"]) ?? "0"]
        }
        let terms = JSONValue.members(
            ("tiers", .array(source.tiers.map(tier))),
            ("baseLimits", limits(base)),
            ("quoteLimits", limits(quote))
        )
        let isCross = source.pairs.contains { $0["symbol"]?.content == symbol }
        return .members(
            ("symbol", .string(symbol)),
            ("base", base),
            ("quote", quote),
            ("cross", .bool(isCross)),
            ("isolated", terms)
        )
    }

    private func tier(_ tier: JSONValue) -> JSONValue {
        .members(
            ("leverage", number(tier["effectiveMultiple"])),
            ("initialRiskRatio", number(tier["initialRiskRatio"])),
            ("liquidationRiskRatio", number(tier["liquidationRiskRatio"])),
            ("baseMaximum", amount(tier["baseAssetMaxBorrowable"])),
            ("quoteMaximum", amount(tier["quoteAssetMaxBorrowable"])),
            ("isPublic", tier["isPublic"])
        )
    }

    // MARK: Accounts

    private var cross: JSONValue {
        guard source.scope.symbol == nil else { return ["created": false] }
        let account = source.account
        let assets = Set(pricedAssets)
        let held = source.balances.filter { balance in
            balance["asset"]?.content.map { source.held.contains($0) && assets.contains($0) } ?? false
        }
        let isFivefold = (source.thresholds["normalBar"]?.decimal).map { $0 < Self.barBetween } ?? false
        return .members(
            ("leverage", isFivefold ? "5" : "3"),
            ("borrowEnabled", account["borrowEnabled"]),
            ("tradeEnabled", account["tradeEnabled"]),
            ("transferInEnabled", account["transferInEnabled"]),
            ("transferOutEnabled", account["transferOutEnabled"]),
            ("openOrderLoss", amount(.string(model.orderLoss.description))),
            ("balances", .object(held.map { (name: $0["asset"]?.content ?? "", value: balance($0)) }))
        )
    }

    /// Between the borrow thresholds of 5x and 3x.
    private static let barBetween = ExactDecimal("1.4") ?? .one

    private func isolated(_ pair: Symbol) -> JSONValue {
        let account = source.account
        return .members(
            ("symbol", .string(pair.name)),
            ("enabled", account["enabled"]),
            ("borrowEnabled", .bool(canBorrow)),
            ("leverage", model.hasOwnLeverage ? number(account["marginRatio"]) : nil),
            ("base", account["baseAsset"].map(balance)),
            ("quote", account["quoteAsset"].map(balance))
        )
    }

    private func balance(_ balance: JSONValue) -> JSONValue {
        .members(
            ("free", amount(balance["free"])),
            ("locked", amount(balance["locked"])),
            ("borrowed", amount(balance["borrowed"])),
            ("interest", amount(balance["interest"]))
        )
    }
}
