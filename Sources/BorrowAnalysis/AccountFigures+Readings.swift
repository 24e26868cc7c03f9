import ExactDecimals
import BinanceMargin

extension AccountFigures {
    /// The figures of a cross account.
    ///
    /// Distances are calculated only if one of the rules gives the exchange's own margin level from the account's
    /// parts.
    public init(_ readings: CrossAccountReadings) {
        self.init(unit: CrossReadings.unit)
        let parts = CrossParts(readings, of: nil)
        let account = readings.account.value
        let prices = Dictionary((parts.complete?.positions ?? []).map { ($0.asset, $0.price) }) { first, _ in first }
        holdings = AccountHolding.all(account?.userAssets ?? []) { asset in
            CrossParts.price(of: asset, in: readings) ?? prices[asset]
        }
        unreadAssets = parts.evidence?.unreadAssets ?? []
        assets = (try? parts.complete?.assets)?.withoutTrailingZeros
        liabilities = (try? parts.complete?.liabilities)?.withoutTrailingZeros
        if parts.complete == nil, let bitcoin = CrossParts.price(of: CrossReadings.bitcoin, in: readings) {
            assets = account?.totalAssetOfBTC.flatMap { try? ($0.value * bitcoin).withoutTrailingZeros }
            liabilities = account?.totalLiabilityOfBTC.flatMap { try? ($0.value * bitcoin).withoutTrailingZeros }
        }
        collateralValue = account?.totalCollateralValueInUSDT?.value
        marginLevel = account?.marginLevel?.value
        collateralMarginLevel = account?.collateralMarginLevel?.value
        thresholds = Thresholds(
            borrow: readings.thresholds.value?.normalBar.value,
            marginCall: readings.thresholds.value?.marginCallBar?.value,
            liquidation: readings.thresholds.value?.forceLiquidationBar?.value
        )
        owes = parts.owes
        isComplete = parts.complete != nil
        if let complete = parts.complete {
            measure(complete, by: [parts.evidence?.rule, .netPositions, .assetsHeld].compactMap(\.self))
        }
    }

    /// The figures of a pair's isolated account.
    ///
    /// Its prices are one: that of the base asset in the quote asset.
    public init(_ readings: IsolatedAccountReadings) {
        let account = readings.account.value?.pairs.first
        self.init(unit: account?.quote.asset ?? "")
        guard let account else { return }
        let price = account.indexPrice.map(\.value).flatMap { $0 > .zero ? $0 : nil }
        holdings = AccountHolding.all([account.base, account.quote]) { $0 == account.quote.asset ? .one : price }
        marginLevel = account.marginLevel?.value
        status = account.marginLevelStatus
        liquidationPrice = account.liquidatePrice.map(\.value).flatMap { $0 > .zero ? $0 : nil }
        owes = account.base.isOwed || account.quote.isOwed
        let tier = Self.tier(of: account, in: readings.tiers.value ?? [])
        thresholds = Thresholds(borrow: tier?.initialRiskRatio?.value, liquidation: tier?.liquidationRiskRatio?.value)
        guard let price else {
            unreadAssets = [account.base.asset]
            return
        }
        let positions = holdings.compactMap { holding -> CrossPosition? in
            guard let owed = try? holding.borrowed + holding.interest else { return nil }
            return CrossPosition(
                asset: holding.asset,
                held: holding.held,
                owed: owed,
                price: holding.price ?? price,
                free: holding.free
            )
        }
        isComplete = true
        let parts = CrossAccount(positions: positions, ratios: CollateralRatios())
        assets = (try? parts.assets)?.withoutTrailingZeros
        liabilities = (try? parts.liabilities)?.withoutTrailingZeros
        measure(parts, by: [.assetsHeld], fixed: [account.quote.asset])
    }

    /// The tier of a pair's account: the one with the account's leverage, otherwise the first that is large enough for
    /// its debts.
    private static func tier(of account: IsolatedPairAccount, in tiers: [IsolatedMarginTier]) -> IsolatedMarginTier? {
        let leverage = account.marginRatio?.value
        if let tier = tiers.first(where: { leverage != nil && $0.effectiveMultiple?.value == leverage }) { return tier }
        return tiers.first { tier in
            guard let base = tier.baseAssetMaxBorrowable, let quote = tier.quoteAssetMaxBorrowable,
                let baseOwed = try? account.base.borrowed.value + account.base.interest.value,
                let quoteOwed = try? account.quote.borrowed.value + account.quote.interest.value
            else { return false }
            return base.value >= baseOwed && quote.value >= quoteOwed
        }
    }

    /// The exchange's level for accounts with almost no debt.
    private static let endlessLevel = ExactDecimal(999)

    /// Finds the first of `rules` that gives the margin level, and the distances by it.
    private mutating func measure(
        _ account: CrossAccount,
        by rules: [CollateralRule],
        fixed: Set<String> = DollarCoins.names
    ) {
        guard owes == true, let stated = marginLevel else { return }
        rule = rules.first { rule in
            guard let level = (try? account.marginLevel(rule)) ?? nil else { return false }
            if stated >= Self.endlessLevel { return level >= Self.endlessLevel }
            if stated.isZero { return (try? DecimalRange(exactly: level).mayShow(stated)) ?? false }
            return level.deviation(from: stated).map { $0 <= CollateralEvidence.tolerance } ?? false
        }
        guard let rule else { return }
        func distance(_ threshold: ExactDecimal?) -> PriceDistance? {
            threshold.flatMap { try? account.distance(to: $0, rule: rule, fixed: fixed) }
        }
        toMarginCall = distance(thresholds.marginCall)
        toLiquidation = distance(thresholds.liquidation)
    }
}
