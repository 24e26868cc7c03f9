import BinanceMargin
public import ExactDecimals

/// The max borrowable amount with its limits, its arithmetic, and what would raise it.
public struct BorrowExplanation: Sendable {
    /// How well the calculation gives the exchange's amount.
    public enum Accuracy: String, Hashable, Sendable, CaseIterable {
        /// To the last digit.
        case exact
        /// With a relative difference of at most 0.1 %.
        case near
        /// Not within 0.1 %.
        case unexplained
        /// Not all figures were read.
        case unread
    }

    /// The exchange's amount; zero if it refused the request with a code, nil if that is unknown.
    public let amount: ExactDecimal?

    /// What each limit allows, and which one limits the amount.
    public let limits: BorrowLimits

    /// What the amount is calculated from; nil if not all figures were read.
    public let parts: BorrowParts?

    /// How the collateral limit and the amount are calculated; empty if figures are missing.
    public let arithmetic: [ArithmeticStep]

    /// How well the calculation gives ``amount``.
    public let accuracy: Accuracy

    /// What is missing if the collateral allows nothing; nil otherwise.
    public let shortfall: Shortfall?

    /// What would raise the amount, for each limit that applies.
    public let remedies: [Remedy]

    /// Explains the amount of `readings`.
    public init(_ readings: BorrowReadings) {
        let analysis = LimitAnalysis(readings)
        limits = analysis.limits
        amount = analysis.figure
        parts = BorrowParts(readings)
        accuracy =
            parts.map { parts in
                parts.estimate.map { $0.amount == parts.amount ? .exact : .near } ?? .unexplained
            } ?? .unread
        arithmetic = parts?.arithmetic ?? []
        shortfall = parts?.shortfall
        remedies = Remedies(parts: parts, limiting: limits.limiting.map(\.kind)).all
    }
}

/// What is missing if the collateral allows nothing.
public struct Shortfall: Hashable, Sendable {
    /// The threshold times the liabilities minus the collateral value, in USDT; in an isolated pair minus the assets, in
    /// the quote asset. Zero at the threshold. Rounded up to eight places.
    public let value: ExactDecimal

    /// The unit of ``value``.
    public let unit: String

    init?(_ parts: BorrowParts) {
        guard let unit = parts.unit, let left = try? parts.leftToBorrow, left <= .zero,
            let value = try? left.magnitude.rounded(toPlaces: DecimalRange.places, .up).withoutTrailingZeros
        else { return nil }
        self.value = value
        self.unit = unit
    }
}

extension BorrowParts {
    /// How the collateral limit and the amount are calculated; empty if they cannot be.
    public var arithmetic: [ArithmeticStep] { (try? BorrowArithmetic(self).steps) ?? [] }

    /// What is missing if the collateral allows nothing; nil otherwise.
    public var shortfall: Shortfall? { Shortfall(self) }

    /// What is left to borrow against in the unit.
    fileprivate var leftToBorrow: ExactDecimal {
        get throws {
            guard let rule = mainRule else { throw Unknown() }
            switch terms {
            case .cross(let threshold, _):
                let headroom = try headroom(rule)
                return try headroom.collateral.high - threshold * headroom.debt.high
            case .isolated:
                guard let tier = try tierRoom(rule.tiers)?.room.tier else { throw Unknown() }
                let (assets, debts) = try values
                return try assets - tier.initialRiskRatio * debts
            }
        }
    }
}
