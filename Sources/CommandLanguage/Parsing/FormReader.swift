/// How far the arguments of a form have been read.
struct FormReader {
    let form: FormSyntax
    let command: String
    let subcommand: String?

    /// The slot to be filled next.
    var slot = 0

    /// The words of that slot so far, where it repeats.
    var words: [Word] = []
    var arguments: [Argument] = []

    init(form: FormSyntax, command: String, subcommand: String?) {
        self.form = form
        self.command = command
        self.subcommand = subcommand
        if form.slots.count > 1 { arguments.reserveCapacity(form.slots.count) }
    }

    /// The slot to be filled next; nil when all are.
    var current: Slot? { slot < form.slots.count ? form.slots[slot] : nil }

    /// The slot behind the current one.
    var following: Slot? { slot + 1 < form.slots.count ? form.slots[slot + 1] : nil }

    /// Keeps what fills the current slot and goes on to the next.
    mutating func fill(_ content: Argument.Content, range: SourceRange) {
        arguments.append(Argument(slot: slot, content: content, range: range))
        slot += 1
    }

    /// Ends a repeating slot that has words.
    mutating func closeRepeatingSlot() {
        guard let first = words.first, let last = words.last else { return }
        fill(.words(words), range: first.range.union(last.range))
        words = []
    }

    /// Whether the option `word` stands already.
    func hasOption(_ word: String) -> Bool {
        arguments.contains {
            if case .option(let clause) = $0.content { clause.word.text == word } else { false }
        }
    }
}
