import CommandLanguage
import Testing

/// Texts of which not all statements are kept.
@Suite struct StatementListTests {
    /// Statements of forms that end differently, more than are kept.
    private static let lines = (0..<1_000).map { number in
        switch number % 4 {
        case 0: "let x\(number) = (\(number) + 1)"
        case 1: "if \(number) > 1 {\n    echo a\n}"
        case 2: "borrow BTC as csv > 'file \(number)'"
        default: "echo \\\n    \(number) &"
        }
    }

    private static func parse(_ text: String) -> ParseResult {
        Parser.parse(SourceFile(name: "", text: text), with: SampleSyntax.table, keeping: 100)
    }

    @Test(arguments: ["\n", ";", "\r\n\n  # a comment\n  "])
    func `every statement comes once and in order, however often it is read`(_ separator: String) {
        let text = "\u{FEFF}" + Self.lines.joined(separator: separator)
        var visited: [String] = []
        let source = SourceFile(name: "", text: text)
        let parsed = Parser.parse(source, with: SampleSyntax.table, keeping: 100) { group in
            visited += group.map { source.text(in: $0.range) }
        }
        #expect(parsed.isRunnable)
        for _ in 0..<2 {
            #expect(parsed.script.statements.map { source.text(in: $0.range) } == visited)
        }
        #expect(visited == Self.lines)
    }

    @Test func `a statement that is read again has the tree that it had`() {
        let parsed = Self.parse(Self.lines.joined(separator: "\n"))
        for (statement, line) in zip(parsed.script.statements, Self.lines).suffix(100) {
            let alone = Array(SampleSyntax.parse(line).script.statements)
            #expect(outline(of: [statement]) == outline(of: alone))
        }
    }

    @Test func `errors in the last statements are found`() {
        let text = Self.lines.joined(separator: "\n") + "\nlet = 5\necho a }\nexpect"
        let parsed = Self.parse(text)
        #expect(parsed.diagnostics.count == 3)
        #expect(parsed.script.statements.reduce(0) { count, _ in count + 1 } == Self.lines.count + 3)
    }
}
