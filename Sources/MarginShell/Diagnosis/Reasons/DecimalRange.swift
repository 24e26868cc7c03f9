import ExactDecimals

/// A number known only as far as its published digits go.
struct DecimalRange: Hashable, Sendable {
    var low: ExactDecimal
    var high: ExactDecimal

    /// The places of the exchange's figures: what it works out finer is cut there.
    private static let places = 8

    init(_ low: ExactDecimal, _ high: ExactDecimal) {
        self.low = min(low, high)
        self.high = max(low, high)
    }

    /// A number that is known exactly.
    init(exactly number: ExactDecimal) {
        self.init(number, number)
    }

    /// A published figure, which was cut behind its last place: the number lies at it or up to a place above.
    init(cut figure: ExactDecimal) throws(ExactDecimalError) {
        self.init(figure, try figure.adding(Self.lastPlace))
    }

    /// The unit of the last published place.
    private static let lastPlace = ExactDecimal("0.00000001") ?? .zero

    /// Whether a published figure may be this number, cut as the exchange cuts it and never below zero.
    func mayShow(_ figure: ExactDecimal) throws(ExactDecimalError) -> Bool {
        let lowest = max(try low.rounded(toPlaces: Self.places, .down), .zero)
        let highest = max(try high.rounded(toPlaces: Self.places, .down), .zero)
        return lowest <= figure && figure <= highest
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
    static let one = ExactDecimal(1)

    static func + (left: ExactDecimal, right: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        try left.adding(right)
    }

    static func - (left: ExactDecimal, right: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        try left.subtracting(right)
    }

    static func * (left: ExactDecimal, right: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        try left.multiplied(by: right)
    }

    /// The quotient with more places than any figure that is compared with it.
    func over(_ divisor: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        try divided(by: divisor, toPlaces: 20, rounding: .down)
    }
}
