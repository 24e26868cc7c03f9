public import ExactDecimals
import BinanceMargin

/// A margin account as a whole: what it holds and owes, its levels, and how far prices are from margin call and
/// liquidation.
public struct AccountFigures: Hashable, Sendable {
    /// How the account is, by its levels and thresholds. The raw value is part of machine-readable output.
    public enum Health: String, Hashable, Sendable, CaseIterable {
        /// It owes nothing, so no price can lead to a liquidation.
        case noDebt
        /// It can borrow.
        case healthy
        /// Its level is at the borrow threshold or below.
        case borrowingStopped
        /// Its margin level is at the margin call threshold or below.
        case marginCall
        /// Its margin level is at the liquidation threshold or below.
        case liquidation
        /// Levels or thresholds were not read.
        case unknown
    }

    /// The thresholds of an account's levels; nil if they were not read.
    public struct Thresholds: Hashable, Sendable {
        /// Borrowing needs a level above it: in cross margin the collateral margin level, in a pair the margin level.
        public var borrow: ExactDecimal?

        /// At this margin level or below, there is a margin call; nil for pairs, for which the API does not have it.
        public var marginCall: ExactDecimal?

        /// At this margin level or below, the account is liquidated.
        public var liquidation: ExactDecimal?
    }

    /// The asset in which values are: USDT, or the quote asset of a pair.
    public internal(set) var unit: String

    /// The assets with a balance, those with the largest net value first, those without a price last.
    public internal(set) var holdings: [AccountHolding] = []

    /// The assets whose balance or price was not read; an empty name for a balance without a name.
    public internal(set) var unreadAssets: [String] = []

    /// The value of all assets; nil if it is unknown, like the following ones.
    public internal(set) var assets: ExactDecimal?

    /// The value of all debts with interest.
    public internal(set) var liabilities: ExactDecimal?

    /// The collateral value as the exchange states it; nil for pairs.
    public internal(set) var collateralValue: ExactDecimal?

    /// The margin level as the exchange states it: 999 without debt.
    public internal(set) var marginLevel: ExactDecimal?

    /// The collateral margin level as the exchange states it; nil for pairs.
    public internal(set) var collateralMarginLevel: ExactDecimal?

    /// The thresholds of the account, or of the tier that applies to the pair.
    public internal(set) var thresholds = Thresholds()

    /// Whether the account owes anything; nil if that was not read.
    public internal(set) var owes: Bool?

    /// Whether every balance, price and ratio was read that the levels depend on.
    public internal(set) var isComplete = false

    /// The rule that gives the exchange's margin level from the account's parts, to 0.1 %; nil if none does.
    public internal(set) var rule: CollateralRule?

    /// The change of prices that leads to a margin call; nil if it is unknown, and without debt.
    public internal(set) var toMarginCall: PriceDistance?

    /// The change of prices that leads to liquidation; nil if it is unknown, and without debt.
    public internal(set) var toLiquidation: PriceDistance?

    /// The pair's price at which it is liquidated, as the exchange states it.
    public internal(set) var liquidationPrice: ExactDecimal?

    /// The exchange's own word for a pair's level, such as `NORMAL`.
    public internal(set) var status: String?

    /// Assets minus debts.
    public var netEquity: ExactDecimal? {
        guard let assets, let liabilities else { return nil }
        return try? (assets - liabilities).withoutTrailingZeros
    }

    /// How the account is.
    public var health: Health {
        guard let owes, let level = marginLevel else { return .unknown }
        guard owes else { return .noDebt }
        if status == "FORCE_LIQUIDATION" || status == "PRE_LIQUIDATION" { return .liquidation }
        if let bar = thresholds.liquidation, level <= bar { return .liquidation }
        if status == "MARGIN_CALL" { return .marginCall }
        if let bar = thresholds.marginCall, level <= bar { return .marginCall }
        guard let bar = thresholds.borrow, thresholds.liquidation != nil else { return .unknown }
        return collateralMarginLevel ?? level > bar ? .healthy : .borrowingStopped
    }
}

/// One asset of a margin account.
public struct AccountHolding: Hashable, Sendable {
    /// The asset.
    public let asset: String

    /// The free amount.
    public let free: ExactDecimal

    /// The amount locked in open orders.
    public let locked: ExactDecimal

    /// The borrowed amount, without interest.
    public let borrowed: ExactDecimal

    /// The interest that is not repaid.
    public let interest: ExactDecimal

    /// The price in the account's unit; nil if it is unknown.
    public let price: ExactDecimal?

    /// Free and locked amounts together.
    public let held: ExactDecimal

    /// The held amount minus the debt with its interest.
    public let net: ExactDecimal

    /// The value of ``net``; nil if the price is unknown.
    public let value: ExactDecimal?

    /// - Throws: `ExactDecimalError` if the amounts do not fit.
    init(_ balance: MarginBalance, price: ExactDecimal?) throws(ExactDecimalError) {
        asset = balance.asset
        free = balance.free.value
        locked = balance.locked.value
        borrowed = balance.borrowed.value
        interest = balance.interest.value
        self.price = price
        held = try (free + locked).withoutTrailingZeros
        let net = try (held - (borrowed + interest)).withoutTrailingZeros
        self.net = net
        value = try price.map { price throws(ExactDecimalError) in try (net * price).withoutTrailingZeros }
    }

    /// The holdings of `balances` in the order of ``AccountFigures/holdings``; those that do not fit are left out.
    static func all(_ balances: [MarginBalance], price: (String) -> ExactDecimal?) -> [AccountHolding] {
        balances.filter { !$0.isEmpty }
            .compactMap { try? AccountHolding($0, price: price($0.asset)) }
            .sorted { left, right in
                switch (left.value?.magnitude, right.value?.magnitude) {
                case (let one?, let other?) where one != other: one > other
                case (_?, nil): true
                case (nil, _?): false
                default: left.asset < right.asset
                }
            }
    }
}
