public import ExactDecimals

/// The least of each single change that makes an amount borrowable.
public struct BorrowReach: Hashable, Sendable {
    /// The amount to reach.
    public let target: ExactDecimal

    /// The amount that can be borrowed now.
    public let present: BorrowEstimate

    /// The limits below ``target`` that no change of the account raises; nothing helps if there is one.
    public let blockers: [BorrowConstraint]

    /// The least of each change by which ``target`` can be borrowed; empty if none does.
    public let ways: [Remedy]

    /// Whether it can be borrowed now.
    public var isReached: Bool { present.amount >= target && blockers.isEmpty }

    /// Finds the least of each remedy.
    ///
    /// - Throws: a refusal if the present amount is not explained, or `target` is below the min borrow.
    public init(_ parts: BorrowParts, target: ExactDecimal) throws(ChangeRefusal) {
        guard let rule = parts.rules.first, let present = parts.estimate else { throw ChangeRefusal(.unexplained) }
        if let minimum = parts.minimum, target < minimum { throw ChangeRefusal(.belowMinimum(minimum)) }
        self.target = target
        self.present = present
        blockers = present.constraints.filter { constraint in
            switch constraint.kind {
            // What limits the amount after repayment is the whole limit.
            case .level: rule.limit != .none && parts.borrowLimit.map { $0 < target } ?? false
            case .inventory: parts.inventory.map { $0 < target } ?? false
            case .tier: parts.largestTierMaximum.map { $0 < target } ?? false
            case .collateral, .levelAfterDebt: false
            case .assetSwitch, .accountSwitch, .pairSwitch, .accountOpen: true
            }
        }
        let search = ReachSearch(parts: parts, target: target, raises: present.limiting.first?.kind)
        ways = blockers.isEmpty && present.amount < target ? search.ways : []
    }
}

/// Searches the least amounts. What a remedy gives grows with its amount.
private struct ReachSearch {
    let parts: BorrowParts
    let target: ExactDecimal
    let raises: BorrowConstraint.Kind?

    /// The largest amount that is tried.
    private static let most = ExactDecimal("1000000000000000") ?? .one

    var ways: [Remedy] {
        let additions = parts.addable.compactMap { asset in
            least(upTo: nil) { .add($0, asset) }
        }
        let repayments = parts.repayable.compactMap { position, most in
            least(upTo: most) { .repay($0, position.asset) }
        }
        return additions + repayments + [leverage, price].compactMap(\.self)
    }

    private func works(_ change: AccountChange) -> Bool {
        guard let changed = try? parts.applying([change]), let rule = changed.rules.first,
            let estimate = try? changed.estimate(by: rule)
        else { return false }
        return estimate.amount >= target
    }

    private func remedy(_ change: AccountChange) -> Remedy? {
        raises.flatMap { Remedy(change, raising: $0, in: parts) }
    }

    private func least(upTo limit: ExactDecimal?, _ change: (ExactDecimal) -> AccountChange) -> Remedy? {
        var high = limit ?? .one
        while !works(change(high)) {
            guard limit == nil, let larger = try? high * ExactDecimal(16), larger <= Self.most else { return nil }
            high = larger
        }
        return remedy(change(ExactDecimal.nearest(to: .zero, from: high) { works(change($0)) }))
    }

    /// The offered leverage nearest to the present one.
    private var leverage: Remedy? {
        let present = parts.leverage ?? parts.accountLeverage ?? .one
        return parts.offeredLeverages.filter { works(.leverage($0)) }
            .min { first, second in
                (try? (first - present).magnitude < (second - present).magnitude) ?? false
            }
            .flatMap { remedy(.leverage($0)) }
    }

    /// The asset's price, in an isolated pair that of the base asset: the nearest one within a factor of ten.
    private var price: Remedy? {
        guard let position = parts.symbol == nil ? parts[parts.asset] : parts.positions.first,
            parts.symbol != nil || position.asset != CrossReadings.unit
        else { return nil }
        let ends = [
            try? position.price.divided(by: ExactDecimal(10), toPlaces: DecimalRange.places, rounding: .up),
            try? position.price * ExactDecimal(10),
        ]
        .compactMap(\.self)
        guard let working = ends.first(where: { works(.price(position.asset, $0)) }) else { return nil }
        let price = ExactDecimal.nearest(to: position.price, from: working) { works(.price(position.asset, $0)) }
        return remedy(.price(position.asset, price))
    }
}

extension BorrowParts {
    /// The unit of values: USDT, or the quote asset of an isolated pair.
    var unit: String? { symbol == nil ? CrossReadings.unit : positions.last?.asset }

    /// The debts that the account can repay with its own balances, the largest value first, with the largest amount.
    var repayable: [(position: CrossPosition, most: ExactDecimal)] {
        positions.map { ($0, min($0.free, $0.owed)) }
            .filter { $0.1 > .zero }
            .sorted { first, second in
                (try? first.1 * first.0.price > second.1 * second.0.price) ?? false
            }
    }

    /// The assets that can be added: the unit, then those held, the largest value first.
    var addable: [String] {
        let held = positions.filter { !$0.held.isZero && $0.asset != unit }
            .sorted { (try? $0.assetValue > $1.assetValue) ?? false }
            .map(\.asset)
        return [unit].compactMap(\.self) + held
    }

    /// The largest max borrowable amount of the tiers; nil in cross margin.
    var largestTierMaximum: ExactDecimal? {
        guard case .isolated(let tiers) = terms else { return nil }
        return tiers.map { positions.first?.asset == asset ? $0.baseMaximum : $0.quoteMaximum }.max()
    }
}

extension ExactDecimal {
    /// The number with eight places nearest to `failing` for which `works` is true, between it and `working`: one unit of
    /// the last place nearer it is false.
    static func nearest(
        to failing: ExactDecimal,
        from working: ExactDecimal,
        _ works: (ExactDecimal) -> Bool
    ) -> ExactDecimal {
        var (failing, working) = (failing, working)
        while let gap = try? (working - failing).magnitude, gap > DecimalRange.lastPlace,
            let sum = try? working + failing,
            let middle = try? sum.divided(by: ExactDecimal(2), toPlaces: DecimalRange.places, rounding: .down),
            // They are equal where one of the ends has more places.
            middle != failing, middle != working
        {
            if works(middle) { working = middle } else { failing = middle }
        }
        return working.withoutTrailingZeros
    }
}
