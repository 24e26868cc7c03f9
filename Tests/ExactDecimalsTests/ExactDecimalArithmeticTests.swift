import ExactDecimals
import Testing

@Suite struct ExactDecimalArithmeticTests {
    private static let nines = String(repeating: "9", count: ExactDecimal.maximumDigits)
    private static let huge = "1" + String(repeating: "0", count: ExactDecimal.maximumDigits - 1)

    @Test(arguments: [
        ("1.50", "2.5", "4.00"), ("0.1", "0.2", "0.3"), ("1", "-1.00", "0.00"), ("-1", "-2", "-3"),
        ("-5", "3.5", "-1.5"),
        ("18446744073709551615", "1", "18446744073709551616"),
        ("18446744073709551615", "18446744073709551615", "36893488147419103230"),
        (nines, "-" + nines, "0"), ("0." + nines, "0.000", "0." + nines), (nines, "-1", String(nines.dropLast()) + "8"),
        (huge, "-0.9", "999999999999999999999999999999999999999999999999999999999999999999999999999.1"),
    ])
    func `a sum has the longer fraction`(left: String, right: String, expected: String) throws {
        let (left, right) = (try ExactDecimal(parsing: left), try ExactDecimal(parsing: right))
        #expect(try left.adding(right).description == expected)
        #expect(try right.adding(left).description == expected)
        #expect(try left.subtracting(right.negated).description == expected)
    }

    @Test(arguments: [
        ("1.50", "2.0", "3.000"), ("-0.1", "0.1", "-0.01"), ("0.00", "-5", "0.00"),
        ("4294967296", "4294967296", "18446744073709551616"),
        ("340282366920938463463374607431768211455", "3", "1020847100762815390390123822295304634365"),
        (
            "99999999999999999999999999999999999999", "99999999999999999999999999999999999999",
            "9999999999999999999999999999999999999800000000000000000000000000000000000001"
        ),
    ])
    func `a product has both fractions`(left: String, right: String, expected: String) throws {
        let (left, right) = (try ExactDecimal(parsing: left), try ExactDecimal(parsing: right))
        #expect(try left.multiplied(by: right).description == expected)
        #expect(try right.multiplied(by: left).description == expected)
    }

    @Test(arguments: [
        ("1", "8", "0.125"), ("6.00", "2", "3.00"), ("6", "2.00", "3"), ("-1", "4", "-0.25"), ("0.00", "7", "0.00"),
        ("2.4000", "2", "1.2000"), ("10", "0.1", "100"), ("0", "0.01", "0"), ("3", "1", "3"),
        ("1", huge, "0." + String(repeating: "0", count: 74) + "1"),
    ])
    func `a quotient is exact and no longer than it must be`(left: String, right: String, expected: String) throws {
        let quotient = try ExactDecimal(parsing: left).divided(by: ExactDecimal(parsing: right))
        #expect(quotient.description == expected)
    }

    @Test func `a quotient keeps the exponent that its zeros stand for`() throws {
        let hundred = try ExactDecimal(10).divided(by: ExactDecimal(parsing: "0.1"))
        #expect(hundred.description == "100")
        #expect(try hundred.multiplied(by: ExactDecimal(parsing: "1.50")).description == "150.0")
        #expect(try hundred.adding(ExactDecimal(parsing: "0.5")).description == "100.5")
        #expect(hundred == ExactDecimal(100))
        #expect(hundred.hashValue == ExactDecimal(100).hashValue)
        #expect(hundred.digitsMatch(ExactDecimal(100)))
        #expect(Int(exactly: hundred) == 100)
        #expect(hundred.fractionDigits == 0)
    }

    @Test func `a division by zero is an error`() throws {
        let zero = try ExactDecimal(parsing: "0.00")
        #expect(throws: ExactDecimalError.divisionByZero) { try ExactDecimal(1).divided(by: zero) }
        #expect(throws: ExactDecimalError.divisionByZero) { try ExactDecimal.zero.divided(by: zero) }
        #expect(throws: ExactDecimalError.divisionByZero) { try ExactDecimal(1).divided(by: zero, toPlaces: 2) }
    }

    @Test(arguments: [("1", "3"), ("2", "7"), ("1", "340282366920938463463374607431768211457")])
    func `an endless division is an error`(left: String, right: String) throws {
        let (left, right) = (try ExactDecimal(parsing: left), try ExactDecimal(parsing: right))
        #expect(throws: ExactDecimalError.endlessDivision) { try left.divided(by: right) }
    }

    @Test func `a result with too many digits is an error`() throws {
        let (most, huge) = (try ExactDecimal(parsing: Self.nines), try ExactDecimal(parsing: Self.huge))
        let tenth = try ExactDecimal(parsing: "0.1")
        let tiny = try ExactDecimal(parsing: "0." + String(repeating: "0", count: 999) + "1")
        #expect(throws: ExactDecimalError.overflow) { try most.adding(ExactDecimal(1)) }
        #expect(throws: ExactDecimalError.overflow) { try most.adding(tenth) }
        #expect(throws: ExactDecimalError.overflow) { try most.negated.subtracting(ExactDecimal(1)) }
        #expect(throws: ExactDecimalError.overflow) { try huge.adding(tiny) }
        #expect(throws: ExactDecimalError.overflow) { try huge.multiplied(by: ExactDecimal(10)) }
        #expect(throws: ExactDecimalError.overflow) { try most.multiplied(by: most) }
        #expect(throws: ExactDecimalError.overflow) { try huge.divided(by: tenth) }
        #expect(throws: ExactDecimalError.overflow) { try tiny.multiplied(by: tenth) }
        #expect(throws: ExactDecimalError.endlessDivision) { try tiny.divided(by: ExactDecimal(10)) }
    }

    @Test func `a zero never overflows`() throws {
        let zero = try ExactDecimal(parsing: "0." + String(repeating: "0", count: 1000))
        #expect(try zero.multiplied(by: zero) == .zero)
        #expect(
            try ExactDecimal.zero.divided(by: ExactDecimal(parsing: "0." + String(repeating: "0", count: 998) + "1"))
                == .zero
        )
    }
}
