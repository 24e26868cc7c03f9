import ExactDecimals
import BinanceMargin

/// The parts of a cross account, as far as they were read.
struct CrossParts {
    /// The published ratios; nil if they were not read.
    let ratios: CollateralRatios?

    /// Positions and ratios of the whole account; nil if a balance, a price or the ratios are missing.
    let complete: CrossAccount?

    /// Whether the parts reproduce the account's figures; nil if the account was not read.
    let evidence: CollateralEvidence?

    /// The amount of the requested asset in the account; nil if that was not read.
    let held: ExactDecimal?

    /// The asset's balance; nil if the account does not have it or it was not read.
    let balance: MarginBalance?

    /// The reading of the asset's price; nil for USDT.
    let priceReading: Reading<PriceIndex>?

    /// The asset's price in USDT; nil if it was not read.
    let price: ExactDecimal?

    private let account: MarginAccount?

    /// - Parameter asset: the requested asset; nil for the account as a whole.
    init(_ readings: CrossAccountReadings, of asset: Asset?) {
        account = readings.account.value
        ratios = readings.ratios.value.map { CollateralRatios($0) }
        let name = asset?.name ?? ""
        balance = account?.userAssets?.first { $0.asset == name }
        let isReadable = account?.userAssets != nil && account?.unreadableAssets.contains(name) == false
        held = balance.map { try? $0.free.value + $0.locked.value } ?? (isReadable ? .zero : nil)
        priceReading = readings.prices[name]
        price = Self.price(of: name, in: readings)
        let (positions, unread) = Self.positions(readings)
        var complete: CrossAccount?
        if account?.userAssets != nil, unread.isEmpty, let ratios {
            let loss = max(account?.totalOpenOrderLossInUSDT?.value ?? .zero, .zero)
            complete = CrossAccount(positions: positions, ratios: ratios, orderLoss: loss)
        }
        self.complete = complete
        evidence = account.map { CollateralEvidence(published: $0, parts: complete, unreadAssets: unread) }
    }

    /// The assets held or owed with their prices, and the assets of which something was not read.
    private static func positions(_ readings: CrossAccountReadings) -> ([CrossPosition], unread: [String]) {
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
        if unread.isEmpty, let valued = try? valued(priceless, nextTo: positions, readings) {
            return (positions + valued, unread)
        }
        return (positions, unread + priceless.map(\.asset))
    }

    /// Values positions without an index price from the account's totals; empty if they are negligible.
    ///
    /// - Returns: nil if the totals do not determine the value.
    private static func valued(
        _ priceless: [CrossPosition],
        nextTo positions: [CrossPosition],
        _ readings: CrossAccountReadings
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

    /// A negligible part of all assets.
    private static let negligible = ExactDecimal("0.00001") ?? .zero

    static func price(of asset: String, in readings: CrossAccountReadings) -> ExactDecimal? {
        guard asset != CrossReadings.unit else { return .one }
        return readings.prices[asset]?.value.map(\.price.value).flatMap { $0 > .zero ? $0 : nil }
    }

    /// Whether the account has debt; nil if that was not read.
    var owes: Bool? {
        guard let account else { return nil }
        if account.userAssets?.contains(where: \.isOwed) == true { return true }
        if account.userAssets != nil, account.unreadableAssets.isEmpty { return false }
        return account.totalLiabilityOfBTC.map { !$0.value.isZero }
    }

    /// Whether open orders lock assets.
    var hasOpenOrders: Bool { account?.userAssets?.contains { !$0.locked.value.isZero } ?? false }

    /// The amount in USDT by which open orders reduce the collateral value: as published, otherwise what a rule's value
    /// is above the published one, if orders lock assets.
    func orderLoss(_ rule: CollateralRule) -> ExactDecimal {
        guard let complete else { return .zero }
        guard complete.orderLoss.isZero, hasOpenOrders,
            let published = account?.totalCollateralValueInUSDT?.value, published > .zero,
            let whole = try? complete.collateral(CollateralBasis(rule, .borrow)), whole > published,
            // The published value is truncated, and a loss has as many places.
            let loss = try? (whole - published).rounded(toPlaces: DecimalRange.places, .down)
        else { return complete.orderLoss }
        return loss.withoutTrailingZeros
    }

    /// The published collateral value.
    var publishedCollateral: DecimalRange? {
        get throws(ExactDecimalError) {
            guard let value = account?.totalCollateralValueInUSDT else { return nil }
            return try DecimalRange(cut: value.value)
        }
    }

    /// The debt in USDT: the published collateral value divided by the published level, both truncated to eight places.
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

    /// The debt in USDT: as published, unless the parts reproduce the account's figures with another debt.
    var debt: DecimalRange? {
        get throws(ExactDecimalError) {
            let published = try publishedDebt
            guard evidence?.outcome == .reproduced, let debt = try complete?.liabilities else { return published }
            let isNear = published?.low.deviation(from: debt).map { $0 <= CollateralEvidence.tolerance } ?? false
            return isNear ? published : DecimalRange(exactly: debt)
        }
    }
}
