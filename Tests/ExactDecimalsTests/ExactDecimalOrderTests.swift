import ExactDecimals
import Testing

@Suite struct ExactDecimalOrderTests {
    @Test(arguments: [
        ("1.5", "1.50"), ("0", "0.000"), ("-2", "-2.0"), ("100", "100.00"),
        ("1", "1." + String(repeating: "0", count: 75)),
        ("0.1", "0.1" + String(repeating: "0", count: 75)),
    ])
    func `equal numbers are equal and hash alike whatever their digits`(left: String, right: String) throws {
        let one = try ExactDecimal(parsing: left)
        let other = try ExactDecimal(parsing: right)
        #expect(one == other)
        #expect(!(one < other) && !(other < one))
        #expect(one.hashValue == other.hashValue)
        #expect(!one.digitsMatch(other))
        #expect(one.digitsMatch(one))
    }

    @Test func `numbers sort by value`() throws {
        let sorted = [
            "-1" + String(repeating: "0", count: 75), "-18446744073709551616", "-2", "-1.9999999999999999999999",
            "-1.5", "-0.00000001", "0", "0." + String(repeating: "0", count: 999) + "1", "0.00000001", "0.1", "0.10001",
            "1", "1.0000000000000000000000000000000000001", "9.99", "10", "18446744073709551615.5",
            "18446744073709551616", "1" + String(repeating: "0", count: 75),
        ]
        let numbers = try sorted.map { try ExactDecimal(parsing: $0) }
        for (index, number) in numbers.enumerated() {
            for later in numbers[(index + 1)...] {
                #expect(number < later)
                #expect(!(later < number))
                #expect(number != later)
            }
        }
        #expect(numbers.shuffled().sorted().map(\.description) == sorted)
        #expect(numbers.max() == numbers.last)
    }

    @Test func `the sum of tenths is the tenth's sum`() throws {
        let sum = try ExactDecimal(parsing: "0.1").adding(ExactDecimal(parsing: "0.2"))
        #expect(try sum == ExactDecimal(parsing: "0.3"))
    }

    @Test func `the sign and the count of fraction digits can be asked`() throws {
        let number = try ExactDecimal(parsing: "-1.50")
        #expect(number.isNegative && !number.isZero)
        #expect(number.fractionDigits == 2)
        #expect(number.magnitude.description == "1.50")
        #expect(number.negated.description == "1.50")
    }
}
