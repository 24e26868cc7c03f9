import CommandLanguage
import ShellRuntime

/// Puts new statements into a profile's old text: what stands between them, comments above all, stays.
struct ProfileRewriter {
    private let source: SourceFile
    private let statements: [Statement]

    /// - Parameter parsed: the old text, without mistakes.
    init(_ parsed: ParseResult) {
        source = parsed.script.source
        statements = parsed.script.statements
    }

    /// The old text with each statement replaced by the one of `lines` about the same thing, statements about what is
    /// set no more left out, and new ones at the end.
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

    /// Whether nothing else stands on the statement's lines.
    private func isAlone(_ statement: Statement) -> Bool {
        let before = source.bytes[..<statement.range.start].reversed().prefix { $0 != UInt8(ascii: "\n") }
        let behind = source.bytes[statement.range.end...].prefix { $0 != UInt8(ascii: "\n") }
        return (Array(before) + behind).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    /// Behind the line end that follows `offset`.
    private func endOfLine(_ offset: Int) -> Int {
        let rest = source.bytes[offset...].prefix { $0 != UInt8(ascii: "\n") }.count
        return min(offset + rest + 1, source.bytes.count)
    }
}

extension String {
    /// The text without the blanks behind its last line end.
    fileprivate var withoutLastBlanks: String {
        var bytes = utf8[...]
        while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
        return String(bytes) ?? self
    }
}
