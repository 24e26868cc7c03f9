import ExactDecimals

/// Puts exact numbers on a grid of steps, without floating point.
struct ChartScale: Sendable {
    let lowest: ExactDecimal
    let highest: ExactDecimal

    /// The step of `value`, in 0..<`count`; the middle one where all values are the same.
    func step(of value: ExactDecimal, in count: Int) -> Int {
        guard highest > lowest, count > 1 else { return max((count - 1) / 2, 0) }
        do {
            let part = try value.subtracting(lowest).multiplied(by: ExactDecimal(count - 1))
            let quotient = try part.divided(
                by: highest.subtracting(lowest),
                toPlaces: 0,
                rounding: .halfEven
            )
            return min(max(Int(quotient.description) ?? 0, 0), count - 1)
        } catch {
            // Beyond 76 digits nothing can be told apart on a screen.
            return 0
        }
    }
}
