import CommandLanguage

/// Feeds the lexer: the lexemes of any bytes, joined, must be the bytes.
enum FuzzedLexer {
    static func run(_ bytes: [UInt8]) -> Bool {
        let source = SourceFile(name: "fuzz", bytes: bytes)
        let tokens = Parser.tokens(of: source, with: FuzzedShell.registry.syntax)
        let joined = tokens.flatMap { Array(bytes[$0.range.start..<$0.range.end]) }
        precondition(joined == bytes, "the lexemes do not join back to the input")
        let spans = Parser.highlight(source, with: FuzzedShell.registry.syntax)
        precondition(spans.allSatisfy { $0.range.end <= bytes.count }, "a span reaches behind the input")
        let kinds = Set(tokens.map(\.kind))
        return kinds.isSuperset(of: [.variable, .duration, .comment])
    }
}
