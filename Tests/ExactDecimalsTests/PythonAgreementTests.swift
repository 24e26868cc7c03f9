import ExactDecimals
import Testing
import TestSupport

/// Python's `decimal` is the authority for the digits that a computed value prints with.
@Suite struct PythonAgreementTests {
    private static let caseCount = 10_000

    @Test func `all operations print what Python prints`() throws {
        var generator = SplitMix64(seed: 20_260_101)
        let pairs = (0..<Self.caseCount).map { _ in (Self.number(&generator), Self.number(&generator)) }
        let input = pairs.map { "\($0) \($1)\n" }.joined()
        let responses = try Python.run(Self.program, input: input).split(separator: "\n")
        try #require(responses.count == pairs.count)
        for ((left, right), response) in zip(pairs, responses) {
            #expect(try Self.results(left, right) == response, "\(left) and \(right)")
        }
    }

    /// Sum, difference, product, quotient, that times the left side, the product over the right side, and the order.
    private static func results(_ left: String, _ right: String) throws -> String {
        let (left, right) = (try ExactDecimal(parsing: left), try ExactDecimal(parsing: right))
        return [
            spelling { () throws(ExactDecimalError) in try left.adding(right) },
            spelling { () throws(ExactDecimalError) in try left.subtracting(right) },
            spelling { () throws(ExactDecimalError) in try left.multiplied(by: right) },
            spelling { () throws(ExactDecimalError) in try left.divided(by: right) },
            spelling { () throws(ExactDecimalError) in try left.divided(by: right).multiplied(by: left) },
            spelling { () throws(ExactDecimalError) in try left.multiplied(by: right).divided(by: right) },
            left < right ? "<" : (left == right ? "=" : ">"),
        ].joined(separator: " ")
    }

    private static func spelling(_ compute: () throws(ExactDecimalError) -> ExactDecimal) -> String {
        do throws(ExactDecimalError) {
            return try compute().description
        } catch {
            return "\(error)"
        }
    }

    /// A number of up to 76 digits; short and round ones often, for their ties, zeros and exact quotients.
    private static func number(_ generator: inout SplitMix64) -> String {
        let longest = [4, 30, 30, 76].randomElement(using: &generator) ?? 30
        let digitCount = Int.random(in: 1...longest, using: &generator)
        var digits = (0..<digitCount).map { _ in Int.random(in: 0...9, using: &generator) }
        if Int.random(in: 0..<3, using: &generator) == 0 {
            for index in digits.indices.suffix(Int.random(in: 0...digitCount, using: &generator)) { digits[index] = 0 }
        }
        let fractionDigits = Int.random(in: 0..<digitCount, using: &generator)
        let integer = digits.dropLast(fractionDigits).drop { $0 == 0 }.map(String.init).joined()
        let fraction = digits.suffix(fractionDigits).map(String.init).joined()
        let sign = Bool.random(using: &generator) ? "-" : ""
        return sign + (integer.isEmpty ? "0" : integer) + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// Computes in a context that is large enough to be exact, and applies the documented limits to what comes out.
    private static let program = """
        from sys import stdin
        from decimal import Decimal, Context, Inexact
        context = Context(prec=400)
        def spell(value):
            if value.is_zero():
                value = abs(value)
            digits = len(value.as_tuple().digits) + max(value.as_tuple().exponent, 0)
            return "overflow" if not value.is_zero() and digits > 76 else format(value, "f")
        def quotient(left, right):
            if right.is_zero():
                return "divisionByZero"
            context.clear_flags()
            value = context.divide(left, right)
            if context.flags[Inexact] or len(value.as_tuple().digits) > 76:
                return "endlessDivision"
            return value
        def spell_again(left, right):
            product = context.multiply(left, right)
            if spell(product) == "overflow":
                return "overflow"
            again = quotient(product, right)
            return spell(again) if isinstance(again, Decimal) else again
        for line in stdin:
            left, right = map(Decimal, line.split())
            divided = quotient(left, right)
            exact = isinstance(divided, Decimal)
            print(
                spell(context.add(left, right)), spell(context.subtract(left, right)),
                spell(context.multiply(left, right)), spell(divided) if exact else divided,
                spell(context.multiply(divided, left)) if exact else divided, spell_again(left, right),
                "<" if left < right else "=" if left == right else ">")
        """
}
