import ExactDecimals

/// What a cross account could still borrow or transfer out of one asset, from collateral and debt alone.
///
/// With C the collateral value, D the debt, R the threshold and p the price, C − R·D is the headroom.
struct CrossCapacity: Sendable {
    let valuation: CrossValuation
    let position: CrossPosition

    private func headroom(for use: CollateralUse, keeping threshold: ExactDecimal) throws -> ExactDecimal {
        try max(valuation.collateral(for: use) - threshold * valuation.liabilities, .zero)
    }

    /// The largest amount, cut to 8 places, that leaves the level at or above `threshold`; 0 at the threshold.
    func borrowable(keeping threshold: ExactDecimal) throws -> ExactDecimal {
        let headroom = try headroom(for: .borrow, keeping: threshold)
        switch valuation.year {
        case .year2023: return try borrowableByBands(headroom, keeping: threshold)
        // A coin that is borrowed and kept adds p to C and to D; its ratio does not matter.
        case .year2026: return try headroom.quotient(by: (threshold - .one) * position.price)
        }
    }

    /// 2023: with r the ratio of the band that the holding has reached, a coin adds p·r to C and p to D, and so uses up
    /// (R − r)·p of the headroom.
    private func borrowableByBands(
        _ room: ExactDecimal,
        keeping threshold: ExactDecimal
    ) throws -> ExactDecimal {
        var headroom = room
        guard headroom > .zero else { return .zero }
        let (value, price) = (position.held, position.price)
        var reached = value
        for tier in position.ratios.liquidation.tiers where tier.upTo.map({ $0 > reached }) ?? true {
            // Above 0, since a threshold is above 1 and a ratio is not.
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

    /// The largest part of what is free, cut to 8 places, that leaves the level at or above `threshold`.
    ///
    /// The top band leaves first. 2023 walks the bands of the holding; 2026 those of the net position, after which each
    /// unit costs its full value, because the rest covers the asset's own debt.
    func transferable(keeping threshold: ExactDecimal) throws -> ExactDecimal {
        guard !valuation.liabilities.isZero else { return position.free }
        var headroom = try headroom(for: .withdraw, keeping: threshold)
        guard headroom > .zero else { return .zero }
        var taken = ExactDecimal.zero
        for (width, ratio) in try partsFromTheTop() {
            let use = try width * ratio
            guard use <= headroom else {
                let most = try (taken * ratio + headroom).quotient(by: ratio * position.price)
                return min(most, position.free)
            }
            headroom = try headroom - use
            taken = try taken + width
        }
        return position.free
    }

    /// The values that leave one after another, with what each unit of them counts.
    private func partsFromTheTop() throws -> [(width: ExactDecimal, ratio: ExactDecimal)] {
        let isNet = valuation.year == .year2026
        let top = isNet ? max(position.net, .zero) : position.held
        let tiers = position.ratios.schedule(for: isNet ? .withdraw : .liquidation).tiers
        var parts: [(width: ExactDecimal, ratio: ExactDecimal)] = []
        var floor = ExactDecimal.zero
        for tier in tiers where floor < top {
            let ceiling = min(tier.upTo ?? top, top)
            parts.insert((try ceiling - floor, tier.ratio), at: 0)
            floor = ceiling
        }
        if isNet { parts.append((try position.held - top, .one)) }
        return parts
    }
}
