import CommandLanguage
import Testing

@Suite struct MutationTests {
    /// A good statement with a word between `«` and `»`, and what that word becomes.
    static let mutations: [(String, String)] = [
        ("«borrow» BTC ETH", "borro"), ("«watch» ETH 30s times 3", "wach"), ("use «isolated» BTCUSDT", "isolate"),
        ("use «cross»", "corss"), ("watch ETH «30s»", "30"), ("watch ETH 30s «times» 3", "tmes"),
        ("watch ETH 30s «changes»", "chnages"), ("watch ETH 30s for «1h»", "1H"), ("borrow BTC as «json»", "jsn"),
        ("borrow BTC as «csv» > f.csv", "cvs"), ("«let» x = 1", "lte"), ("let x «=» 1", ":"), ("let x = 1 «+» 2", "="),
        ("«expect» 1 == 1", "expct"), ("expect 1 «==» 1", "="), ("expect 1 == 1 «and» 2 == 2", "&&"),
        ("«if» 1 == 1 { echo a }", "fi"), ("if 1 == 1 «{» echo a }", "("), ("«for» a in BTC { echo $a }", "fro"),
        ("for a «in» BTC { echo $a }", "on"), ("«repeat» 3 { echo a }", "repaet"),
        ("«try» { echo a } catch { echo b }", "tyr"),
        ("try { echo a } «catch» { echo b }", "cacth"), ("if 1 == 1 { echo a } «else» { echo b }", "esle"),
        ("sleep «5s»", "5"), ("borrow BTC «cross»", "Cross"), ("borrow BTC «isolated» BTCUSDT", "Isolated"),
        ("echo «$x»", "$"), ("echo \"a«\\n»\"", "\\x"), ("«explain» borrow BTC", "explian"),
        ("explain «borrow» BTC", "borow"),
    ]

    @Test(arguments: mutations)
    func `a mutated word has the caret inside it`(_ marked: String, _ mutant: String) throws {
        let good = MarkedError(marked, "unexpectedWord")
        try #require(SampleSyntax.parse(good.text).diagnostics.isEmpty)
        let start = good.range.start
        let bytes = Array(good.text.utf8)
        let text = String(decoding: bytes[..<start] + Array(mutant.utf8) + bytes[good.range.end...], as: UTF8.self)
        let diagnostic = try #require(SampleSyntax.parse(text).diagnostics.first)
        #expect(diagnostic.range.start >= start)
        #expect(diagnostic.range.end <= start + mutant.utf8.count)
    }
}
