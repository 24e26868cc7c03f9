public import ExactDecimals

/// The change of an amount between two times, attributed to its causes.
public struct BorrowChange: Hashable, Sendable {
    /// The causes, in the order in which they are applied. The raw value is part of machine-readable output.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// Prices.
        case price
        /// Held amounts.
        case balance
        /// Debts with interest.
        case debt
        /// The loss of open orders, which reduces the collateral value.
        case openOrders
        /// Collateral ratios.
        case ratio
        /// The borrow threshold, which the leverage sets; the leverage setting of an isolated pair.
        case leverage
        /// The tiers of an isolated pair.
        case tier
        /// The VIP level's borrow limit.
        case vipLimit
        /// The available inventory.
        case inventory
        /// Switches.
        case `switch`
        /// The rule by which the exchange calculates.
        case rule
        /// What the arithmetic does not explain.
        case unexplained
    }

    /// The effect of one cause.
    public struct Entry: Hashable, Sendable {
        /// The cause.
        public let cause: Cause

        /// The asset whose price, balance, debt or ratio changed; nil for other causes.
        public let asset: String?

        /// What changed, before; nil where that is not one number.
        public let from: ExactDecimal?

        /// What changed, after.
        public let to: ExactDecimal?

        /// By how much it changed the max borrowable amount.
        public let effect: ExactDecimal

        init(
            cause: Cause,
            asset: String? = nil,
            from: ExactDecimal? = nil,
            to: ExactDecimal? = nil,
            effect: ExactDecimal
        ) {
            self.cause = cause
            self.asset = asset
            self.from = from
            self.to = to
            self.effect = effect
        }
    }

    /// The exchange's amount before.
    public let before: ExactDecimal

    /// The exchange's amount after.
    public let after: ExactDecimal

    /// What changed, in the order of the causes; their effects sum to ``after`` − ``before``.
    public let entries: [Entry]

    /// Attributes the change.
    ///
    /// - Returns: nil if the parts are of different assets or accounts, or an amount cannot be calculated.
    public init?(from before: BorrowParts, to after: BorrowParts) {
        guard before.asset == after.asset, before.symbol == after.symbol,
            var attribution = try? Attribution(from: before, to: after)
        else { return nil }
        self.before = before.amount
        self.after = after.amount
        do {
            try attribution.applyAll()
            entries = attribution.entries
        } catch {
            return nil
        }
    }
}

/// Applies the parts of `after` one after the other onto those of `before`, and takes the differences of the amount.
private struct Attribution {
    private let after: BorrowParts
    private let change: ExactDecimal
    private let start: ExactDecimal
    private var parts: BorrowParts
    private var rule: AmountRule
    private let lastRule: AmountRule
    private var amount: ExactDecimal
    private(set) var entries: [BorrowChange.Entry] = []

    init(from before: BorrowParts, to after: BorrowParts) throws {
        guard let first = before.mainRule, let last = after.mainRule else { throw BorrowParts.Unknown() }
        // A way of calculating that explains both amounts does not change in between.
        let common = before.rules.first { after.rules.contains($0) }
        rule = common ?? first
        lastRule = common ?? last
        parts = before
        self.after = after
        change = try after.amount - before.amount
        parts.include(after)
        amount = try parts.estimate(by: rule).amount
        start = amount
    }

    mutating func applyAll() throws {
        for index in parts.positions.indices {
            let new = target(index)
            try apply(.price, of: new.asset, parts.positions[index].price, new.price) {
                $0.positions[index].price = new.price
            }
        }
        for index in parts.positions.indices {
            let new = target(index)
            try apply(.balance, of: new.asset, parts.positions[index].held, new.held) {
                $0.positions[index].held = new.held
            }
        }
        for index in parts.positions.indices {
            let new = target(index)
            try apply(.debt, of: new.asset, parts.positions[index].owed, new.owed) {
                $0.positions[index].owed = new.owed
            }
        }
        let (oldLoss, newLoss) = (parts.orderLoss(by: rule) ?? .zero, after.orderLoss(by: lastRule) ?? .zero)
        rule.countsOrderLoss = lastRule.countsOrderLoss
        parts.orderLoss = after.orderLoss
        try apply(.openOrders, oldLoss, newLoss) { _ in }
        try applyTerms()
        try apply(.vipLimit, parts.borrowLimit, after.borrowLimit) { [after] in $0.borrowLimit = after.borrowLimit }
        try apply(.inventory, parts.inventory, after.inventory) { [after] in $0.inventory = after.inventory }
        if parts.switches != after.switches { try apply(.switch) { [after] in $0.switches = after.switches } }
        if rule != lastRule {
            rule = lastRule
            try apply(.rule) { _ in }
        }
        let rest = try change - (amount - start)
        if !rest.isZero { entries.append(BorrowChange.Entry(cause: .unexplained, effect: rest.withoutTrailingZeros)) }
    }

