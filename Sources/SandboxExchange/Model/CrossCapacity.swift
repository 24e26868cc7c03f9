import ExactDecimals

/// What a cross account could still borrow or transfer out of one asset, from collateral and debt alone.
///
/// With C the collateral value, D the debt, R the borrow threshold, p the price and r(v) the collateral ratio where the
/// asset's value stands at v: a borrowed coin adds p·r to the collateral and p to the debt, so the level reaches R when
/// C − R·D is used up at (R − r)·p a coin.
struct CrossCapacity: Sendable {
    let valuation: CrossValuation
    let schedule: CollateralSchedule
    /// What the account holds of the asset, borrowed coins included.
    let held: ExactDecimal
    let price: ExactDecimal

    /// The largest amount, cut to 8 places, that leaves the collateral level at or above `threshold`.
    func borrowable(keeping threshold: ExactDecimal) throws -> ExactDecimal {
        var headroom = try valuation.collateral - threshold * valuation.liabilities
        guard headroom > .zero else { return .zero }
        let value = try held * price
        var reached = value
        for tier in schedule.tiers where tier.upTo.map({ $0 > reached }) ?? true {
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

    /// The largest part of `free`, cut to 8 places, that leaves the collateral level at or above `threshold`.
    func transferable(of free: ExactDecimal, keeping threshold: ExactDecimal) throws -> ExactDecimal {
        guard !valuation.liabilities.isZero else { return free }
        var headroom = try valuation.collateral - threshold * valuation.liabilities
        guard headroom > .zero else { return .zero }
        let value = try held * price
        var top = value
        for index in schedule.tiers.indices.reversed() {
            let floor = index > 0 ? schedule.tiers[index - 1].upTo ?? .zero : .zero
            guard floor < top else { continue }
            let ratio = schedule.tiers[index].ratio
            let use = try (top - floor) * ratio
            guard use <= headroom else {
                let taken = try ((value - top) * ratio + headroom).quotient(by: ratio * price)
                return min(taken, free)
            }
            headroom = try headroom - use
            top = floor
        }
        return free
    }
}
