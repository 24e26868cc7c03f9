package import ExactDecimals

/// The secret factor by which the amounts of a recording or of a saved account are multiplied.
///
/// Equal amounts stay equal, larger ones larger, and zero stays zero. Products are rounded to eight fraction digits, as
/// the exchange itself counts: exact products would all be multiples of the factor, so their common divisor would
/// reveal it.
package struct AmountScale: Sendable {
    private static let fractionDigits = 8
    private static let smallest = ExactDecimal("0.00000001")

    private let factor: ExactDecimal

    /// - Parameter factor: at least 1, so that no amount falls to zero.
    package init(factor: ExactDecimal) { self.factor = factor }

    /// A factor between 1 and 10 that is never stored or shown.
    package static func random(using generator: inout some RandomNumberGenerator) -> AmountScale {
        let digits = String(UInt64.random(in: 100_000_000_000_000...999_999_999_999_999, using: &generator))
        return AmountScale(factor: ExactDecimal("\(digits.prefix(1)).\(digits.dropFirst())") ?? ExactDecimal(7))
    }

    /// Nil if `text` is not a decimal.
    package func scaled(_ text: String) -> String? {
        guard let amount = ExactDecimal(text), let product = try? amount.multiplied(by: factor) else { return nil }
        guard !amount.isZero else { return text }
        guard let rounded = try? product.rounded(toPlaces: Self.fractionDigits, .halfEven) else { return nil }
        guard rounded.isZero, let smallest = Self.smallest else { return rounded.withoutTrailingZeros.description }
        return (amount.isNegative ? smallest.negated : smallest).description
    }
}
