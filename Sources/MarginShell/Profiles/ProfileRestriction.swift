import CommandLanguage
import ShellRuntime

/// Finds what a profile may not do.
struct ProfileRestriction {
    let source: SourceFile

    /// What is wrong with the parsed text, in its order.
    ///
    /// Commands that a profile may not run are unknown where it is parsed: they are refused in the words that say why.
    func mistakes(in parsed: ParseResult) -> [Diagnostic] {
        let unknown = SyntaxMessage.unknownCommand.rawValue
        let syntax = parsed.diagnostics.map { $0.message.id == unknown ? refusal(of: $0.range) : $0 }
        let places = Set(parsed.diagnostics.map(\.range))
        let others = parsed.script.statements.compactMap(refusedRange).filter { !places.contains($0) }
        return (syntax + others.map(refusal)).sorted { $0.range.start < $1.range.start }
    }

    private func refusal(of range: SourceRange) -> Diagnostic {
        let excerpt = source.text(in: SourceRange(range.start, min(range.end, range.start + 60)))
        return Diagnostic(Message(RuntimeMessage.notInProfile, .code("found", excerpt)), at: range, in: source)
    }

    /// The words of a statement that have no place in a profile; nil where all is well.
    private func refusedRange(_ statement: Statement) -> SourceRange? {
        if let output = statement.output { return output.range }
        if statement.isBackground { return statement.range }
        return switch statement.kind {
        case .command, .malformed: nil
        case .assignment(let assignment):
            if case .statement(let statement) = assignment.source { statement.range } else { nil }
        default: firstWord(of: statement.range)
        }
    }

    private func firstWord(of range: SourceRange) -> SourceRange {
        let length = source.bytes[range.start..<min(range.end, source.bytes.count)].prefix { $0 > 0x20 }.count
        return SourceRange(range.start, range.start + max(length, 1))
    }
}
