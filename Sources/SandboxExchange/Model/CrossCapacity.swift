import ExactDecimals

/// One asset of the cross account, in USDT at its index price.
struct CrossPosition: Sendable {
    let ratios: CollateralRatios
    let price: ExactDecimal
    let free: ExactDecimal
    /// The value of the held amount, borrowed amounts included.
    let held: ExactDecimal
    /// The value of borrowed amount and interest.
    let owed: ExactDecimal
    /// Held minus owed.
    let net: ExactDecimal

    init(ratios: CollateralRatios, balance: Balance, price: ExactDecimal) throws {
        self.ratios = ratios
        self.price = price
        free = balance.free
        held = try balance.held * price
        owed = try balance.owed * price
        net = try held - owed
    }

    /// What the position adds to the collateral value.
    ///
    /// 2023: the whole held amount has a haircut. 2026: the part that covers the asset's own debt counts in full, and
    /// only the rest has a haircut.
    func collateral(for use: CollateralUse, in year: RuleYear) throws -> ExactDecimal {
        switch year {
        case .year2023: try ratios.liquidation.collateral(of: held)
        case .year2026: net > .zero ? try ratios.schedule(for: use).collateral(of: net) + owed : held
        }
    }
}

/// The figures of the cross account, in USDT at index prices.
struct CrossValuation: Sendable {
    let year: RuleYear
    let assets: ExactDecimal
    /// The value of all debts, interest included.
    let liabilities: ExactDecimal
    private let borrowCollateral: ExactDecimal
    private let withdrawCollateral: ExactDecimal
    private let liquidationCollateral: ExactDecimal

    /// Sums up the positions.
    ///
    /// - Parameter openOrderLoss: the amount in USDT by which open orders reduce the collateral value, at most to 0.
    init(_ positions: [CrossPosition], in year: RuleYear, openOrderLoss: ExactDecimal) throws {
        func total(_ value: (CrossPosition) throws -> ExactDecimal) throws -> ExactDecimal {
            try positions.reduce(.zero) { try $0 + value($1) }
        }
        func collateral(for use: CollateralUse) throws -> ExactDecimal {
            try max(total { try $0.collateral(for: use, in: year) } - openOrderLoss, .zero)
        }
        self.year = year
        assets = try total(\.held)
        liabilities = try total(\.owed)
        borrowCollateral = try collateral(for: .borrow)
        withdrawCollateral = try collateral(for: .withdraw)
        liquidationCollateral = try collateral(for: .liquidation)
    }

    /// The collateral value by the list of a use; 2023 has one list for all uses.
    func collateral(for use: CollateralUse) -> ExactDecimal {
        switch use {
        case .borrow: borrowCollateral
        case .withdraw: withdrawCollateral
        case .liquidation: liquidationCollateral
        }
    }

    /// The collateral value divided by the debt, by the list of a use; nil without debt.
    func collateralLevel(for use: CollateralUse) throws -> ExactDecimal? {
        liabilities.isZero ? nil : try collateral(for: use).quotient(by: liabilities)
    }

    /// The margin level, on which margin call and liquidation depend; nil without debt.
    var marginLevel: ExactDecimal? {
        get throws {
            switch year {
            case .year2023: liabilities.isZero ? nil : try assets.quotient(by: liabilities)
            case .year2026: try collateralLevel(for: .liquidation)
            }
        }
    }
}

/// How much of one asset a cross account can borrow or transfer out by its collateral.
///
/// With C the collateral value, D the debt and R the threshold, the headroom is C − R·D.
struct CrossCapacity: Sendable {
    let valuation: CrossValuation
    let position: CrossPosition

    private func headroom(for use: CollateralUse, keeping threshold: ExactDecimal) throws -> ExactDecimal {
        try max(valuation.collateral(for: use) - threshold * valuation.liabilities, .zero)
    }

    /// The largest amount, truncated to 8 places, that keeps the level at or above `threshold`; 0 at the threshold.
    func borrowable(keeping threshold: ExactDecimal) throws -> ExactDecimal {
        let headroom = try headroom(for: .borrow, keeping: threshold)
        switch valuation.year {
        case .year2023: return try borrowableByBands(headroom, keeping: threshold)
        // A borrowed unit adds its price p to C and to D; its ratio does not matter.
        case .year2026: return try headroom.quotient(by: (threshold - .one) * position.price)
        }
    }

    /// 2023: with p the price and r the ratio of the band that the asset's value has reached, a borrowed unit adds p·r
    /// to C and p to D, and so uses up (R − r)·p of the headroom.
    private func borrowableByBands(_ room: ExactDecimal, keeping threshold: ExactDecimal) throws -> ExactDecimal {
        var headroom = room
        guard headroom > .zero else { return .zero }
        let (value, price) = (position.held, position.price)
        var reached = value
        for tier in position.ratios.liquidation.tiers where tier.upTo.map({ $0 > reached }) ?? true {
            // Positive, because a threshold is above 1 and a ratio is not.
            let use = try threshold - tier.ratio
            if let end = tier.upTo, try use * (end - reached) < headroom {
                headroom = try headroom - use * (end - reached)
                reached = end
                continue
            }
            return try ((reached - value) * use + headroom).quotient(by: use * price)
        }
        return .zero
    }

    /// The largest free amount, truncated to 8 places, whose transfer keeps the level at or above `threshold`.
    ///
    /// The top band is transferred first. 2023 uses the bands of the held amount, 2026 those of the net position; below
    /// it each unit costs its full value, because the rest covers the asset's own debt.
    func transferable(keeping threshold: ExactDecimal) throws -> ExactDecimal {
        guard !valuation.liabilities.isZero else { return position.free }
        let headroom = try headroom(for: .withdraw, keeping: threshold)
        let isNet = valuation.year == .year2026
        let top = isNet ? max(position.net, .zero) : position.held
        let rest = isNet ? try position.held - top : .zero
        let parts = try position.ratios.schedule(for: isNet ? .withdraw : .liquidation).partsFromTheTop(of: top)
        return try (parts + [(rest, .one)]).amount(within: headroom, price: position.price, atMost: position.free)
    }
}

/// A part of an asset's value, and the ratio at which it counts.
typealias ValuePart = (width: ExactDecimal, ratio: ExactDecimal)

extension CollateralSchedule {
    /// The parts of a value, the one in the highest band first.
    func partsFromTheTop(of value: ExactDecimal) throws -> [ValuePart] {
        var parts: [ValuePart] = []
        var floor = ExactDecimal.zero
        for tier in tiers where floor < value {
            let ceiling = min(tier.upTo ?? value, value)
            parts.insert((try ceiling - floor, tier.ratio), at: 0)
            floor = ceiling
        }
        return parts
    }
}

extension [ValuePart] {
    /// The largest amount, truncated to 8 places, whose parts in order take at most `headroom` of the collateral.
    func amount(
        within headroom: ExactDecimal,
        price: ExactDecimal,
        atMost free: ExactDecimal
    ) throws -> ExactDecimal {
        var left = headroom
        guard left > .zero else { return .zero }
        var taken = ExactDecimal.zero
        for (width, ratio) in self {
            let use = try width * ratio
            guard use <= left else { return Swift.min(try (taken * ratio + left).quotient(by: ratio * price), free) }
            left = try left - use
            taken = try taken + width
        }
        return free
    }
}
