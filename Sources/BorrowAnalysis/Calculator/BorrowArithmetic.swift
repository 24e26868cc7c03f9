import BinanceMargin
public import ExactDecimals

/// One step of the arithmetic.
public struct ArithmeticStep: Hashable, Sendable {
    /// What the step is. The raw value is part of machine-readable output and is never translated.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// Cross margin: the collateral value.
        case collateralValue
        /// An isolated pair: the number of the tier that applies.
        case tier
        /// The leverage; in an isolated pair that of the tier.
        case leverage
        /// An isolated pair: the value of both assets.
        case assets
        /// The borrow threshold; in an isolated pair the tier's initial risk ratio.
        case threshold
        /// The value of all debts with interest.
        case liabilities
        /// The threshold times the liabilities.
        case required
        /// The collateral value or assets minus ``required``: what is left to borrow against; negative: short.
        case left
        /// The index price.
        case price
        /// The rule of 2023: the ratio of the next band of the asset's value.
        case bandRatio
        /// What a borrowed unit uses up: (threshold − 1) × price; by the rule of 2023 (threshold − ratio) × price in the
        /// band before.
        case perUnit
        /// The rule of 2023: what is borrowed in the band.
        case bandAmount
        /// What the collateral allows.
        case collateral
        /// The tier's max borrowable amount.
        case tierMaximum
        /// The debt in the asset.
        case owed
        /// The tier's max borrowable amount minus the debt; zero if the tier is too small for the account's debts.
        case tierLeft
        /// The amount after all limits.
        case calculated
        /// The exchange's amount minus ``calculated``.
        case difference
    }

    /// What the step is.
    public let name: Name

    /// Its value, truncated to eight places as the exchange's figures are.
    public let value: ExactDecimal

    /// The unit: an asset; nil for a pure number.
    public let unit: String?
}

/// The steps from the account's figures to the amount.
struct BorrowArithmetic {
    let parts: BorrowParts
    private(set) var steps: [ArithmeticStep] = []

    /// - Throws: ``BorrowParts/Unknown``, or `ExactDecimalError` if a number does not fit.
    init(_ parts: BorrowParts) throws {
        self.parts = parts
        guard let rule = parts.mainRule else { throw BorrowParts.Unknown() }
        let estimate = try parts.estimate(by: rule)
        switch parts.terms {
        case .cross:
            try addCross(try parts.headroom(rule), estimate)
        case .isolated:
            guard let best = try parts.tierRoom(rule.tiers) else { throw BorrowParts.Unknown() }
            try addIsolated(best.room.tier, estimate)
        }
        try add(.calculated, estimate.amount, parts.asset)
        try add(.difference, parts.amount - estimate.amount, parts.asset)
    }

    private mutating func add(_ name: ArithmeticStep.Name, _ value: ExactDecimal, _ unit: String? = nil) throws {
        let value = try value.rounded(toPlaces: DecimalRange.places, .down).withoutTrailingZeros
        steps.append(ArithmeticStep(name: name, value: value, unit: unit))
    }

    private mutating func addAllowed(
        _ name: ArithmeticStep.Name,
        by kind: BorrowConstraint.Kind,
        _ estimate: BorrowEstimate
    )
        throws
    {
        guard let allows = estimate.constraints.first(where: { $0.kind == kind })?.room else { return }
        try add(name, allows, parts.asset)
    }

    private mutating func addCross(_ headroom: BorrowHeadroom, _ estimate: BorrowEstimate) throws {
        let unit = CrossReadings.unit
        let threshold = headroom.threshold
        let left = try headroom.collateral.high - threshold * headroom.debt.high
        try add(.collateralValue, headroom.collateral.high, unit)
        if let leverage = parts.leverage { try add(.leverage, leverage) }
        try addDebt(headroom.debt.high, threshold: threshold, left: left, unit)
        if left > .zero {
            let price = headroom.price.high
            try add(.price, price, unit)
            if headroom.rule == .netPositions {
                try add(.perUnit, (threshold - .one) * price, unit)
            } else if let bands = headroom.bands {
                for band in try headroom.walked(bands, left, price) {
                    try add(.bandRatio, band.ratio)
                    try add(.perUnit, (threshold - band.ratio) * price, unit)
                    try add(.bandAmount, band.value.over(price), parts.asset)
                }
            }
        }
        try addAllowed(.collateral, by: .collateral, estimate)
    }

    private mutating func addIsolated(_ tier: BorrowTier, _ estimate: BorrowEstimate) throws {
        let (base, quote) = (parts.positions[0], parts.positions[1])
        let (assets, debts) = try parts.values
        let threshold = tier.initialRiskRatio
        let left = try assets - threshold * debts
        let isBase = base.asset == parts.asset
        if let number = ExactDecimal(tier.number.description) { try add(.tier, number) }
        if let leverage = tier.leverage { try add(.leverage, leverage) }
        try add(.assets, assets, quote.asset)
        try addDebt(debts, threshold: threshold, left: left, quote.asset)
        if left > .zero {
            let price = isBase ? base.price : .one
            try add(.price, price, quote.asset)
            try add(.perUnit, (threshold - .one) * price, quote.asset)
        }
        try addAllowed(.collateral, by: .collateral, estimate)
        try add(.tierMaximum, isBase ? tier.baseMaximum : tier.quoteMaximum, parts.asset)
        try add(.owed, isBase ? base.owed : quote.owed, parts.asset)
        try addAllowed(.tierLeft, by: .tier, estimate)
    }

    private mutating func addDebt(
        _ debt: ExactDecimal,
        threshold: ExactDecimal,
        left: ExactDecimal,
        _ unit: String
    ) throws {
        try add(.threshold, threshold)
        try add(.liabilities, debt, unit)
        try add(.required, threshold * debt, unit)
        try add(.left, left, unit)
    }
}
