import CommandLanguage

/// Which statements a text may hold: a script any, a profile only those that describe a session.
package struct ScriptDialect: Hashable, Sendable {
    /// The commands that may stand in it; nil means every statement may.
    private let commands: Set<String>?

    private init(commands: Set<String>?) { self.commands = commands }

    /// Everything.
    package static let script = ScriptDialect(commands: nil)

    /// What describes a session: `set`, `use`, and `let` of plain values.
    package static let profile = ScriptDialect(commands: ["set", "use"])

    /// The words of `statement` that the dialect refuses; nil where it may stand.
    func refusedWords(of statement: Statement, in source: SourceFile) -> SourceRange? {
        guard let commands else { return nil }
        if let output = statement.output { return output.range }
        if statement.isBackground { return SourceRange(statement.range.end - 1, statement.range.end) }
        switch statement.kind {
        case .command(let command): return commands.contains(command.name.text) ? nil : command.name.range
        case .assignment(let assignment):
            switch assignment.source {
            case .expression: return nil
            case .statement(let statement): return statement.range
            }
        case .malformed: return nil
        case .expectation, .conditional, .iteration, .repetition, .attempt, .break, .continue:
            return Self.firstWord(of: statement, in: source)
        }
    }

    private static func firstWord(of statement: Statement, in source: SourceFile) -> SourceRange {
        let start = statement.range.start
        let letters = source.bytes[start...].prefix { $0 >= 0x61 && $0 <= 0x7A }
        return SourceRange(start, start + letters.count)
    }
}
