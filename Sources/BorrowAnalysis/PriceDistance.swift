public import ExactDecimals

/// The coins whose price is taken as one US dollar, whatever other prices do: the dollar itself, and stablecoins that
/// are issued for a dollar each and traded on the exchange.
public enum DollarCoins {
    /// Their names. A coin that loses its peg falls with the others only after it is taken off this list.
    public static let names: Set<String> = [
        "USD", "USDT", "USDC", "FDUSD", "TUSD", "USDP", "USD1", "USDE", "XUSD", "BFUSD", "RLUSD", "PYUSD", "DAI",
        "BUSD",
    ]
}

/// How much prices have to change, all of them equally, until a margin level is at a threshold or below it.
public struct PriceDistance: Hashable, Sendable {
    /// The smallest fall as a part of the prices, above 0 and at most 1, rounded up to 8 places; nil if no fall is
    /// enough, as for an account that owes what falls.
    public let fall: ExactDecimal?

    /// The smallest rise as a part of the prices, rounded up to 8 places; nil if no rise is enough.
    public let rise: ExactDecimal?

    /// The level is there already.
    public static let reached = PriceDistance(fall: .zero, rise: .zero)

    /// Creates a distance.
    public init(fall: ExactDecimal?, rise: ExactDecimal?) {
        self.fall = fall
        self.rise = rise
    }

    /// Whether the level is at the threshold or below.
    public var isReached: Bool { fall?.isZero == true }

    fileprivate static let places = 8
}

extension CrossAccount {
    /// The change of all prices but those of `fixed` that takes the margin level to `threshold`.
    ///
    /// With s the factor of the prices, C(s) what counts of the assets and D(s) the debt, the level is at the threshold
    /// R where C(s) − R·D(s) is 0. Between two values of s at which an asset changes its band, that is a straight line,
    /// so each piece has an exact solution.
    ///
    /// - Parameters:
    ///   - threshold: a margin level.
    ///   - rule: the rule of the margin level; see ``marginLevel(_:)``.
    ///   - fixed: the assets whose prices stay.
    /// - Returns: nil without debt, and if needed bands are unknown.
    public func distance(
        to threshold: ExactDecimal,
        rule: CollateralRule,
        fixed: Set<String> = DollarCoins.names
    ) throws(ExactDecimalError) -> PriceDistance? {
        guard try !liabilities.isZero, let now = try excess(over: threshold, rule, fixed, at: .one) else { return nil }
        guard now > .zero else { return .reached }
        let bends = try rule == .netPositions ? bends(fixed) : []
        let start = Point(factor: .one, excess: now)
        var last = start
        var fall: ExactDecimal?
        for factor in bends.filter({ $0 < .one }).sorted(by: >) + [.zero] where fall == nil {
            guard let excess = try excess(over: threshold, rule, fixed, at: factor) else { return nil }
            let next = Point(factor: factor, excess: excess)
            fall = try last.zero(towards: next).map { zero throws(ExactDecimalError) in try .one - zero }
            last = next
        }
        var rise: ExactDecimal?
        last = start
        // After the last bend the line goes on without an end; any second point shows where.
        let rising = bends.filter { $0 > .one }.sorted()
        let beyond = try (rising.last ?? .one) + .one
        for factor in rising + [beyond] where rise == nil {
            guard let excess = try excess(over: threshold, rule, fixed, at: factor) else { return nil }
            let next = Point(factor: factor, excess: excess)
            let zero = try last.zero(towards: next, orBeyond: factor == beyond)
            rise = try zero.map { zero throws(ExactDecimalError) in try zero - .one }
            last = next
        }
        return PriceDistance(
            fall: try fall.map { fall throws(ExactDecimalError) in try fall.roundedUp },
            rise: try rise.map { rise throws(ExactDecimalError) in try rise.roundedUp }
        )
    }

    /// The account at prices multiplied by `factor`, except those of `fixed`.
    public func repriced(by factor: ExactDecimal, fixed: Set<String> = DollarCoins.names) throws(ExactDecimalError)
        -> CrossAccount
    {
        var moved = self
        for index in positions.indices where !fixed.contains(positions[index].asset) {
            moved.positions[index].price = try positions[index].price * factor
        }
        return moved
    }

    /// C(s) − R·D(s); nil if needed bands are unknown.
    private func excess(
        over threshold: ExactDecimal,
        _ rule: CollateralRule,
        _ fixed: Set<String>,
        at factor: ExactDecimal
    ) throws(ExactDecimalError) -> ExactDecimal? {
        let moved = try repriced(by: factor, fixed: fixed)
        let counted =
            switch rule {
            case .assetsHeld: try moved.assets
            case .netPositions: try moved.collateral(CollateralBasis(.netPositions, .liquidation))
            }
        guard let counted else { return nil }
        return try counted - threshold * moved.liabilities
    }

    /// The factors at which a position's net value is at the end of a band.
    private func bends(_ fixed: Set<String>) throws(ExactDecimalError) -> Set<ExactDecimal> {
        var found: Set<ExactDecimal> = []
        for position in positions where !fixed.contains(position.asset) {
            let net = try position.netValue
            guard net > .zero else { continue }
            for band in ratios[position.asset, .liquidation]?.bands ?? [] {
                guard let end = band.end else { continue }
                found.insert(try end.over(net))
            }
        }
        return found
    }

    /// One point of a straight line.
    private struct Point {
        let factor: ExactDecimal
        let excess: ExactDecimal

        /// The factor at which the line to `next` is zero; nil if it stays above.
        ///
        /// - Parameter orBeyond: whether the line goes on after `next`.
        func zero(towards next: Point, orBeyond: Bool = false) throws(ExactDecimalError) -> ExactDecimal? {
            let drop = try excess - next.excess
            guard next.excess <= .zero || (orBeyond && drop > .zero) else { return nil }
            return try factor + ((next.factor - factor) * excess).over(drop)
        }
    }
}

extension ExactDecimal {
    fileprivate var roundedUp: ExactDecimal {
        get throws(ExactDecimalError) { try rounded(toPlaces: PriceDistance.places, .up).withoutTrailingZeros }
    }
}
