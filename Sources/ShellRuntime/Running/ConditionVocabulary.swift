import BilingualText
import CommandLanguage

/// The bare names that a condition may use, with their current values.
///
/// A dotted name such as `ETH.amount` is passed as its parts.
package protocol ConditionNames: Sendable {
    /// The value of a name; nil for an unknown name, ``Value/nothing`` for a name without a current value.
    func value(of parts: [String]) throws -> Value?

    /// The views that a condition is evaluated for, one for each asset of a watch. Without `all` it must be true for
    /// any of them, with `all` for every one.
    var subjects: [any ConditionNames] { get }
}

package enum ConditionOutcome: Hashable, Sendable {
    case met
    case notMet
    /// It compares something that has no current value.
    case unknown
}

/// The known bare names, for checking a condition before it runs.
package struct ConditionVocabulary: Sendable {
    /// The names in every condition: `amount`, `borrowLimit`, `limitedBy`.
    package let names: [String]

    /// The further names inside a command's conditions: `inventory`, `change`, `error` in `watch`.
    package let namesByCommand: [String: [String]]

    /// Bare words that are texts, such as `vipLimit`.
    package let constants: [String]

    package init(names: [String], namesByCommand: [String: [String]], constants: [String]) {
        self.names = names
        self.namesByCommand = namesByCommand
        self.constants = constants
    }
}

extension ConditionVocabulary {
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
