import CommandLanguage
import LineEditing
import ShellRuntime
import Synchronization

/// The arguments that a command at the end of the line may still take: ` EVERY [times N] [for D]` after `watch ETH`.
struct CommandHint {
    private let declaration: CommandDeclaration
    /// The plain words after the command's name.
    private let words: ArraySlice<String>

    /// - Parameter words: the plain words of the statement, beginning with the command's name.
    init(_ declaration: CommandDeclaration, words: [String]) {
        self.declaration = declaration
        self.words = words.dropFirst()
    }

    /// Nil if nothing may follow.
    var text: String? {
        let signature = declaration.signature
        if let subcommand = signature.subcommands.first(where: { $0.name == words.first }) {
            return rest(of: subcommand.form, behind: words.dropFirst())
        }
        let main = signature.main.flatMap { rest(of: $0, behind: words) }
        guard words.isEmpty, !signature.subcommands.isEmpty else { return main }
        return ([signature.subcommands.map(\.name).joined(separator: "|")] + [main].compactMap { $0 })
            .joined(separator: " ")
    }

    /// The rest of the option or subcommand that `typed` begins, with what follows it; nil if several begin with it, or
    /// none does.
    func rest(of typed: String) -> String? {
        let signature = declaration.signature
        let subcommand = signature.subcommands.first { $0.name == words.first }
        let options = (subcommand?.form ?? signature.main)?.options ?? []
        let names = words.isEmpty ? signature.subcommands.map(\.name) : []
        let candidates =
            names.map { ($0, $0) }
            + options.filter { $0.repeats || !words.contains($0.word) }.map { ($0.word, CommandUsage.text($0)) }
        let matches = candidates.filter { $0.0.hasPrefix(typed) }
        guard matches.count == 1, let (word, text) = matches.first, word != typed else { return nil }
        return String(text.dropFirst(typed.count))
    }

    private func rest(of form: CommandSignature.Form, behind words: ArraySlice<String>) -> String? {
        var positions: [String] = []
        var used: Set<String> = []
        var rest = words
        while let word = rest.popFirst() {
            if let option = form.options.first(where: { $0.word == word }) {
                used.insert(word)
                // An option's operands are shown as long as they are missing.
                let missing = option.operands.dropFirst(rest.count)
                if !missing.isEmpty { return missing.map(CommandUsage.text).joined(separator: " ") }
                rest = rest.dropFirst(option.operands.count)
            } else {
                positions.append(word)
            }
        }
        let options = form.options.filter { option in
            (option.repeats || !used.contains(option.word)) && !option.excludes.contains { used.contains($0) }
        }
        let pieces =
            missing(form.parameters, behind: positions).map(CommandUsage.text)
            + options.map { "[\(CommandUsage.text($0))]" }
        return pieces.isEmpty ? nil : pieces.joined(separator: " ")
    }

    /// The parameters without a value.
    private func missing(_ parameters: [Parameter], behind words: [String]) -> ArraySlice<Parameter> {
        let repeating = parameters.firstIndex { $0.arity.repeats }
        guard let repeating, words.count > repeating, repeating + 1 < parameters.count else {
            return parameters.dropFirst(words.count)
        }
        // Only the parser could separate the words of a list from what follows it; a duration is recognised by itself.
        let isFollowed = words.contains { DurationLiteral.parse($0) != nil }
        return isFollowed ? [] : parameters[(repeating + 1)...]
    }
}

/// The part of a statement's run that the terminal's thread waits for: up to its end, or to its next prompt.
final class CommandStretch: Sendable {
    private let current = Mutex<RunningCommand?>(nil)

    /// Begins a part, which ends immediately if `isOver` returns true.
    ///
    /// - Parameter isOver: called once others can end the part, so that no end is missed.
    func begin(_ command: RunningCommand, isOver: () -> Bool) -> RunningCommand {
        current.withLock { $0 = command }
        if isOver() { command.finish() }
        return command
    }

    /// Ends the current part.
    func end() { current.withLock { $0 }?.finish() }
}
