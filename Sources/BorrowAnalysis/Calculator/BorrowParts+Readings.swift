import BinanceMargin
import ExactDecimals

extension BorrowParts {
    /// The parts of `readings`; nil if not all of them were read.
    ///
    /// - Parameters:
    ///   - readings: the responses.
    ///   - changes: changes that will be applied: the assets that they name become parts.
    public init?(_ readings: BorrowReadings, for changes: [AccountChange] = []) {
        let refused =
            if case .failure(let error) = readings.figures.outcome { error.code != nil } else { false }
        guard let amount = readings.figures.value?.amount.value ?? (refused ? .zero : nil) else { return nil }
        let limits = LimitAnalysis(readings).limits
        let named = changes.compactMap(\.asset)
        if let cross = readings.cross {
            let parts = CrossParts(cross.ofAccount, of: readings.asset)
            guard let found = Self.cross(cross, parts, readings.asset, naming: named) else { return nil }
            (positions, terms, bases) = found
            for rule in Set(bases.map(\.rule)) where !parts.orderLoss(rule).isZero {
                orderLoss[rule] = parts.orderLoss(rule)
            }
            isOrderLossPublished = parts.complete?.orderLoss.isZero == false
        } else if let isolated = readings.isolated {
            let reasons = IsolatedReasons(asset: readings.asset, figure: amount, readings: isolated)
            guard let found = reasons.positions, !reasons.tiers.isEmpty else { return nil }
            positions = found
            terms = .isolated(reasons.tiers)
            accountLeverage = reasons.account?.marginRatio?.value
        } else {
            return nil
        }
        asset = readings.asset.name
        symbol = readings.scope.symbol?.name
        self.amount = amount
        borrowLimit = BorrowFacts(readings).borrowLimit?.value
        inventory = readings.inventory.value?.assets[asset]?.value
        minimum = readings.listing.value?.first?.userMinBorrow?.value
        others = readings.otherLimits
        switches = limits.constraints.filter { $0.room == nil }.map(\.kind)
        isLikely = limits.constraints.contains { $0.kind == .collateral && $0.isLikely }
        findRules()
    }

    private static func cross(
        _ readings: CrossReadings,
        _ parts: CrossParts,
        _ asset: Asset,
        naming names: [String]
    ) -> ([CrossPosition], Terms, [CollateralBasis])? {
        guard let account = parts.complete, let threshold = readings.thresholds.value?.normalBar.value,
            threshold > .one
        else { return nil }
        var positions = account.positions
        for name in [asset.name, CrossReadings.unit] + names where !positions.contains(where: { $0.asset == name }) {
            guard let price = CrossParts.price(of: name, in: readings.ofAccount) else { continue }
            positions.append(CrossPosition(asset: name, held: .zero, owed: .zero, price: price))
        }
        guard positions.contains(where: { $0.asset == asset.name }) else { return nil }
        let rules = parts.evidence?.rule.map { [$0] } ?? [.netPositions, .assetsHeld]
        let possible = [RatioList.borrow, .liquidation].flatMap { list in rules.map { CollateralBasis($0, list) } }
        let bases = parts.evidence?.bases ?? []
        return (positions, .cross(threshold: threshold, account.ratios), bases.isEmpty ? possible : bases)
    }

    /// Finds the ways of calculating that explain the amount: those that give it exactly, otherwise those within the
    /// tolerance.
    mutating func findRules() {
        var exact: [AmountRule] = []
        var near: [AmountRule] = []
        for rule in possibleRules {
            guard let calculated = try? estimate(by: rule).amount else { continue }
            if calculated == amount {
                exact.append(rule)
            } else if let distance = calculated.deviation(from: amount), distance <= LimitAnalysis.tolerance {
                near.append(rule)
            }
        }
        rules = exact.isEmpty ? near : exact
    }

    var possibleRules: [AmountRule] {
        var rules: [AmountRule] = []
        for limit in AmountRule.LimitUse.allCases {
            for countsInventory in [false, true] {
                switch terms {
                case .cross:
                    rules += bases.flatMap { basis in
                        countsOrderLoss(basis.rule).map {
                            AmountRule(
                                basis: basis,
                                limit: limit,
                                countsInventory: countsInventory,
                                countsOrderLoss: $0
                            )
                        }
                    }
                case .isolated(let tiers):
                    rules += choices(of: tiers).map {
                        AmountRule(tiers: $0, limit: limit, countsInventory: countsInventory)
                    }
                }
            }
        }
        return rules
    }

    /// Whether open orders reduce the collateral value; both if that is only possible.
    private func countsOrderLoss(_ rule: CollateralRule) -> [Bool] {
        orderLoss[rule] == nil ? [false] : isOrderLossPublished ? [true] : [false, true]
    }

    /// All tiers; if not all are public, those that are; and each leverage that may be set.
    private func choices(of tiers: [BorrowTier]) -> [AmountRule.TierChoice] {
        var choices: [AmountRule.TierChoice] = [.all]
        if tiers.contains(where: { !$0.isPublic }) { choices.append(.published) }
        return choices + (accountLeverage.map { [.leverage($0)] } ?? [])
    }
}

extension BorrowReadings {
    /// The limits of further assets.
    fileprivate var otherLimits: [String: OtherLimits] {
        var limits: [String: OtherLimits] = [:]
        for (name, read) in others {
            let listed = read.listing.value?.first { $0.name == name }
            var found = OtherLimits(
                inventory: inventory.value?.assets[name]?.value,
                minimum: listed?.userMinBorrow?.value,
                isBorrowable: listed?.isBorrowable != false
            )
            if listed == nil { found.unread.append(read.listing.source) }
            if let terms = read.terms {
                let own = terms.value?.first { $0.coin == name }
                if own == nil { found.unread.append(terms.source) }
                found.borrowLimit = own?.borrowLimit?.value
                if own?.isBorrowable == false { found.isBorrowable = false }
            } else if let isolated {
                let own = isolated.terms.value?.first?.coins.first { $0.coin == name }
                found.borrowLimit = own?.borrowLimit?.value
                if own == nil { found.unread.append(isolated.terms.source) }
            }
            limits[name] = found
        }
        return limits
    }
}
