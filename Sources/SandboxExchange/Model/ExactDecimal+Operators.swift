import ExactDecimals

/// The model's formulas read as they are published; each operation still throws where a result would not be exact.
extension ExactDecimal {
    static let one = ExactDecimal(1)

    static func + (left: ExactDecimal, right: ExactDecimal) throws -> ExactDecimal { try left.adding(right) }

    static func - (left: ExactDecimal, right: ExactDecimal) throws -> ExactDecimal { try left.subtracting(right) }

    static func * (left: ExactDecimal, right: ExactDecimal) throws -> ExactDecimal { try left.multiplied(by: right) }

    /// The quotient cut to 8 places, the finest amount the exchange states: cutting never overstates what is left.
    func quotient(by divisor: ExactDecimal) throws -> ExactDecimal {
        try divided(by: divisor, toPlaces: 8, rounding: .down)
    }

    /// The number with at most 8 places and no zeros at its end, as the exchange prints amounts.
    var amountText: String {
        get throws { try rounded(toPlaces: 8, .down).withoutTrailingZeros.description }
    }

    /// The number with exactly 8 places, as account balances are printed.
    var balanceText: String {
        get throws { try rounded(toPlaces: 8, .down).description }
    }
}
