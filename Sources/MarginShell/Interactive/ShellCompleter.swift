import CommandLanguage
import LineEditing
import ShellRuntime

/// What could be typed at the cursor, from the declarations alone.
struct ShellCompleter: Completing {
    let registry: CommandRegistry
    let settings = ShellSettings()
    let console: Console

    func completions(for text: String, cursor: Int) -> CompletionSet {
        let site = Parser.completionSite(
            in: SourceFile(name: "", text: text),
            at: cursor,
            with: registry.syntax
        )
        let candidates = Self.expectations(at: site).flatMap { self.candidates(for: $0, at: site) }
        return CompletionSet(
            replaces: site.replaced.start..<site.replaced.end,
            candidates: candidates.filter { $0.text.hasPrefix(site.typed) }
        )
    }

    /// What fits inside the statement at hand goes before a statement of its own: behind `set ` nobody wants `borrow`.
    private static func expectations(at site: CompletionSite) -> [CompletionSite.Expectation] {
        let inside = site.expectations.filter { expectation in
            switch expectation {
            case .subcommand, .option, .slot, .format, .file: true
            case .statement, .variable, .conditionName: false
            }
        }
        return inside.isEmpty ? site.expectations : inside
    }

    private func candidates(for expectation: CompletionSite.Expectation, at site: CompletionSite) -> [Completion] {
        switch expectation {
        case .statement: registry.commands.map { completion($0.declaration.name, $0.declaration.summary) }
        case .subcommand(let command):
            declaration(command)?.signature.subcommands.map { completion($0.name, $0.summary) } ?? []
        case .option(let command, let subcommand):
            form(command, subcommand)?.options.map { completion($0.word, $0.summary) } ?? []
        case .slot(let command, let subcommand, let option, let index):
            parameter(command, subcommand, option, index).map { candidates(for: $0.type, at: site) } ?? []
        case .format: OutputFormat.names.map { Completion($0) }
        case .conditionName: AnswerConditionNames.names.map { Completion($0) }
        case .file, .variable: []
        }
    }

    private func candidates(for type: ParameterType, at site: CompletionSite) -> [Completion] {
        switch type {
        case .settingName: settings.declarations.map { completion($0.name, $0.summary) }
        case .settingValue: values(ofSetting: site.precedingWords.last ?? "")
        case .topic:
            registry.commands.map { completion($0.declaration.name, $0.declaration.summary) }
                + settings.declarations.map { completion($0.name, $0.summary) }
                + HelpCommand.topics.map { Completion($0) }
        case .choice(let words): words.map { Completion($0) }
        case .statement: registry.commands.map { completion($0.declaration.name, $0.declaration.summary) }
        default: []
        }
    }

    private func values(ofSetting name: String) -> [Completion] {
        switch settings.declaration(named: name)?.kind {
        case .choice(let choices): choices.map { Completion($0) }
        case .boolean: [Completion("on"), Completion("off")]
        default: []
        }
    }

    private func parameter(_ command: String, _ subcommand: String?, _ option: String?, _ index: Int) -> Parameter? {
        let form = form(command, subcommand)
        let parameters =
            option.map { word in form?.options.first { $0.word == word }?.operands ?? [] } ?? form?.parameters ?? []
        return parameters.indices.contains(index) ? parameters[index] : nil
    }

    private func form(_ command: String, _ subcommand: String?) -> CommandSignature.Form? {
        guard let signature = declaration(command)?.signature else { return nil }
        guard let subcommand else { return signature.main }
        return signature.subcommands.first { $0.name == subcommand }?.form
    }

    private func declaration(_ command: String) -> CommandDeclaration? {
        registry.command(named: command)?.declaration
    }

    private func completion(_ text: String, _ summary: LocalizedText) -> Completion {
        Completion(text, description: summary.text(in: console.language))
    }
}
