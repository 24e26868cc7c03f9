import CommandLanguage
import LineEditing
import ShellRuntime
import ShellSession
import TerminalText

/// Provides the editor's hints and colours for the text being typed, only from the declarations.
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
        let site = site(atEndOf: text)
        let words = words(of: site)
        let takesMore = site.expectations.contains { expectation in
            switch expectation {
            case .subcommand, .option, .slot: true
            case .statement, .format, .file, .variable, .conditionName: false
            }
        }
        guard words.count == 1 || takesMore, let declaration = command(words) else { return nil }
        if !site.typed.isEmpty, words.count > 1,
            let rest = CommandHint(declaration, words: site.precedingWords).rest(of: site.typed)
        {
            return rest
        }
        let offering = registry.command(named: declaration.name) as? any OfferingCommand
        let offered = offering?.hint(after: Array(words.dropFirst()))
        guard let rest = offered ?? CommandHint(declaration, words: words).text, !rest.isEmpty else { return nil }
        return text.last == " " ? rest : " " + rest
    }

    func help(for text: String) -> String? {
        guard let declaration = command(words(of: site(atEndOf: text))) else { return nil }
        return HelpPage(language: console.language, columns: console.noticeColumns).command(declaration)
            .flatMap { $0.wrapped(toColumns: console.noticeColumns) }
            .joined(separator: "\n")
    }

    private func command(_ words: [String]) -> CommandDeclaration? {
        words.first.flatMap { registry.command(named: $0)?.declaration }
    }

    private func site(atEndOf text: String) -> CompletionSite {
        Parser.completionSite(in: SourceFile(name: "", text: text), at: text.utf8.count, with: registry.syntax)
    }

    /// The plain words of the current statement.
    private func words(of site: CompletionSite) -> [String] {
        site.precedingWords + (site.typed.isEmpty ? [] : [site.typed])
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
            case .error: .error
            case .word, .mark: .plain
            }
    }
}
