import CommandLanguage
import LineEditing
import ShellRuntime

/// Answers the editor's questions about the text being typed, from the declarations alone.
struct ShellAnalyser: InputAnalysing {
    let registry: CommandRegistry
    let console: Console

    func status(of text: String) -> InputStatus {
        let result = Parser.parse(SourceFile(name: "", text: text), with: registry.syntax)
        if case .incomplete = result.completeness { return .incomplete }
        return .complete
    }

    func roles(of text: String) -> [RoleSpan] {
        Parser.highlight(SourceFile(name: "", text: text), with: registry.syntax).map {
            RoleSpan($0.range.start..<$0.range.end, TextRole($0.role))
        }
    }

    func hint(for text: String) -> String? {
        guard let declaration = command(in: text) else { return nil }
        return CommandUsage.lines(of: declaration).first
    }

    func help(for text: String) -> String? {
        guard let declaration = command(in: text) else { return nil }
        return HelpPage(language: console.language).command(declaration).joined(separator: "\n")
    }

    private func command(in text: String) -> CommandDeclaration? {
        let word = text.drop { $0 == " " }.prefix { !$0.isWhitespace }
        return registry.command(named: String(word))?.declaration
    }
}

extension TextRole {
    fileprivate init(_ role: HighlightedSpan.Role) {
        self =
            switch role {
            case .command: .command
            case .unknownCommand: .unknownCommand
            case .keyword, .option: .keyword
            case .string: .string
            case .variable: .variable
            case .number, .duration: .number
            case .comment: .comment
            case .error: .mistake
            case .word, .mark: .plain
            }
    }
}
