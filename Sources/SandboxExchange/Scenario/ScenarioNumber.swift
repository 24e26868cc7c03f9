import ExactDecimals

/// The numbers a scenario may hold: small enough that no product of the model's formulas leaves the exact range.
enum ScenarioNumber {
    static let integerDigits = 15
    static let fractionDigits = 10

    /// Whether the model can compute with `number`: at most 15 digits before the point and 10 behind it, none below 0.
    static func isUsable(_ number: ExactDecimal) -> Bool {
        !number.isNegative && number.fractionDigits <= fractionDigits && number < ceiling
    }

    private static let ceiling = ExactDecimal(1_000_000_000_000_000)
}
