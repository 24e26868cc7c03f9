import Testing

@testable import CommandLanguage

@Suite struct DurationLiteralTests {
    @Test(arguments: [
        ("400us", Duration.microseconds(400)), ("500ms", .milliseconds(500)), ("30s", .seconds(30)),
        ("1h30m", .seconds(5400)), ("2d", .seconds(172_800)), ("12ms345us", .microseconds(12_345)),
        ("1us", .microseconds(1)), ("0s", .zero),
    ])
    func `a duration is read as it is spelled`(_ text: String, _ duration: Duration) {
        #expect(DurationLiteral.parse(text) == duration)
        #expect(DurationLiteral.text(duration) == text)
    }

    @Test(arguments: [
        "", "5", "s", "5M", "1s1h", "1us1ms", "1m1m", "5x", "-5s", "1.5s", "1INCH", "5µs", "9223372036854775807d",
    ])
    func `anything else is not a duration`(_ text: String) {
        #expect(DurationLiteral.parse(text) == nil)
    }

    @Test func `only where a sign is wanted is one read`() {
        #expect(DurationLiteral.parseSigned("-5s") == .seconds(-5))
        #expect(DurationLiteral.parseSigned("5s") == .seconds(5))
        #expect(DurationLiteral.parseSigned("--5s") == nil)
        #expect(DurationLiteral.parseSigned("-") == nil)
        #expect(DurationLiteral.text(.seconds(-90)) == "-1m30s")
    }

    @Test func `the longest and what is too short to show`() {
        #expect(DurationLiteral.parse("9223372036854775807ms") == .milliseconds(Int64.max))
        #expect(DurationLiteral.parse("9223372036854775808ms") == nil)
        #expect(DurationLiteral.text(.nanoseconds(999)) == "0s")
        #expect(DurationLiteral.text(.nanoseconds(1_500)) == "1us")
        #expect(DurationLiteral.text(Duration(secondsComponent: .max, attosecondsComponent: 0)).hasSuffix("s"))
    }
}