    /// What a position becomes; an asset that is no longer there keeps its price.
    private func target(_ index: Int) -> CrossPosition {
        let old = parts.positions[index]
        return after[old.asset] ?? CrossPosition(asset: old.asset, held: .zero, owed: .zero, price: old.price)
    }

    private mutating func applyTerms() throws {
        switch (parts.terms, after.terms) {
        case (.cross(let threshold, let ratios), .cross(let newThreshold, let newRatios)):
            var ratios = ratios
            for asset in parts.positions.map(\.asset) {
                let changed = RatioList.allCases.filter {
                    newRatios[asset, $0] != nil && ratios[asset, $0] != newRatios[asset, $0]
                }
                guard !changed.isEmpty else { continue }
                for list in changed { ratios[asset, list] = newRatios[asset, list] }
                let new = ratios
                try apply(.ratio, of: asset) { $0.terms = .cross(threshold: threshold, new) }
            }
            let new = ratios
            guard threshold != newThreshold else { return }
            try apply(.leverage, from: parts.leverage ?? threshold, to: after.leverage ?? newThreshold) {
                $0.terms = .cross(threshold: newThreshold, new)
            }
        case (.isolated(let tiers), .isolated(let newTiers)):
            if rule.tiers != lastRule.tiers {
                rule.tiers = lastRule.tiers
                // A setting may be the leverage that applied without it.
                let isSame = parts.accountLeverage == after.accountLeverage
                try apply(
                    .leverage,
                    from: isSame ? nil : parts.accountLeverage,
                    to: isSame ? nil : after.accountLeverage
                ) { _ in }
            }
            if tiers != newTiers { try apply(.tier) { $0.terms = .isolated(newTiers) } }
        default: throw BorrowParts.Unknown()
        }
    }

    private mutating func apply(
        _ cause: BorrowChange.Cause,
        of asset: String? = nil,
        _ from: ExactDecimal?,
        _ to: ExactDecimal?,
        _ change: (inout BorrowParts) -> Void
    ) throws {
        guard from != to else { return }
        try apply(cause, of: asset, from: from, to: to, change)
    }

    private mutating func apply(
        _ cause: BorrowChange.Cause,
        of asset: String? = nil,
        from: ExactDecimal? = nil,
        to: ExactDecimal? = nil,
        _ change: (inout BorrowParts) -> Void
    ) throws {
        change(&parts)
        let changed = try parts.estimate(by: rule).amount
        let effect = try (changed - amount).withoutTrailingZeros
        amount = changed
        entries.append(BorrowChange.Entry(cause: cause, asset: asset, from: from, to: to, effect: effect))
    }
}

extension BorrowParts {
    /// Adds the assets of other parts, with nothing held, their prices, and ratios that are missing.
    fileprivate mutating func include(_ other: BorrowParts) {
        guard case .cross(let threshold, var ratios) = terms, case .cross(_, let new) = other.terms else { return }
        for position in other.positions {
            if self[position.asset] == nil {
                positions.append(
                    CrossPosition(asset: position.asset, held: .zero, owed: .zero, price: position.price)
                )
            }
            for list in RatioList.allCases where ratios[position.asset, list] == nil {
                guard let bands = new[position.asset, list] else { continue }
                ratios[position.asset, list] = bands
            }
        }
        terms = .cross(threshold: threshold, ratios)
    }
}
