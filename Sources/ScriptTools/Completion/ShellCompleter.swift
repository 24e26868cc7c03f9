import BilingualText
import CommandLanguage
import ExchangeAccess
package import LineEditing
import RecordRendering
package import ShellRuntime
package import ShellSession

/// The completions at the cursor, from the declarations and the session.
package struct ShellCompleter: Completing {
    package let registry: CommandRegistry
    package let settings = ShellSettings()
    package let console: Console
    package let sources: CompletionSources

    /// The folder that the paths of `source` are relative to; nil means the working directory.
    private var folder: String?

    package init(registry: CommandRegistry, console: Console, sources: CompletionSources) {
        self.registry = registry
        self.console = console
        self.sources = sources
    }

    /// The completions in a script in `folder`.
    package func completions(for text: String, cursor: Int, in folder: String?) -> CompletionSet {
        var completer = self
        completer.folder = folder
        return completer.completions(for: text, cursor: cursor)
    }

    package func completions(for text: String, cursor: Int) -> CompletionSet {
        let site = Parser.completionSite(in: SourceFile(name: "", text: text), at: cursor, with: registry.syntax)
        var set = CompletionSet(replaces: site.replaced.start..<site.replaced.end, candidates: [])
        for expectation in Self.expectations(at: site) { add(expectation, at: site, to: &set) }
        return set
    }

    /// Completions inside a statement take precedence over new statements: after `set `, `borrow` is not offered. In the
    /// block of a command the statement is first, and its options are what may follow the block.
    private static func expectations(at site: CompletionSite) -> [CompletionSite.Expectation] {
        func isInside(_ expectation: CompletionSite.Expectation) -> Bool {
            switch expectation {
            case .subcommand, .option, .slot, .format, .file: true
            case .statement, .variable, .conditionName: false
            }
        }
        let inside = site.expectations.filter(isInside)
        let beginsStatement = if case .statement? = site.expectations.first { true } else { false }
        return inside.isEmpty || beginsStatement ? site.expectations.filter { !isInside($0) } : inside
    }

    private func add(_ expectation: CompletionSite.Expectation, at site: CompletionSite, to set: inout CompletionSet) {
        switch expectation {
        case .statement: add(statements, at: site, to: &set)
        case .subcommand(let command):
            add(declaration(command)?.signature.subcommands.map { ($0.name, $0.summary) } ?? [], at: site, to: &set)
        case .option(let command, let subcommand):
            add(options(of: form(command, subcommand), at: site), at: site, to: &set)
        case .slot(let command, let subcommand, let option, let index):
            if option == nil, let offering = registry.command(named: command) as? any OfferingCommand {
                return add(offering, at: site, to: &set)
            }
            guard let parameter = parameter(command, subcommand, option, index) else { return }
            if parameter.arity.repeats, case .profileName = parameter.type {
                return addProfiles(besides: site.precedingWords, at: site, to: &set)
            }
            if parameter.namesRowField {
                add(declaration(command)?.rowFields(of: subcommand) ?? [], at: site, to: &set)
            }
            if case .file = parameter.type, declaration(command)?.readsScripts == true {
                set.candidates += FileCompletion.candidates(for: site.typed, relativeTo: folder)
                return
            }
            guard case .choice(let words) = parameter.type else { return add(parameter.type, at: site, to: &set) }
            add(words.map { ($0, parameter.meanings[$0] ?? LocalizedText("", "")) }, at: site, to: &set)
        case .format: add(OutputFormat.names, at: site, to: &set)
        case .conditionName: add(RecordConditionNames.names, at: site, to: &set)
        case .file: set.candidates += FileCompletion.candidates(for: site.typed)
        case .variable: set.candidates += sources.variables.completions(of: site.typed)
        }
    }

    private func add(_ type: ParameterType, at site: CompletionSite, to set: inout CompletionSet) {
        switch type {
        case .asset, .symbol: addMarketNames(type, at: site, to: &set)
        case .settingName: add(settings.declarations.map { ($0.name, $0.summary) }, at: site, to: &set)
        case .settingValue: add(values(ofSetting: site.precedingWords.last ?? ""), at: site, to: &set)
        case .topic: add(topics, at: site, to: &set)
        case .statement: add(statements, at: site, to: &set)
        case .file: set.candidates += FileCompletion.candidates(for: site.typed)
        case .profileName:
            let names = (try? sources.profiles.names().map(\.text)) ?? []
            add(names + [ChosenProfile.sandboxName], at: site, to: &set)
        case .job:
            set.candidates += sources.jobs.runningJobs.filter { String($0.number).hasPrefix(site.typed) }
                .map { Completion(String($0.number), description: $0.text) }
        case .record: add(sources.variables.all.filter(\.isRecord).map { "$\($0.name)" }, at: site, to: &set)
        default: break
        }
    }

    /// Adds the profiles that are not named yet, or the word for all of them.
    private func addProfiles(besides named: [String], at site: CompletionSite, to set: inout CompletionSet) {
        guard !named.contains(ProfileName.reserved) else { return }
        let every = named.count > 1 ? [] : [(ProfileName.reserved, Self.everyProfile)]
        let names = ((try? sources.profiles.names().map(\.text)) ?? []) + [ChosenProfile.sandboxName]
        add(every + names.filter { !named.contains($0) }.map { ($0, LocalizedText("", "")) }, at: site, to: &set)
    }

    private static let everyProfile = LocalizedText("every saved profile", "全部已保存的配置档")

    private func add(_ offering: any OfferingCommand, at site: CompletionSite, to set: inout CompletionSet) {
        // Two parameters may follow, which are of the same vocabulary.
        guard set.candidates.isEmpty else { return }
        let words = Array(site.precedingWords.dropFirst())
        for word in offering.offers(after: words, typed: site.typed) {
            switch word.names {
            case .assets: addMarketNames(.asset, behind: word.text, at: site, to: &set)
            case .symbols: addMarketNames(.symbol, behind: word.text, at: site, to: &set)
            case nil where word.text.hasPrefix(site.typed):
                let summary = word.summary.text(in: console.language)
                let suffix = word.isContinued ? "" : " "
                set.candidates.append(Completion(word.text, description: summary, suffix: suffix))
            case nil: break
            }
        }
    }

    /// Adds the names that the exchange lists, ignoring case, as the statement does.
    ///
    /// - Parameter start: what the word has before the name.
    private func addMarketNames(
        _ type: ParameterType,
        behind start: String = "",
        at site: CompletionSite,
        to set: inout CompletionSet
    ) {
        guard let names = sources.markets.names(for: sources.session.snapshot), site.typed.hasPrefix(start) else {
            return
        }
        let name = site.typed.dropFirst(start.count)
        let typed = String(String.UnicodeScalarView(name.unicodeScalars.map(\.asciiUppercased)))
        let before = set.candidates.count
        if case .asset = type {
            set.candidates += names.assets.filter { $0.name.hasPrefix(typed) }
                .map { Completion(start + $0.name, description: $0.fullName == $0.name ? "" : $0.fullName) }
        } else {
            set.candidates += names.isolatedPairs.filter { $0.hasPrefix(typed) }.map { Completion(start + $0) }
        }
        guard set.candidates.count > before, let age = sources.markets.age(of: names) else { return }
        set.note = Message.namesListedAgo(Self.rounded(age)).text(in: console.language)
    }

    /// An age in the largest unit of which it is at least one, such as `3h`.
    private static func rounded(_ age: Duration) -> String {
        let seconds = age.components.seconds
        for (unit, length) in [("d", Int64(86_400)), ("h", 3600), ("m", 60)] where seconds >= length {
            return "\(seconds / length)\(unit)"
        }
        return "\(seconds)s"
    }

    private var statements: [(String, LocalizedText)] {
        registry.commands.map { ($0.declaration.name, $0.declaration.summary) }
            + sources.keywords
    }

    private var topics: [(String, LocalizedText)] {
        registry.commands.map { ($0.declaration.name, $0.declaration.summary) }
            + settings.declarations.map { ($0.name, $0.summary) } + sources.topics
    }

    /// The options that may follow: most of them once, and none that another one excludes.
    private func options(of form: CommandSignature.Form?, at site: CompletionSite) -> [(String, LocalizedText)] {
        let written = Set(site.precedingWords.dropFirst())
        return (form?.options ?? [])
            .filter { $0.repeats || !written.contains($0.word) }
            .filter { option in !option.excludes.contains { written.contains($0) } }
            .map { ($0.word, $0.summary) }
    }

    private func values(ofSetting name: String) -> [String] {
        switch settings.declaration(named: name)?.kind {
        case .choice(let choices): choices
        case .boolean: ["on", "off"]
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

    private func add(_ words: [(String, LocalizedText)], at site: CompletionSite, to set: inout CompletionSet) {
        for (word, summary) in words where word.hasPrefix(site.typed) {
            set.candidates.append(Completion(word, description: summary.text(in: console.language)))
        }
    }

    private func add(_ words: [String], at site: CompletionSite, to set: inout CompletionSet) {
        set.candidates += words.filter { $0.hasPrefix(site.typed) }.map { Completion($0) }
    }
}

extension Unicode.Scalar {
    fileprivate var asciiUppercased: Unicode.Scalar {
        ("a"..."z").contains(self) ? Unicode.Scalar(UInt8(value) - 32) : self
    }
}
