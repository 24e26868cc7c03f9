import BilingualText

/// The arguments of a form read so far.
struct FormReader: ~Copyable {
    let form: FormSyntax
    let command: String
    let subcommand: String?

    /// The index of the slot to be filled next.
    var slot = 0

    /// The words of that slot so far, if it repeats.
    var words: [Word] = []
    var arguments: [Argument] = []

    init(form: FormSyntax, command: String, subcommand: String?) {
        self.form = form
        self.command = command
        self.subcommand = subcommand
        if form.slots.count > 1 { arguments.reserveCapacity(form.slots.count) }
    }

    /// The slot to be filled next; nil when all are filled.
    var current: Slot? { slot < form.slots.count ? form.slots[slot] : nil }

    /// The slot after the current one.
    var following: Slot? { slot + 1 < form.slots.count ? form.slots[slot + 1] : nil }

    /// Fills the current slot and moves to the next.
    mutating func fill(_ content: Argument.Content, range: SourceRange) {
        arguments.append(Argument(slot: slot, content: content, range: range))
        slot += 1
    }

    mutating func closeRepeatingSlot() {
        guard let first = words.first, let last = words.last else { return }
        fill(.words(words), range: first.range.union(last.range))
        words = []
    }

    /// Whether the option `word` was given already.
    func hasOption(_ word: String) -> Bool {
        arguments.contains {
            if case .option(let clause) = $0.content { clause.word.text == word } else { false }
        }
    }
}

extension Parser {
    /// The command whose name is the word `token`; nil where it or its arguments cannot be read.
    mutating func parseCommand(_ name: Name, _ token: Token) -> Statement.Kind? {
        consume(token)
        guard let syntax = table.commands[name.text] else {
            mark(.unknownCommand, name.range)
            refuseCommand(name)
            return nil
        }
        mark(.command, name.range)
        return parseInvocation(of: syntax, name).map { .command($0) }
    }

    private mutating func parseInvocation(of syntax: CommandSyntax, _ name: Name) -> CommandStatement? {
        var subcommand: Name?
        var form = syntax.main
        if !syntax.subcommands.isEmpty {
            let token = next()
            expect(.subcommand(command: syntax.name))
            if let word = wholeWord(token), let chosen = syntax.subcommands.first(where: { $0.name == word }) {
                consume(token)
                mark(.option, token.range)
                subcommand = Name(text: word, range: token.range)
                form = chosen.form
            } else if syntax.main == nil {
                refuseSubcommand(token, of: syntax)
                return nil
            }
        }
        guard let form else { return nil }
        var reader = FormReader(form: form, command: syntax.name, subcommand: subcommand?.text)
        guard let arguments = parseForm(&reader) else { return nil }
        return CommandStatement(name: name, subcommand: subcommand, arguments: arguments)
    }

    // MARK: Errors

    private mutating func refuseCommand(_ name: Name) {
        let known = Array(table.commands.keys.sorted()) + StatementKeyword.beginning.map(\.rawValue)
        let meant = table.hints[name.text] ?? NearestName.find(name.text, among: known)
        report(
            .unknownCommand(Code(excerpt(name.range))),
            at: name.range,
            notes: meant.map { [Diagnostic.Note(.didYouMean(Code($0)))] } ?? [],
            suggestions: meant.map { [Diagnostic.Suggestion($0, for: name.range)] } ?? [],
            cause: .unknownCommand
        )
    }

    private mutating func refuseSubcommand(_ token: Token, of syntax: CommandSyntax) {
        let allowed = syntax.subcommands.map(\.name)
        let command = Code(syntax.name)
        guard !endsStatement(token) else {
            report(.missingSubcommand(command, allowed: allowed), at: afterLastToken)
            return
        }
        let errorsBefore = diagnostics.count
        let word = parseWord()
        if word == nil { consume(token) }
        guard diagnostics.count == errorsBefore else { return }
        let range = word?.range ?? token.range
        let meant = NearestName.find(source.text(in: range), among: allowed)
        report(
            .unknownSubcommand(command, found: Code(excerpt(range)), allowed: allowed),
            at: range,
            notes: meant.map { [Diagnostic.Note(.didYouMean(Code($0)))] } ?? [],
            suggestions: meant.map { [Diagnostic.Suggestion($0, for: range)] } ?? []
        )
    }

    mutating func reportMissing(_ missing: String, of command: String) {
        let message = Message.missingArgument(Code(command), missing: Code(missing))
        report(message, at: afterLastToken)
    }
}
