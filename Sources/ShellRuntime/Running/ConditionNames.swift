import CommandLanguage

/// The bare names that a condition may use, with their values of the moment.
///
/// A dotted name such as `ETH.amount` is asked for with its parts.
package protocol ConditionNames: Sendable {
    /// The value of a name; nil where there is no such name, ``Value/nothing`` where it has none at the moment.
    func value(of parts: [String]) throws -> Value?

    /// The views that a condition is put to: one for each asset of a watch. Without `all` it must hold for any of them,
    /// with `all` for every one.
    var subjects: [any ConditionNames] { get }
}

/// How a condition came out.
package enum ConditionOutcome: Hashable, Sendable {
    case holds
    case fails
    /// It compares something that has no value at the moment.
    case unknown
}

/// The bare names there are, for checking a condition before it runs.
package struct ConditionVocabulary: Sendable {
    /// The names in every condition: `amount`, `borrowLimit`, `binds`.
    package let names: [String]

    /// The further names inside a command's conditions: `inventory`, `change`, `error` in `watch`.
    package let namesByCommand: [String: [String]]

    /// Bare words that stand for their own text, such as `level`.
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
            notes.append(Message(SyntaxMessage.didYouMean, .code("suggestion", meant)))
        }
        notes.append(Message(RuntimeMessage.quoteText, .code("suggestion", "\"\(text)\"")))
        return .usage(Message(RuntimeMessage.unknownName, .code("found", text)), at: name.range, notes: notes)
    }
}
