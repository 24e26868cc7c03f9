import BinanceMargin
public import ExactDecimals

/// Everything that an asset's max borrowable amount is calculated from, as a value.
///
/// It is read from responses or from a record, and changed by ``applying(_:)``.
public struct BorrowParts: Hashable, Sendable {
    /// The terms of the kind of account.
    public enum Terms: Hashable, Sendable {
        /// The borrow threshold, above 1, and the ratios.
        case cross(threshold: ExactDecimal, CollateralRatios)
        /// The tiers, from the highest leverage to the lowest.
        case isolated([BorrowTier])
    }

    /// The asset.
    public internal(set) var asset: String

    /// The isolated pair; nil for cross margin.
    public let symbol: String?

    /// The exchange's amount; zero if it refused the request.
    public let amount: ExactDecimal

    /// The VIP level's borrow limit; nil if unknown.
    public internal(set) var borrowLimit: ExactDecimal?

    /// The available inventory of the asset; nil if unknown.
    public internal(set) var inventory: ExactDecimal?

    /// The least amount that can be borrowed; nil if unknown.
    public internal(set) var minimum: ExactDecimal?

    /// The switches that are off.
    public internal(set) var switches: [BorrowConstraint.Kind] = []

    /// The limits of further assets whose borrowing is supposed.
    var others: [String: OtherLimits] = [:]

    /// The assets held or owed, and further ones of which nothing is held. Prices are in USDT; in an isolated pair they
    /// are the base and the quote asset, priced in the quote asset.
    public internal(set) var positions: [CrossPosition]

    /// The terms.
    public internal(set) var terms: Terms

    /// Whether a result is not certain in any case: conditions apply that the published rules do not cover.
    public internal(set) var isLikely: Bool

    /// The collateral rules and lists that may be in force in cross margin, the most likely first.
    public internal(set) var bases: [CollateralBasis] = []

    /// The amount in USDT by which open orders reduce the collateral value of a cross account, or may do so, by rule.
    var orderLoss: [CollateralRule: ExactDecimal] = [:]

    /// Whether the exchange sent ``orderLoss``.
    var isOrderLossPublished = false

    /// The leverage that an isolated account reports.
    var accountLeverage: ExactDecimal?

    /// The ways of calculating that explain ``amount``, the most likely first; empty if none does.
    var rules: [AmountRule] = []

    /// Whether the calculation gives ``amount``, with a relative difference of at most 0.1 %.
    public var isExplained: Bool { !rules.isEmpty }

    /// The way of calculating that is shown: the most likely one that explains the amount, otherwise the documented one.
    var mainRule: AmountRule? { rules.first ?? possibleRules.first }

    /// The amount in USDT by which open orders reduce the collateral value, by the way of calculating that is shown; nil
    /// if they do not.
    public var openOrderLoss: ExactDecimal? { mainRule.flatMap { orderLoss(by: $0) } }

    func orderLoss(by rule: AmountRule) -> ExactDecimal? {
        rule.countsOrderLoss ? rule.basis.flatMap { orderLoss[$0.rule] } : nil
    }

    /// The position of an asset.
    subscript(name: String) -> CrossPosition? { positions.first { $0.asset == name } }

    /// What can be borrowed, calculated; nil if it cannot be calculated.
    public var estimate: BorrowEstimate? {
        guard let first = rules.first, let main = try? estimate(by: first) else { return nil }
        var others: [ExactDecimal] = []
        for rule in rules.dropFirst() {
            guard let other = try? estimate(by: rule), other.amount != main.amount, !others.contains(other.amount)
            else { continue }
            others.append(other.amount)
        }
        return main.with(others: others, isLikely: isLikely)
    }
}

/// What limits an asset apart from the account's figures; nil where unknown.
struct OtherLimits: Hashable, Sendable {
    var borrowLimit: ExactDecimal?
    var inventory: ExactDecimal?
    var minimum: ExactDecimal?
    var isBorrowable = true
    /// The paths of responses that are missing.
    var unread: [String] = []
}

/// One way of calculating the amount. The exchange does not document which limits its figure includes.
struct AmountRule: Hashable, Sendable {
    /// How the VIP level's borrow limit counts.
    enum LimitUse: Hashable, Sendable, CaseIterable {
        /// It limits the amount, as documented.
        case whole
        /// It is a figure of its own.
        case none
        /// It limits the amount after the debt was subtracted.
        case afterDebt
    }

    /// Which tiers of an isolated pair apply.
    enum TierChoice: Hashable, Sendable {
        case all
        /// Those that every account has.
        case published
        /// The one of a leverage setting.
        case leverage(ExactDecimal)
    }

    /// The rule and list in cross margin.
    var basis: CollateralBasis?
    var tiers = TierChoice.all
    var limit: LimitUse
    var countsInventory: Bool
    /// Whether open orders reduce the collateral value in cross margin.
    var countsOrderLoss = false
}

/// What can be borrowed, by calculation.
public struct BorrowEstimate: Hashable, Sendable {
    /// The amount.
    public let amount: ExactDecimal

    /// What each limit allows.
    public let constraints: [BorrowConstraint]

    /// The tier of an isolated pair that applies.
    public let tier: BorrowTier?

    /// Other amounts, by rules that explain the exchange's present figure as well; empty if ``amount`` is certain.
    public private(set) var otherAmounts: [ExactDecimal] = []

    /// Whether the amount is not certain.
    public private(set) var isLikely = false

    /// The constraints that limit the amount; several if they allow the same.
    public var limiting: [BorrowConstraint] { constraints.filter(\.limits) }

    init(amount: ExactDecimal, constraints: [BorrowConstraint], tier: BorrowTier?) {
        self.amount = amount
        self.constraints = constraints
        self.tier = tier
    }

    fileprivate func with(others: [ExactDecimal], isLikely: Bool) -> BorrowEstimate {
        var estimate = self
        estimate.otherAmounts = others
        estimate.isLikely = isLikely || !others.isEmpty
        return estimate
    }
}
