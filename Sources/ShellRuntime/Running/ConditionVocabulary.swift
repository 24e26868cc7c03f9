import BilingualText
import CommandLanguage

/// The bare names there are, for checking a condition before it runs.
package struct ConditionVocabulary: Sendable {
    /// The names in every condition: `amount`, `borrowLimit`, `binds`.
    package let names: [String]

    /// The further names inside a command's conditions: `inventory`, `change`, `error` in `watch`.
    package let namesByCommand: [String: [String]]

    /// Bare words that stand for their own text, such as `vipLimit`.
    package let constants: [String]

    package init(names: [String], namesByCommand: [String: [String]], constants: [String]) {
        self.names = names
        self.namesByCommand = namesByCommand
        self.constants = constants
    }
}

extension ConditionVocabulary {
    /// The failure of a bare word that no condition knows.
    func unknownName(_ name: DottedName, in command: String? = nil) -> ShellFailure {
        let text = name.parts.joined(separator: ".")
        let known = names + (command.flatMap { namesByCommand[$0] } ?? [])
        var notes: [Message] = []
        if let last = name.parts.last, let meant = NearestName.find(last, among: known + constants) {
            notes.append(.didYouMean(Code(meant)))
        }
        notes.append(.quoteText("\"\(text)\""))
        return .usage(.unknownConditionName(Code(text)), at: name.range, notes: notes)
    }
}
