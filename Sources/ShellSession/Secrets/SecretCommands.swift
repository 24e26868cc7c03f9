import BilingualText
import BinanceMargin
import CommandLanguage
import RequestSigning
import ShellRuntime

/// Secrets that a program prints: one that the profile names, or the desktop's keyring.
struct SecretCommands: Sendable {
    let programs: any ProgramRunning
    let prompts: Prompter
    let approvals: ApprovedTexts

    /// The output of the command `text`, after the person has approved exactly that text.
    func run(_ text: String, for request: SecretRequest) async throws -> Secret {
        let words: [String]
        do throws(CommandWords.Fault) {
            words = try CommandWords.split(text)
        } catch {
            throw ShellFailure.badSecretCommand(text, error)
        }
        try await approve(text, for: request.setting)
        let plan = ProgramPlan(
            words: words,
            hiddenVariables: request.hiddenVariables,
            terminal: prompts.programTerminal
        )
        let result = try await result(of: plan, shownAs: text)
        guard result.status == 0 else { throw ShellFailure.secretCommandFailed(text, result) }
        return result.output.trimmingWhitespace()
    }

    /// The keyring's entry with that name; nil if there is none.
    func lookUp(_ name: String, for request: SecretRequest) async throws -> Secret? {
        let plan = KeyringEntry.lookup(name, hiding: request.hiddenVariables, terminal: prompts.programTerminal)
        let result: ProgramResult
        do {
            result = try await programs.run(plan)
        } catch ProgramFailure.notStarted {
            throw ShellFailure.noKeyring
        } catch let failure as ProgramFailure {
            throw ShellFailure.secretCommandEnded(plan.words.joined(separator: " "), failure)
        }
        // Without such an entry the program prints nothing and ends with 1.
        guard result.status == 0 else {
            guard result.errors.isEmpty else {
                throw ShellFailure.secretCommandFailed(plan.words.joined(separator: " "), result)
            }
            return nil
        }
        return result.output.trimmingWhitespace()
    }

    private func result(of plan: ProgramPlan, shownAs text: String) async throws -> ProgramResult {
        do {
            return try await programs.run(plan)
        } catch let failure as ProgramFailure {
            throw ShellFailure.secretCommandEnded(text, failure)
        }
    }

    private func approve(_ text: String, for setting: String) async throws {
        guard !approvals.contains(text, .command) else { return }
        guard prompts.isAttended else { throw ShellFailure.secretCommandUnapproved(text) }
        let prompt = Message.approveCommand(Code(text), setting: Code(setting))
        guard try await prompts.line(prompt) == "yes" else { throw ShellFailure.secretCommandRefused(text) }
        approvals.add(text, .command)
    }
}

/// Splits the text of `command:"..."` into a program and its arguments.
///
/// Spaces separate words, single and double quotes join them, and a backslash escapes the next character, except in
/// single quotes. No shell reads the text, so unquoted shell syntax is refused instead of being passed to the program.
enum CommandWords {
    /// Why a text is not a command.
    enum Fault: Error, Hashable {
        case empty
        case unclosedQuote
        /// An unquoted character that is shell syntax.
        case shellCharacter(Character)
    }

    private static let shellCharacters: Set<Character> = ["|", "&", ";", "<", ">", "(", ")", "$", "`", "*", "?", "~"]

    static func split(_ text: String) throws(Fault) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var rest = text[...]
        while let character = rest.popFirst() {
            switch (quote, character) {
            case (let open?, _) where character == open: quote = nil
            case ("'", _): word = (word ?? "") + String(character)
            case (_, "\\"):
                guard let next = rest.popFirst() else { throw .unclosedQuote }
                word = (word ?? "") + String(next)
            case (nil, "'"), (nil, "\""):
                quote = character
                word = word ?? ""
            case (nil, _) where character.isWhitespace:
                if let finished = word { words.append(finished) }
                word = nil
            case (nil, _) where shellCharacters.contains(character): throw .shellCharacter(character)
            default: word = (word ?? "") + String(character)
            }
        }
        guard quote == nil else { throw .unclosedQuote }
        if let word { words.append(word) }
        guard let program = words.first, !program.isEmpty else { throw .empty }
        return words
    }
}
