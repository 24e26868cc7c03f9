import ExactDecimals

/// The allowed numbers of a scenario, small enough that the model's formulas do not overflow.
enum ScenarioNumber {
    static let integerDigits = 15
    static let fractionDigits = 10

    /// Whether `number` has at most 15 digits before and 10 after the point, and is not negative.
    static func isUsable(_ number: ExactDecimal) -> Bool {
        !number.isNegative && number.fractionDigits <= fractionDigits && number < ceiling
    }

    private static let ceiling = ExactDecimal(1_000_000_000_000_000)
}
