import ExactDecimals
import Testing

@Suite struct ExactDecimalTextTests {
    private static let longest = String(repeating: "9", count: ExactDecimal.maximumDigits)

    @Test(arguments: [
        "0", "0.0", "0.00000000", "1", "1.50", "-1.50", "10", "100", "0.1", "0.00000001", "-0.00000001",
        "1.69248805", "18446744073709551615", "18446744073709551616", "-18446744073709551616.000",
        "9999999999999999999", "10000000000000000000", "99999999999999999999999999999999999999",
        "340282366920938463463374607431768211456", "1.0000000000000000000000000000000000000001",
        "1" + String(repeating: "0", count: 75), longest, "-0." + longest,
        "0." + String(repeating: "0", count: 999) + "1",
    ])
    func `a number prints as it was spelt`(text: String) throws {
        #expect(try ExactDecimal(parsing: text).description == text)
        #expect(ExactDecimal(text)?.description == text)
        #expect(ExactDecimal(text[...])?.description == text)
    }

    @Test(arguments: [("-0", "0"), ("-0.00", "0.00")])
    func `zero has no sign`(text: String, expected: String) throws {
        let zero = try ExactDecimal(parsing: text)
        #expect(zero.description == expected)
        #expect(!zero.isNegative)
        #expect(zero.negated.description == expected)
    }

    @Test(arguments: [
        ("", 0), ("-", 1), (".", 0), (".5", 0), ("5.", 2), ("-.5", 1), ("+1", 0), (" 1", 0), ("1 ", 1), ("--1", 1),
        ("1e5", 1), ("1E5", 1), ("1.5e0", 3), ("1,000", 1), ("1_000", 1), ("1.2.3", 3), ("0x10", 1), ("NaN", 0),
        ("Infinity", 0), ("１２", 0), ("١", 0), ("1\u{301}", 1), ("1\n", 1), ("1\u{0}", 1), ("−1", 0),
    ])
    func `anything else is refused at the byte it goes wrong`(text: String, offset: Int) {
        #expect(throws: ExactDecimalError.notADecimal(offset: offset)) { try ExactDecimal(parsing: text) }
        #expect(ExactDecimal(text) == nil)
    }

    @Test(arguments: ["00", "01", "0060", "-007", "00.5"])
    func `needless leading zeros are refused`(text: String) {
        #expect(throws: ExactDecimalError.leadingZero) { try ExactDecimal(parsing: text) }
    }

    @Test(arguments: [
        longest + "9", longest + ".0", "0." + longest + "0", "0." + String(repeating: "0", count: 1001),
    ])
    func `too many digits are refused`(text: String) {
        #expect(throws: ExactDecimalError.tooManyDigits) { try ExactDecimal(parsing: text) }
    }

    @Test func `bytes are read like text`() throws {
        let bytes = Array("12.50".utf8)
        #expect(try ExactDecimal(parsing: bytes.span).description == "12.50")
        #expect(throws: ExactDecimalError.notADecimal(offset: 1)) {
            try ExactDecimal(parsing: ([0x31, 0xFF] as [UInt8]).span)
        }
    }

    @Test(arguments: [0, 1, -1, 60_000, .max, .min])
    func `a whole number goes there and back`(value: Int) throws {
        let decimal = ExactDecimal(value)
        #expect(decimal.description == String(value))
        #expect(Int(exactly: decimal) == value)
    }

    @Test(arguments: [("5000.00", 5000), ("5000.5", nil), ("9223372036854775808", nil), ("-0.0", 0)])
    func `only a whole number becomes an integer`(text: String, expected: Int?) throws {
        #expect(Int(exactly: try ExactDecimal(parsing: text)) == expected)
    }

    @Test(arguments: [
        ("1.50", "1.5"), ("2.00", "2"), ("100", "100"), ("0.000", "0"), ("-0.10", "-0.1"), ("1.05", "1.05"),
    ])
    func `trailing zeros of a fraction can be dropped`(text: String, expected: String) throws {
        #expect(try ExactDecimal(parsing: text).withoutTrailingZeros.description == expected)
    }
}
