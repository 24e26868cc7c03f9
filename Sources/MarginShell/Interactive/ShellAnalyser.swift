import CommandLanguage
import LineEditing
import ShellRuntime
import ShellSession
import TerminalText

/// Provides the editor's hints and colours for the text being typed, only from the declarations.
struct ShellAnalyser: InputAnalysing {
    let registry: CommandRegistry
    let console: Console
    private let help: HelpIndex

    init(registry: CommandRegistry, console: Console) {
        self.registry = registry
        self.console = console
        help = HelpIndex(declarations: registry.commands.map(\.declaration))
    }

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
        guard let rest = keywordHint(words, site, text) ?? commandHint(words, site) else { return nil }
        return text.last == " " || rest.isContinuation ? rest.text : " " + rest.text
    }

    /// What may follow, and whether it continues the word at the cursor.
    private typealias Hint = (text: String, isContinuation: Bool)

    private func commandHint(_ words: [String], _ site: CompletionSite) -> Hint? {
        let takesMore = site.expectations.contains { expectation in
            switch expectation {
            case .subcommand, .option, .slot: true
            case .statement, .format, .file, .variable, .conditionName: false
            }
        }
        guard words.count == 1 || takesMore, let declaration = command(words) else { return nil }
        if !site.typed.isEmpty, words.count > 1,
            let rest = CommandHint(declaration, words: words.dropLast()).rest(of: site.typed)
        {
            return (rest, true)
        }
        let offering = registry.command(named: declaration.name) as? any OfferingCommand
        let offered = offering?.hint(after: Array(words.dropFirst()))
        guard let rest = offered ?? CommandHint(declaration, words: words).text, !rest.isEmpty else { return nil }
        return (rest, false)
    }

    private func keywordHint(_ words: [String], _ site: CompletionSite, _ text: String) -> Hint? {
        let statement = String(decoding: text.utf8.dropFirst(site.start), as: UTF8.self)
        let hint = KeywordHint(words: words, statement: statement) { text in
            let result = Parser.parse(SourceFile(name: "", text: text), with: registry.syntax)
            return result.isRunnable && result.completeness == .complete
        }
        return hint.text.map { ($0, false) }
    }

    func help(for text: String) -> String? { help(for: text, columns: console.noticeColumns) }

    func help(for text: String, columns: Int) -> String? {
        let page = HelpPage(language: console.language, columns: columns)
        return help.lines(about: subject(of: text), on: page)?.flatMap { $0.wrapped(toColumns: columns) }
            .joined(separator: "\n")
    }

    /// The topic of the word at the end of `text`, else of its statement; empty for an empty statement.
    private func subject(of text: String) -> String {
        let site = site(atEndOf: text)
        let words = words(of: site)
        let isAtWord = text.last.map { !$0.isWhitespace } ?? false
        if isAtWord, site.expectations == [.variable] {
            return site.typed.contains { ".[".contains($0) } ? "paths" : "variables"
        }
        let last = text.split(whereSeparator: \.isWhitespace).last ?? ""
        let word = String(last.count > 1 ? last.drop { $0 == "(" } : last)
        if isAtWord, let role = Parser.highlight(SourceFile(name: "", text: text), with: registry.syntax).last?.role {
            switch role {
            case .variable: return "variables"
            case .duration: return "durations"
            case .comment: return "blocks"
            case .keyword, .option, .mark, .error, .word:
                if words.first == "as" || words.dropLast().last == "as" { return "formats" }
                if words.contains("sort"), ["by", "down"].contains(word) { return word }
                let isPlain = role == .word && word != "count" && word.contains(where: \.isLetter)
                if !isPlain, HelpTopic.named(word) != nil { return word }
            case .command, .unknownCommand, .string, .number: break
            }
        }
        guard let first = words.first else { return "" }
        let request = words.prefix(2).joined(separator: " ")
        if first == "get", words.count > 1, help.explains(request) { return request }
        // `help watch` and `set format` are about the word that follows.
        if first == "help" || ["set", "unset", "show"].contains(first), words.count > 1, help.explains(words[1]) {
            return words[1]
        }
        return first
    }

    private func command(_ words: [String]) -> CommandDeclaration? {
        words.first.flatMap { registry.command(named: $0)?.declaration }
    }

    private func site(atEndOf text: String) -> CompletionSite {
        Parser.completionSite(in: SourceFile(name: "", text: text), at: text.utf8.count, with: registry.syntax)
    }

    /// The words of the current statement; those of the command after `let x =`.
    private func words(of site: CompletionSite) -> [String] {
        let words = site.precedingWords + (site.typed.isEmpty ? [] : [site.typed])
        return words.first == "let" && words.count > 2 ? Array(words.dropFirst(2)) : words
    }
}

extension ShellAssembly {
    /// The help on the word at the end of `text`; nil if there is none.
    package func help(for text: String, columns: Int) -> String? {
        ShellAnalyser(registry: registry, console: console).help(for: text, columns: columns)
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
