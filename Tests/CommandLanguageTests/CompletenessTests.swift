import CommandLanguage
import Testing

@Suite struct CompletenessTests {
    @Test(arguments: [
        "", "borrow BTC", "# only a comment", "if amount > 1 { echo a }", "try { echo a } catch { echo b }",
        "echo \"two\nlines\"", "borrow \\\nBTC",
    ])
    func `a whole text is complete`(_ text: String) {
        #expect(SampleSyntax.parse(text).completeness == .complete)
    }

    @Test(arguments: [
        ("if amount > 1 {", ParseResult.Missing.closingBrace), ("for a in BTC {\n echo $a", .closingBrace),
        ("try { echo a } catch {", .closingBrace), ("watch ETH 30s when amount > 1 {", .closingBrace),
        ("if amount > 1 { if amount > 2 {", .closingBrace), ("echo \"abc", .closingQuote), ("echo 'abc", .closingQuote),
        ("expect $x == \"abc", .closingQuote), ("if $x == \"a", .closingQuote), ("watch ETH \\", .joinedLine),
        ("let x = 1 + \\", .joinedLine),
    ])
    func `an open block, quote or line continuation needs more input`(_ text: String, _ missing: ParseResult.Missing) {
        #expect(SampleSyntax.parse(text).completeness == .incomplete(missing))
    }

    @Test(arguments: ["borow BTC", "borow BTC {", "if { echo", "}", "echo \u{0} {"])
    func `what no further line can complete is wrong`(_ text: String) {
        #expect(SampleSyntax.parse(text).completeness == .wrong)
    }
}
