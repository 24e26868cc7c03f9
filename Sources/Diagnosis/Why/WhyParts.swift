import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import RecordRendering

/// The facts in the order of the table.
struct WhyParts {
    let readings: BorrowReadings

    var all: [WhyPart] { figures + account + (cross ?? isolated ?? []) + market }

    private var asset: String { readings.asset.name }
    private var facts: BorrowFacts { BorrowFacts(readings) }

    private var figures: [WhyPart] {
        [
            part(.amount, readings.figures, unit: asset) { $0.amount.text },
            part(.borrowLimit, readings.figures, unit: asset) { $0.borrowLimit?.text },
        ]
    }

    private var account: [WhyPart] {
        [
            part(.vipLevel, readings.account) { $0.vipLevel.description },
            part(.portfolioMargin, readings.account) { $0.isPortfolioMarginEnabled.map(String.init) },
        ]
    }

    // MARK: Cross

    private var cross: [WhyPart]? {
        guard let cross = readings.cross else { return nil }
        return [
            part(.accountOpen, cross.account) { $0.isCreated.map(String.init) },
            part(.accountSwitch, cross.account) { $0.borrowEnabled.map(String.init) },
            part(.collateralLevel, cross.account) { $0.collateralMarginLevel?.text },
            part(.threshold, cross.thresholds) { $0.normalBar.text },
            part(.leverage, cross.thresholds) { Self.leverage(at: $0.normalBar.value) },
            part(.marginLevel, cross.account) { $0.marginLevel?.text },
            part(.collateralValue, cross.account, unit: WhyRequests.unit) { $0.totalCollateralValueInUSDT?.text },
            part(.debtValue, cross.account, unit: WhyRequests.unit) { _ in Self.figure(self.facts.liabilities) },
        ] + balance(cross.account)
            + [
                part(.haircut, cross.ratios) { _ in self.haircut },
                cross.prices[asset].map { part(.price, $0, unit: WhyRequests.unit) { $0.price.text } },
                part(.levelCap, cross.terms, unit: asset) { $0.first { $0.coin == self.asset }?.borrowLimit?.text },
                part(.crossSwitch, cross.terms) { $0.first { $0.coin == self.asset }?.isBorrowable.map(String.init) },
                part(.collateralCap, cross.restricted) { _ in self.facts.isCollateralFull.map(String.init) },
            ].compactMap(\.self)
    }

    /// A threshold R corresponds to a leverage of R / (R − 1). Source: the exchange's note on the initial risk ratio.
    private static func leverage(at threshold: ExactDecimal) -> String? {
        guard threshold > .one, let ratio = try? threshold.over(threshold - .one) else { return nil }
        return (try? ratio.rounded(toPlaces: 2, .halfUp))?.withoutTrailingZeros.description
    }

    /// A figure known only to some digits, by the middle of its range.
    private static func figure(_ range: DecimalRange?) -> String? {
        guard let range, let sum = try? range.low + range.high else { return nil }
        return (try? sum.over(ExactDecimal(2)).rounded(toPlaces: 4, .halfUp))?.withoutTrailingZeros.description
    }

    /// The borrow ratio of the band that the net value is in, and where the band ends.
    private var haircut: String? {
        facts.borrowBand.map { $0.ratio.description + ($0.end.map { " < \($0) USD" } ?? "") }
    }

    // MARK: Isolated

    private var isolated: [WhyPart]? {
        guard let isolated = readings.isolated else { return nil }
        return [
            part(.pairSwitch, isolated.account) { $0.pairs.first?.isEnabled.map(String.init) },
            part(.pairTraded, isolated.pairs) { $0.first?.isMarginTrade.map(String.init) },
            part(.accountSwitch, isolated.account) { _ in self.facts.balance?.borrowEnabled.map(String.init) },
            part(.marginLevel, isolated.account) { $0.pairs.first?.marginLevel?.text },
            part(.leverage, isolated.account) { $0.pairs.first?.marginRatio?.text },
            part(.price, isolated.account, unit: facts.isolatedAccount?.quote.asset) {
                $0.pairs.first?.indexPrice?.text
            },
        ] + balance(isolated.account)
            + tiers(of: isolated)
            + [part(.levelCap, isolated.terms, unit: asset) { _ in self.facts.isolatedBorrowLimit?.text }]
    }

    private func tiers(of isolated: IsolatedReadings) -> [WhyPart] {
        guard let tiers = isolated.tiers.value else { return [part(.tier, isolated.tiers) { _ in nil }] }
        return tiers.flatMap { tier in
            let maximum = facts.isQuote == true ? tier.quoteAssetMaxBorrowable : tier.baseAssetMaxBorrowable
            let terms = "\(tier.tier): \(tier.effectiveMultiple?.text ?? "?")x, \(tier.initialRiskRatio?.text ?? "?")"
            return [
                part(.tier, isolated.tiers) { _ in terms },
                part(.tierMaximum, isolated.tiers, unit: asset) { _ in maximum?.text },
            ]
        }
    }

    // MARK: Both

    private func balance<Account>(_ reading: Reading<Account>) -> [WhyPart] {
        let balance = facts.balance
        let nothing = facts.hasReadBalance ? "0" : nil
        return [
            part(.held, reading, unit: asset) { _ in
                guard let balance else { return nothing }
                return (try? balance.free.value + balance.locked.value)?.description
            },
            part(.borrowed, reading, unit: asset) { _ in balance?.borrowed.text ?? nothing },
            part(.interest, reading, unit: asset) { _ in balance?.interest.text ?? nothing },
        ]
    }

    private var market: [WhyPart] {
        [
            part(.assetSwitch, readings.listing) { $0.first.map { String($0.isBorrowable) } },
            part(.minimum, readings.listing, unit: asset) { $0.first?.userMinBorrow?.text },
            part(.inventory, readings.inventory, unit: asset) { $0.assets[self.asset]?.text },
            part(.delisting, readings.delistings) { _ in
                self.facts.delisting.map(UTCTime.text) ?? (self.facts.hasReadDelistings ? "false" : nil)
            },
        ]
    }

    private func part<Value>(
        _ kind: WhyPart.Kind,
        _ reading: Reading<Value>,
        unit: String? = nil,
        _ text: (Value) -> String?
    ) -> WhyPart {
        WhyPart(
            kind: kind,
            value: reading.value.flatMap(text),
            unit: unit,
            source: reading.source,
            failure: reading.failure
        )
    }
}
