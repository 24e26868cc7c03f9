import CommandLanguage
import JSONText

/// The changes that bring a script into the layout of `marginsh fmt`.
///
/// Only what is between tokens changes, so each edit has spaces, newlines, `;` and `\` and nothing of the script: cursors and
/// marks stay where they are, and nothing that a script contains is sent back.
enum LayoutEdits {
    /// - Returns: nil for a script with errors.
    static func edits(of text: DocumentText, with table: SyntaxTable) -> [JSONValue]? {
        let source = text.source
        guard Parser.parse(source, with: table).diagnostics.isEmpty,
            let layout = ScriptLayout.text(of: source, with: table)
        else { return nil }
        let result = SourceFile(name: source.name, text: layout)
        let (before, after) = (pieces(of: source, table), pieces(of: result, table))
        guard before.count == after.count,
            zip(before, after).allSatisfy({ source.text(in: $0) == result.text(in: $1) })
        else { return nil }
        return zip(gaps(before, source), gaps(after, result)).compactMap { old, new in
            let replacement = result.text(in: new)
            guard source.text(in: old) != replacement else { return nil }
            return ["range": text.json(old), "newText": .string(replacement)]
        }
    }

    /// The tokens that a layout keeps; comments without the spaces at their ends.
    private static func pieces(of source: SourceFile, _ table: SyntaxTable) -> [SourceRange] {
        Parser.tokens(of: source, with: table).compactMap { token in
            switch token.kind {
            case .space, .newline, .semicolon, .continuation, .endOfInput: return nil
            case .comment:
                var text = source.text(in: token.range)[...]
                while text.last?.isWhitespace == true { text.removeLast() }
                return SourceRange(token.range.start, token.range.start + text.utf8.count)
            default: return token.range.isEmpty ? nil : token.range
            }
        }
    }

    /// What is around the pieces.
    private static func gaps(_ pieces: [SourceRange], _ source: SourceFile) -> [SourceRange] {
        let starts = [0] + pieces.map(\.end)
        let ends = pieces.map(\.start) + [source.bytes.count]
        return zip(starts, ends).map { SourceRange($0, $1) }
    }
}
