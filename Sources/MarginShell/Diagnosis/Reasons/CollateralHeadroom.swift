import ExactDecimals

/// How much more of an asset a cross account's collateral would carry.
///
/// With C the collateral value, D the debt, R the threshold, p the price and r the share that counts of the asset where
/// its value stands: a borrowed coin adds p·r to the collateral and p to the debt, so that (R − r)·p of C − R·D is used up
/// by it, step by step as r falls. Source: the exchange's pages on the collateral margin level and on tiered collateral
/// ratios; the algebra is ours.
struct CollateralHeadroom {
    /// A step of the published ratios: up to where it reaches, in USD, and the share that counts.
    struct Step {
        /// Nil for the last one.
        let end: ExactDecimal?
        let share: ExactDecimal
    }

    let collateral: DecimalRange
    let debt: DecimalRange
    let threshold: ExactDecimal
    let price: DecimalRange
    /// What the account holds of the asset, borrowed coins included.
    let held: ExactDecimal
    let steps: [Step]

    /// What could be borrowed; zero or less where the debt is too high already.
    var room: DecimalRange {
        get throws(ExactDecimalError) {
            // It rises with the collateral, and falls with debt and price.
            DecimalRange(
                try room(collateral.low, debt.high, price.high),
                try room(collateral.high, debt.low, price.low)
            )
        }
    }

    private func room(
        _ collateral: ExactDecimal,
        _ debt: ExactDecimal,
        _ price: ExactDecimal
    ) throws(ExactDecimalError) -> ExactDecimal {
        var left = try collateral - threshold * debt
        guard left > .zero else { return left }
        let value = try held * price
        var reached = value
        for step in steps where step.end.map({ $0 > reached }) ?? true {
            let use = try threshold - step.share
            if let end = step.end, try use * (end - reached) < left {
                left = try left - use * (end - reached)
                reached = end
                continue
            }
            return try (reached - value).over(price) + left.over(use * price)
        }
        return .zero
    }
}
