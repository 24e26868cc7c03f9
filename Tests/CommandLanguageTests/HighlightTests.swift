import CommandLanguage
import Testing

@Suite struct HighlightTests {
    private func roles(_ text: String) -> [String] {
        let source = SourceFile(name: "", text: text)
        return Parser.highlight(source, with: SampleSyntax.table)
            .map { (source.text(in: $0.range), $0.role) }
            .filter { !$0.0.allSatisfy(\.isWhitespace) }
            .map { "\($0.0):\($0.1)" }
    }

    @Test(arguments: [
        ("borrow BTC cross", ["borrow:command", "BTC:word", "cross:option"]),
        ("borow BTC # x", ["borow:unknownCommand", "BTC:word", "# x:comment"]),
        ("watch ETH 30s times 3", ["watch:command", "ETH:word", "30s:duration", "times:option", "3:number"]),
        ("let x = 1.5", ["let:keyword", "x:variable", "=:mark", "1.5:number"]),
        ("echo \"a\" $x", ["echo:command", "\"a\":string", "$x:variable"]),
        ("echo a as json", ["echo:command", "a:word", "as:keyword", "json:option"]),
        ("if not 1 == 2 {", ["if:keyword", "not:keyword", "1:number", "==:mark", "2:number", "{:mark"]),
        ("echo ；", ["echo:command", "；:error"]),
    ])
    func `each part of a line has its role`(_ text: String, _ expected: [String]) {
        #expect(roles(text) == expected)
    }

    @Test(arguments: TokenTests.samples)
    func `the spans cover the text`(_ text: String) {
        let source = SourceFile(name: "", text: text)
        let spans = Parser.highlight(source, with: SampleSyntax.table)
        #expect(spans.map { source.text(in: $0.range) }.joined() == source.text(in: SourceRange(0, source.bytes.count)))
    }
}
