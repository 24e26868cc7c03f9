import BilingualText
import CommandLanguage
import Testing

@Suite struct HostileTextTests {
    private func parse(_ bytes: [UInt8]) -> ParseResult {
        Parser.parse(SourceFile(name: "f", bytes: bytes), with: SampleSyntax.table)
    }

    @Test func `adjacent bytes that are not UTF-8 are one error`() throws {
        let diagnostics = parse(Array("echo a".utf8) + [0xFF, 0xC3] + Array(" b".utf8)).diagnostics
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.message == Message.invalidUTF8)
        #expect(diagnostic.range == SourceRange(6, 8))
        #expect(diagnostics.count == 1)
    }

    @Test func `a line of a megabyte is one error`() throws {
        let diagnostics = parse([UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)).diagnostics
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(diagnostic.range == SourceRange(256 * 1024, 1 << 20))
    }

    @Test func `a line of exactly the limit is read`() {
        let text = Array("echo ".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 256 * 1024 - 5)
        #expect(parse(text + [0x0D, 0x0A]).completeness == .complete)
    }

    @Test(arguments: [
        ("if 1 == 1 { ", 100_000), ("let x = ((((((((((", 20_000), ("echo [", 100_000), ("echo (", 100_000),
        ("explain ", 30_000), ("let x = not ", 1), ("- ", 1), ("try { ", 100_000), ("{", 200_000), ("}", 200_000),
        ("echo [[[[[[[[", 10_000),
    ])
    func `deep nesting ends in a diagnostic`(_ unit: String, _ count: Int) {
        let text = String(repeating: unit + "\n", count: count)
        #expect(!parse(Array(text.utf8)).diagnostics.isEmpty)
        let oneLine = String(repeating: unit, count: min(count, 250_000 / unit.utf8.count))
        #expect(!parse(Array(oneLine.utf8)).diagnostics.isEmpty)
    }

    @Test func `blocks nest to sixty-four`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "if 1 == 1 { ", count: depth) + "echo a" + String(repeating: " }", count: depth)
        }
        #expect(SampleSyntax.parse(nested(64)).completeness == .complete)
        let ids = SampleSyntax.parse(nested(65)).diagnostics.map(\.message.id)
        #expect(ids == ["syntax.blocksTooDeep"])
    }

    @Test func `a long sum is refused before its tree grows deep`() {
        let sum = Array(repeating: "1", count: 50_000).joined(separator: "+")
        let ids = SampleSyntax.parse("let x = \(sum)").diagnostics.map(\.message.id)
        #expect(ids == ["syntax.expressionTooDeep"])
    }

    @Test func `lists that nest without end are refused once a line`() {
        let line = "let x = " + String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
        let ids = SampleSyntax.parse(line + "\n" + line).diagnostics.map(\.message.id)
        #expect(ids.filter { $0 == "syntax.expressionTooDeep" }.count == 2)
    }

    @Test(arguments: ["“a”; ", "echo )\t", "e\u{301}一 ", "\u{1F469}\u{200D}\u{1F680}x\u{1F1E9}\u{1F1EA} "])
    func `columns of a long line are those that counting gives`(_ unit: String) {
        let text = String(repeating: unit, count: 400)
        let file = SourceFile(name: "f", text: "first\n" + text + "\nlast")
        var offset = 6
        for (index, character) in text.enumerated() {
            #expect(file.position(of: offset) == SourcePosition(line: 2, column: index + 1))
            offset += character.utf8.count
        }
        #expect(file.position(of: offset) == SourcePosition(line: 2, column: text.count + 1))
    }

    @Test func `bytes that are not UTF-8 count as one character each in a long line`() {
        let bytes = [UInt8](repeating: 0x61, count: 600) + [0xFF, 0xFF, 0x61]
        let file = SourceFile(name: "f", bytes: bytes)
        #expect(file.position(of: 602) == SourcePosition(line: 1, column: 603))
        #expect(file.position(of: 603) == SourcePosition(line: 1, column: 604))
    }

    @Test func `the columns of tens of thousands of errors in one line are found without counting it for each`() {
        let text = String(repeating: ");", count: 60_000)
        let parsed = parse(Array(text.utf8))
        #expect(parsed.diagnostics.count == 60_000)
        let columns = parsed.diagnostics.map { parsed.script.source.position(of: $0.range.start).column }
        #expect(columns == (0..<60_000).map { 2 * $0 + 1 })
    }

    @Test func `a cancelled parser stops reading`() async {
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return parse(Array("echo a\necho b\n".utf8)).script.statements.reduce(0) { count, _ in count + 1 }
        }
        task.cancel()
        #expect(await task.value == 0)
    }
}
