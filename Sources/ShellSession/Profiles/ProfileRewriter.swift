import CommandLanguage

/// Puts new statements into a profile's old text and keeps everything between them, in particular comments.
struct ProfileRewriter {
    private let source: SourceFile
    private let statements: StatementList

    /// - Parameter parsed: the old text, without errors.
    init(_ parsed: ParseResult) {
        source = parsed.script.source
        statements = parsed.script.statements
    }

    /// The old text, in which each statement is replaced by the one of `lines` with the same subject. Statements about
    /// unset subjects are removed, and new ones are added at the end.
    func text(with lines: [ProfileWriter.Line]) -> String {
        var rest = lines
        var result = ""
        var position = 0
        for statement in statements {
            let gap = source.text(in: SourceRange(position, statement.range.start))
            position = statement.range.end
            guard let subject = subject(of: statement), let index = rest.firstIndex(where: { $0.subject == subject })
            else {
                result += gap
                if isAlone(statement) { (result, position) = (result.withoutLastBlanks, endOfLine(position)) }
                continue
            }
            result += gap + rest.remove(at: index).text
        }
        result += source.text(in: SourceRange(position, source.bytes.count))
        if !result.isEmpty, result.utf8.last != UInt8(ascii: "\n") { result += "\n" }
        return result + rest.map { $0.text + "\n" }.joined()
    }

    private func subject(of statement: Statement) -> ProfileWriter.Line.Subject? {
        switch statement.kind {
        case .assignment(let assignment): return .variable(assignment.name.text)
        case .command(let command) where command.name.text == "use": return .scope
        case .command(let command):
            guard case .word(let word)? = command.arguments.first?.content else { return nil }
            return word.constantText.map { .setting($0) }
        default: return nil
        }
    }

    /// Whether the statement's lines contain nothing else.
    private func isAlone(_ statement: Statement) -> Bool {
        let before = source.bytes[..<statement.range.start].reversed().prefix { $0 != UInt8(ascii: "\n") }
        let behind = source.bytes[statement.range.end...].prefix { $0 != UInt8(ascii: "\n") }
        return (Array(before) + behind).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    /// The position after the newline that follows `offset`.
    private func endOfLine(_ offset: Int) -> Int {
        let rest = source.bytes[offset...].prefix { $0 != UInt8(ascii: "\n") }.count
        return min(offset + rest + 1, source.bytes.count)
    }
}

extension String {
    /// The text without the spaces after its last newline.
    fileprivate var withoutLastBlanks: String {
        var bytes = utf8[...]
        while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
        return String(bytes) ?? self
    }
}
