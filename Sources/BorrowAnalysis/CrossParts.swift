import ExactDecimals
import BinanceMargin

/// A cross account's parts, as far as they were read.
struct CrossParts {
    /// The published ratios; nil where they were not read.
    let ratios: CollateralRatios?

    /// Positions and ratios of the whole account; nil where a balance, a price or the list of ratios is missing.
    let complete: CrossAccount?

    /// Whether they make the account's own figures; nil where the account was not read.
    let evidence: CollateralEvidence?

    /// What the account holds of the asset asked for; nil where that was not read.
    let held: ExactDecimal?

    /// The asset's balance; nil where the account does not have it, or where it was not read.
    let balance: MarginBalance?

    /// The reading of the asset's price; nil for USDT.
    let priceReading: Reading<PriceIndex>?

    /// The asset's price in USDT; nil where it was not read.
    let price: ExactDecimal?

    private let account: MarginAccount?

    init(_ readings: CrossReadings, asked asset: Asset) {
        account = readings.account.value
        ratios = readings.ratios.value.map { CollateralRatios($0) }
        balance = account?.userAssets?.first { $0.asset == asset.name }
        let isReadable = account?.userAssets != nil && account?.unreadableAssets.contains(asset.name) == false
        held = balance.map { try? $0.free.value + $0.locked.value } ?? (isReadable ? .zero : nil)
        priceReading = readings.prices[asset.name]
        price = Self.price(of: asset.name, in: readings)
        let (positions, unread) = Self.positions(readings)
        var complete: CrossAccount?
        if account?.userAssets != nil, unread.isEmpty, let ratios {
            complete = CrossAccount(positions: positions, ratios: ratios)
        }
        self.complete = complete
        evidence = account.map { CollateralEvidence(published: $0, parts: complete, unreadAssets: unread) }
    }

    /// What is held or owed at its price, and the assets of which something was not read.
    private static func positions(_ readings: CrossReadings) -> ([CrossPosition], unread: [String]) {
        var positions: [CrossPosition] = []
        var priceless: [CrossPosition] = []
        var unread = readings.account.value?.unreadableAssets ?? []
        for balance in readings.account.value?.userAssets ?? [] where !balance.isEmpty {
            guard let held = try? balance.free.value + balance.locked.value,
                let owed = try? balance.borrowed.value + balance.interest.value
            else {
                unread.append(balance.asset)
                continue
            }
            let price = price(of: balance.asset, in: readings)
            let position = CrossPosition(
                asset: balance.asset,
                held: held,
                owed: owed,
                price: price ?? .zero,
                free: balance.free.value
            )
            if price == nil { priceless.append(position) } else { positions.append(position) }
        }
        guard !priceless.isEmpty else { return (positions, unread) }
        if unread.isEmpty, let valued = try? valued(priceless, beside: positions, readings) {
            return (positions + valued, unread)
        }
        return (positions, unread + priceless.map(\.asset))
    }

    /// Positions without an index price, at what the account's totals leave for them: nothing where that is next to nothing.
    ///
    /// - Returns: nil where the totals do not say what one of them is worth.
    private static func valued(
        _ priceless: [CrossPosition],
        beside positions: [CrossPosition],
        _ readings: CrossReadings
    ) throws(ExactDecimalError) -> [CrossPosition]? {
        guard let bitcoin = price(of: CrossReadings.bitcoin, in: readings),
            let assets = readings.account.value?.totalAssetOfBTC?.value,
            let debts = readings.account.value?.totalLiabilityOfBTC?.value
        else { return nil }
        let known = CrossAccount(positions: positions, ratios: CollateralRatios())
        let total = try assets * bitcoin
        let held = try total - known.assets
        let owed = try debts * bitcoin - known.liabilities
        let nothing = try total * negligible
        if held.magnitude <= nothing, owed.magnitude <= nothing { return [] }
        guard priceless.count == 1, var position = priceless.first else { return nil }
        let (value, amount) = position.held.isZero ? (owed, position.owed) : (held, position.held)
        guard value > .zero else { return nil }
        position.price = try value.over(amount)
        return [position]
    }

    /// The part of all assets that is too little to tell anything.
    private static let negligible = ExactDecimal("0.00001") ?? .zero

    private static func price(of asset: String, in readings: CrossReadings) -> ExactDecimal? {
        guard asset != CrossReadings.unit else { return .one }
        return readings.prices[asset]?.value.map(\.price.value).flatMap { $0 > .zero ? $0 : nil }
    }

    /// Whether the account owes anything; nil where that was not read.
    var owes: Bool? {
        guard let account else { return nil }
        if account.userAssets?.contains(where: \.isOwed) == true { return true }
        if account.userAssets != nil, account.unreadableAssets.isEmpty { return false }
        return account.totalLiabilityOfBTC.map { !$0.value.isZero }
    }

    /// Whether open orders lock any of the assets.
    var hasOpenOrders: Bool { account?.userAssets?.contains { !$0.locked.value.isZero } ?? false }

    /// The collateral value as published.
    var publishedCollateral: DecimalRange? {
        get throws(ExactDecimalError) {
            guard let value = account?.totalCollateralValueInUSDT else { return nil }
            return try DecimalRange(cut: value.value)
        }
    }

    /// What the account owes, in USDT: its collateral value over its level, which is published to eight places.
    var publishedDebt: DecimalRange? {
        get throws(ExactDecimalError) {
            guard owes != false else { return DecimalRange(exactly: .zero) }
            guard let collateral = try publishedCollateral, let level = account?.collateralMarginLevel?.value,
                level > .zero
            else { return nil }
            let levels = try DecimalRange(cut: level)
            return DecimalRange(try collateral.low.over(levels.high), try collateral.high.over(levels.low))
        }
    }

    /// What the account owes, in USDT: as published, but where its parts make its figures and come to another debt.
    var debt: DecimalRange? {
        get throws(ExactDecimalError) {
            let published = try publishedDebt
            guard evidence?.outcome == .reproduced, let debt = try complete?.liabilities else { return published }
            let isNear = published?.low.deviation(from: debt).map { $0 <= CollateralEvidence.tolerance } ?? false
            return isNear ? published : DecimalRange(exactly: debt)
        }
    }
}
