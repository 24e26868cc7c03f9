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
        remedies = Remedies(parts: parts, shortfall: shortfall, limiting: limits.limiting.map(\.kind)).all
    }
}

/// What is missing if the collateral allows nothing.
public struct Shortfall: Hashable, Sendable {
    /// The threshold times the liabilities minus the collateral value, in USDT; in an isolated pair minus the assets, in
    /// the quote asset. Zero at the threshold. Rounded up to eight places, as all figures here.
    public let value: ExactDecimal

    /// The unit of ``value``.
    public let unit: String

    /// More than this much of ``unit`` must be added; nil if its ratio is unknown.
    public let add: ExactDecimal?

    /// Debts worth more than this must be repaid with the account's own balances; nil if it cannot repay that much.
    ///
    /// Such a repayment lowers assets and debts alike, so that each unit of value covers the threshold minus one.
    public let repayValue: ExactDecimal?

    init?(_ parts: BorrowParts) {
        guard let unit = parts.unit, let (left, threshold) = try? parts.leftToBorrow, left <= .zero,
            let value = try? left.magnitude.rounded(toPlaces: DecimalRange.places, .up).withoutTrailingZeros
        else { return nil }
        self.value = value
        self.unit = unit
        add = parts.leastAddition(covering: left, of: unit)
        let needed = try? left.magnitude.divided(by: threshold - .one, toPlaces: DecimalRange.places, rounding: .up)
        let most = try? parts.repayable.reduce(ExactDecimal.zero) { try $0 + $1.most * $1.position.price }
        repayValue = if let needed, let most, most > needed { needed.withoutTrailingZeros } else { nil }
    }
}

extension BorrowParts {
    /// How the collateral limit and the amount are calculated; empty if they cannot be.
    public var arithmetic: [ArithmeticStep] { (try? BorrowArithmetic(self).steps) ?? [] }

    /// What is missing if the collateral allows nothing; nil otherwise.
    public var shortfall: Shortfall? { Shortfall(self) }

    /// What is left to borrow against in the unit, and the threshold.
    fileprivate var leftToBorrow: (left: ExactDecimal, threshold: ExactDecimal) {
        get throws {
            guard let rule = mainRule else { throw Unknown() }
            switch terms {
            case .cross(let threshold, _):
                guard let basis = rule.basis else { throw Unknown() }
                let headroom = try headroom(basis)
                return (try headroom.collateral.high - threshold * headroom.debt.high, threshold)
            case .isolated:
                guard let tier = try tierRoom(rule.tiers)?.room.tier else { throw Unknown() }
                let assets = try positions[0].assetValue + positions[1].assetValue
                let debts = try positions[0].debtValue + positions[1].debtValue
                return (try assets - tier.initialRiskRatio * debts, tier.initialRiskRatio)
            }
        }
    }

    /// The least amount of the unit with which nothing is missing. Up to its own debt the unit counts in full by the
    /// rule of 2026, and above by its ratio.
    fileprivate func leastAddition(covering left: ExactDecimal, of unit: String) -> ExactDecimal? {
        func covers(_ amount: ExactDecimal) -> Bool {
            guard let index = positions.firstIndex(where: { $0.asset == unit }) else { return false }
            var parts = self
            guard let held = try? positions[index].held + amount else { return false }
            parts.positions[index].held = held
            return ((try? parts.leftToBorrow.left) ?? left) >= .zero
        }
        if left.isZero { return .zero }
        var most = max((try? left.magnitude.rounded(toPlaces: DecimalRange.places, .up)) ?? .one, .one)
        for _ in 0..<20 where !covers(most) { most = (try? most * ExactDecimal(2)) ?? most }
        return covers(most) ? ExactDecimal.nearest(to: .zero, from: most, covers) : nil
    }
}
