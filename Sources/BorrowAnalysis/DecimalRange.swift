public import ExactDecimals

/// A number that is known only to the precision of its published digits.
public struct DecimalRange: Hashable, Sendable {
    /// The lower bound.
    public var low: ExactDecimal

    /// The upper bound.
    public var high: ExactDecimal

    /// The decimal places of the exchange's figures, which are truncated.
    static let places = 8

    /// The range between two numbers in either order.
    public init(_ low: ExactDecimal, _ high: ExactDecimal) {
        self.low = min(low, high)
        self.high = max(low, high)
    }

    /// The range of an exact number.
    public init(exactly number: ExactDecimal) {
        self.init(number, number)
    }

    /// The range of a published figure, truncated to eight places: from it to one unit of the last place above it.
    public init(cut figure: ExactDecimal) throws(ExactDecimalError) {
        self.init(figure, try figure.adding(Self.lastPlace))
    }

    /// One unit of the last published place.
    static let lastPlace = ExactDecimal("0.00000001") ?? .zero

    /// Whether a published figure may be this number, truncated as by the exchange and never below zero.
    public func mayShow(_ figure: ExactDecimal) throws(ExactDecimalError) -> Bool {
        let lowest = max(try low.rounded(toPlaces: Self.places, .down), .zero)
        let highest = max(try high.rounded(toPlaces: Self.places, .down), .zero)
        return lowest <= figure && figure <= highest
    }

    /// The upper bound, truncated as by the exchange.
    var published: ExactDecimal {
        get throws(ExactDecimalError) { try high.rounded(toPlaces: Self.places, .down).withoutTrailingZeros }
    }

    /// The range of `function` between both bounds; it must be monotonic.
    func map(
        _ function: (ExactDecimal) throws(ExactDecimalError) -> ExactDecimal
    ) throws(ExactDecimalError) -> DecimalRange {
        DecimalRange(try function(low), try function(high))
    }
}

/// Operators, so that formulas look as published; they throw if a result does not fit.
extension ExactDecimal {
    package static let one = ExactDecimal(1)

    package static func + (left: ExactDecimal, right: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        try left.adding(right)
    }

    package static func - (left: ExactDecimal, right: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        try left.subtracting(right)
    }

    package static func * (left: ExactDecimal, right: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        try left.multiplied(by: right)
    }

    /// The quotient with 20 places, more than any figure that is compared with it.
    package func over(_ divisor: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        try divided(by: divisor, toPlaces: 20, rounding: .down)
    }

    /// The relative difference from `other`; nil if `other` is zero or the result does not fit.
    func deviation(from other: ExactDecimal) -> ExactDecimal? {
        guard !other.isZero else { return nil }
        return try? (self - other).magnitude.over(other.magnitude)
    }
}
