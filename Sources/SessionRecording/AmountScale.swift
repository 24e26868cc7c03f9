import ExactDecimals

/// The secret factor by which a recording's amounts are multiplied.
///
/// It keeps what is equal equal, what is larger larger, and zero zero. Products are rounded to eight fraction digits, as the
/// exchange itself counts: exact ones would all be multiples of the factor, and their common divisor would tell it.
package struct AmountScale: Sendable {
    private static let fractionDigits = 8
    private static let smallest = ExactDecimal("0.00000001")

    private let factor: ExactDecimal

    /// Makes a scale of a factor at least one, so that no amount falls to zero.
    init(factor: ExactDecimal) {
        self.factor = factor
    }

    /// A factor between 1 and 10 that nobody knows and no file holds.
    static func random(using generator: inout some RandomNumberGenerator) -> AmountScale {
        let digits = String(UInt64.random(in: 100_000_000_000_000...999_999_999_999_999, using: &generator))
        return AmountScale(factor: ExactDecimal("\(digits.prefix(1)).\(digits.dropFirst())") ?? ExactDecimal(7))
    }

    /// The decimal in `text` multiplied; nil where it is none.
    func scaled(_ text: String) -> String? {
        guard let amount = ExactDecimal(text), let product = try? amount.multiplied(by: factor) else { return nil }
        guard !amount.isZero else { return text }
        guard let rounded = try? product.rounded(toPlaces: Self.fractionDigits, .halfEven) else {
            return nil
        }
        guard rounded.isZero, let smallest = Self.smallest else { return rounded.withoutTrailingZeros.description }
        return (amount.isNegative ? smallest.negated : smallest).description
    }
}
