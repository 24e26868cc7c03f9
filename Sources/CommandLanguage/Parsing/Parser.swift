/// Reads a text into its tree, reporting every mistake on the way.
package struct Parser {
    /// Parses `source`.
    package static func parse(_ source: SourceFile, with table: SyntaxTable) -> ParseResult {
        ParseResult(script: Script(source: source, statements: []), diagnostics: [], completeness: .complete)
    }

    /// The roles of a typed text's parts, for colouring; joined they cover the text.
    package static func highlight(_ source: SourceFile, with table: SyntaxTable) -> [HighlightedSpan] { [] }

    /// What may stand at byte `cursor`.
    package static func completionSite(in source: SourceFile, at cursor: Int, with table: SyntaxTable) -> CompletionSite
    {
        CompletionSite(expectations: [], replaced: SourceRange(cursor, cursor), typed: "", precedingWords: [])
    }
}
