import CommandLanguage
import Testing

@Suite struct HostileTextTests {
    private func parse(_ bytes: [UInt8]) -> ParseResult {
        Parser.parse(SourceFile(name: "f", bytes: bytes), with: SampleSyntax.table)
    }

    @Test func `bytes that are no UTF-8 are pointed at together`() throws {
        let diagnostics = parse(Array("echo a".utf8) + [0xFF, 0xC3] + Array(" b".utf8)).diagnostics
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.message == Message(SyntaxMessage.invalidUTF8))
        #expect(diagnostic.range == SourceRange(6, 8))
        #expect(diagnostics.count == 1)
    }

    @Test func `a line of a megabyte is one mistake`() throws {
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
        #expect(ids == [SyntaxMessage.blocksTooDeep.rawValue])
    }

    @Test func `a long sum is refused before its tree grows deep`() {
        let sum = Array(repeating: "1", count: 50_000).joined(separator: "+")
        let ids = SampleSyntax.parse("let x = \(sum)").diagnostics.map(\.message.id)
        #expect(ids == [SyntaxMessage.expressionTooDeep.rawValue])
    }
}
