import ExactDecimals

/// Operators, so that formulas look as published; they throw if a result is not exact.
extension ExactDecimal {
    static let one = ExactDecimal(1)

    static func + (left: ExactDecimal, right: ExactDecimal) throws -> ExactDecimal { try left.adding(right) }

    static func - (left: ExactDecimal, right: ExactDecimal) throws -> ExactDecimal { try left.subtracting(right) }

    static func * (left: ExactDecimal, right: ExactDecimal) throws -> ExactDecimal { try left.multiplied(by: right) }

    /// The quotient truncated to 8 places, the precision of the exchange's amounts.
    func quotient(by divisor: ExactDecimal) throws -> ExactDecimal {
        try divided(by: divisor, toPlaces: 8, rounding: .down)
    }

    /// The number with at most 8 places and no trailing zeros, as the exchange prints amounts.
    var amountText: String {
        get throws { try rounded(toPlaces: 8, .down).withoutTrailingZeros.description }
    }

    /// The number with exactly 8 places, as the exchange prints balances.
    var balanceText: String { get throws { try rounded(toPlaces: 8, .down).description } }
}
