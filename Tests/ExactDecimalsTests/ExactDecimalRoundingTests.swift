import ExactDecimals
import Testing

@Suite struct ExactDecimalRoundingTests {
    struct Case: Sendable {
        let text: String
        let places: Int
        let down: String
        let up: String
        let halfUp: String
        let halfEven: String
    }

    @Test(arguments: [
        Case(text: "1.69248805", places: 4, down: "1.6924", up: "1.6925", halfUp: "1.6925", halfEven: "1.6925"),
        Case(text: "2.5", places: 0, down: "2", up: "3", halfUp: "3", halfEven: "2"),
        Case(text: "3.5", places: 0, down: "3", up: "4", halfUp: "4", halfEven: "4"),
        Case(text: "-2.5", places: 0, down: "-2", up: "-3", halfUp: "-3", halfEven: "-2"),
        Case(text: "2.500000000000000001", places: 0, down: "2", up: "3", halfUp: "3", halfEven: "3"),
        Case(text: "0.004", places: 2, down: "0.00", up: "0.01", halfUp: "0.00", halfEven: "0.00"),
        Case(text: "-0.004", places: 2, down: "0.00", up: "-0.01", halfUp: "0.00", halfEven: "0.00"),
        Case(text: "9.99", places: 1, down: "9.9", up: "10.0", halfUp: "10.0", halfEven: "10.0"),
        Case(text: "1.5", places: 3, down: "1.500", up: "1.500", halfUp: "1.500", halfEven: "1.500"),
        Case(text: "1.50", places: 1, down: "1.5", up: "1.5", halfUp: "1.5", halfEven: "1.5"),
        Case(text: "0", places: 2, down: "0.00", up: "0.00", halfUp: "0.00", halfEven: "0.00"),
        Case(text: "0.000", places: 0, down: "0", up: "0", halfUp: "0", halfEven: "0"),
        Case(
            text: "0." + String(repeating: "0", count: 500) + "9",
            places: 8,
            down: "0.00000000",
            up: "0.00000001",
            halfUp: "0.00000000",
            halfEven: "0.00000000"
        ),
    ])
    func `a number is brought to a count of places`(row: Case) throws {
        let number = try ExactDecimal(parsing: row.text)
        #expect(try number.rounded(toPlaces: row.places).description == row.down)
        #expect(try number.rounded(toPlaces: row.places, .up).description == row.up)
        #expect(try number.rounded(toPlaces: row.places, .halfUp).description == row.halfUp)
        #expect(try number.rounded(toPlaces: row.places, .halfEven).description == row.halfEven)
    }

    @Test(arguments: [
        ("1", "3", 8, ExactDecimal.Rounding.down, "0.33333333"), ("2", "3", 8, .down, "0.66666666"),
        ("2", "3", 8, .up, "0.66666667"), ("2", "3", 8, .halfUp, "0.66666667"), ("-2", "3", 2, .down, "-0.66"),
        ("1", "8", 2, .halfEven, "0.12"), ("3", "8", 2, .halfEven, "0.38"), ("1", "8", 2, .halfUp, "0.13"),
        ("10", "0.1", 8, .down, "100.00000000"), ("6", "2", 2, .down, "3.00"), ("0", "3", 2, .up, "0.00"),
        ("1", "1000", 2, .up, "0.01"), ("0.05", "1", 1, .halfEven, "0.0"), ("0.15001", "3", 1, .halfEven, "0.1"),
    ])
    func `a quotient is rounded once`(
        left: String,
        right: String,
        places: Int,
        rounding: ExactDecimal.Rounding,
        expected: String
    ) throws {
        let quotient = try ExactDecimal(parsing: left)
            .divided(by: ExactDecimal(parsing: right), toPlaces: places, rounding: rounding)
        #expect(quotient.description == expected)
    }

    @Test func `places out of range and too many digits are errors`() throws {
        let third = (one: ExactDecimal(1), three: ExactDecimal(3))
        #expect(throws: ExactDecimalError.overflow) { try third.one.rounded(toPlaces: -1) }
        #expect(throws: ExactDecimalError.overflow) { try third.one.rounded(toPlaces: 1001) }
        #expect(throws: ExactDecimalError.overflow) { try third.one.rounded(toPlaces: 76) }
        #expect(throws: ExactDecimalError.overflow) { try third.one.divided(by: third.three, toPlaces: 77) }
        #expect(try third.one.divided(by: third.three, toPlaces: 76).fractionDigits == 76)
    }
}
