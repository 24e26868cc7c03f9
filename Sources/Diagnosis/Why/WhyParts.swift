import BilingualText
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import RecordRendering

/// One fact about the amount, and its source.
package struct WhyPart: Sendable {
    /// What the fact is about. The raw value is used in machine-readable output and is never translated.
    package enum Kind: String, Sendable, CaseIterable {
        case amount, borrowLimit
        case vipLevel
        case accountOpen, accountSwitch, portfolioMargin
        case collateralLevel, threshold, leverage, collateralValue, debtValue
        case held, borrowed, interest
        case haircut, price
        case marginLevel, tier, tierMaximum
        case levelCap
        case inventory
        case assetSwitch, crossSwitch, pairSwitch, pairTraded, collateralCap, delisting
        case minimum
    }

    package let kind: Kind

    /// The figure as the exchange wrote it, or `true` or `false`; nil if it could not be read.
    package let value: String?

    /// The unit, such as `USDT`; nil if the value is not an amount.
    package let unit: String?

    /// The path of the endpoint.
    package let source: String

    /// The code or category of the failure, if it could not be read.
    package let failure: String?
}

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

extension WhyPart.Kind {
    var words: LocalizedText {
        switch self {
        case .amount: .init("max borrowable", "最大可借额度")
        case .borrowLimit: .init("borrow limit", "借贷限额")
        case .vipLevel: .init("VIP level", "VIP 等级")
        case .accountOpen: .init("account open", "已开户")
        case .accountSwitch: .init("borrowing enabled", "允许借入")
        case .portfolioMargin: .init("portfolio margin", "统一账户")
        default: moreWords
        }
    }

    private var moreWords: LocalizedText {
        switch self {
        case .collateralLevel: .init("collateral margin level", "抵押风险率")
        case .threshold: .init("borrow threshold (above)", "可借阈值（高于）")
        case .leverage: .init("leverage", "杠杆倍数")
        case .collateralValue: .init("collateral value", "抵押品价值")
        case .debtValue: .init("total liabilities", "总负债")
        case .held: .init("balance (free + locked)", "余额（可用＋冻结）")
        case .borrowed: .init("borrowed", "已借")
        case .interest: .init("interest", "未偿利息")
        case .haircut: .init("collateral ratio", "抵押率")
        case .price: .init("index price", "指数价格")
        case .marginLevel: .init("margin level", "风险率")
        default: marketWords
        }
    }

    private var marketWords: LocalizedText {
        switch self {
        case .tier: .init("tier: leverage, risk ratio", "档位：杠杆倍数、初始风险率")
        case .tierMaximum: .init("tier max borrowable", "档位最大借贷量")
        case .levelCap: .init("VIP borrow limit", "VIP 借贷限额")
        case .inventory: .init("available inventory", "可用库存")
        case .assetSwitch: .init("asset borrowable", "资产能否借入")
        case .crossSwitch: .init("borrowable in cross margin", "全仓能否借入")
        case .pairSwitch: .init("isolated account enabled", "逐仓账户已启用")
        case .pairTraded: .init("pair open to margin trading", "交易对支持杠杆")
        case .collateralCap: .init("max collateral exceeded", "已达抵押上限")
        case .delisting: .init("delisting scheduled", "已列入下架计划")
        default: .init("min borrow", "最小可借")
        }
    }
}
