public import ExactDecimals

/// A number known only as far as its published digits go.
public struct DecimalRange: Hashable, Sendable {
    /// The least it can be.
    public var low: ExactDecimal

    /// The most it can be.
    public var high: ExactDecimal

    /// The places of the exchange's figures: what it calculates finer is cut there.
    static let places = 8

    /// The range between two numbers, in whichever order.
    public init(_ low: ExactDecimal, _ high: ExactDecimal) {
        self.low = min(low, high)
        self.high = max(low, high)
    }

    /// A number that is known exactly.
    public init(exactly number: ExactDecimal) {
        self.init(number, number)
    }

    /// A published figure, cut after its eighth place: the number is it, or up to one unit of that place above.
    public init(cut figure: ExactDecimal) throws(ExactDecimalError) {
        self.init(figure, try figure.adding(Self.lastPlace))
    }

    /// The unit of the last published place.
    private static let lastPlace = ExactDecimal("0.00000001") ?? .zero

    /// Whether a published figure may be this number, cut as the exchange cuts it and never below zero.
    public func mayShow(_ figure: ExactDecimal) throws(ExactDecimalError) -> Bool {
        let lowest = max(try low.rounded(toPlaces: Self.places, .down), .zero)
        let highest = max(try high.rounded(toPlaces: Self.places, .down), .zero)
        return lowest <= figure && figure <= highest
    }

    /// The upper end as the exchange would publish it.
    var published: ExactDecimal {
        get throws(ExactDecimalError) { try high.rounded(toPlaces: Self.places, .down).withoutTrailingZeros }
    }

    /// The range of `function` between the two ends; it must rise or fall throughout.
    func map(
        _ function: (ExactDecimal) throws(ExactDecimalError) -> ExactDecimal
    ) throws(ExactDecimalError) -> DecimalRange {
        DecimalRange(try function(low), try function(high))
    }
}

/// Formulas read as they are published; each operation throws where a result would not fit.
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

    /// The quotient with more places than any figure that is compared with it.
    package func over(_ divisor: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        try divided(by: divisor, toPlaces: 20, rounding: .down)
    }

    /// How far this is from `other`, as a part of `other`; nil where `other` is zero, or where that does not fit.
    func deviation(from other: ExactDecimal) -> ExactDecimal? {
        guard !other.isZero else { return nil }
        return try? (self - other).magnitude.over(other.magnitude)
    }
}
