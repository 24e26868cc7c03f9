import BilingualText
import CommandLanguage

extension ShellFailure {
    /// A number outside the allowed range.
    static func outOfRange(_ found: String, _ range: ClosedRange<Int>, unit: String, at place: SourceRange)
        -> ShellFailure
    {
        .usage(
            .integerOutOfRange(Code(found), lowest: range.lowerBound, highest: range.upperBound, unit: unit),
            at: place
        )
    }

    static func outOfRange(_ found: String, _ range: ClosedRange<Duration>, at place: SourceRange) -> ShellFailure {
        .usage(
            .durationOutOfRange(
                Code(found),
                lowest: Code(DurationLiteral.text(range.lowerBound)),
                highest: Code(DurationLiteral.text(range.upperBound))
            ),
            at: place
        )
    }

    /// A variable that is not set.
    static func unsetVariable(_ reference: VariableReference, known: [String]) -> ShellFailure {
        let meant = NearestName.find(reference.name, among: known)
        return .usage(
            .unsetVariable(Code("$" + reference.name)),
            at: reference.range,
            notes: meant.map { [Message.didYouMean(Code("$" + $0))] } ?? []
        )
    }

    /// A field that a record does not have.
    static func unknownField(_ field: Name, allowed: [String]) -> ShellFailure {
        let meant = NearestName.find(field.text, among: allowed)
        return .usage(
            .unknownField(Code(field.text), allowed: allowed),
            at: field.range,
            notes: meant.map { [Message.didYouMean(Code($0))] } ?? [],
            suggestions: meant.map { [Diagnostic.Suggestion($0, for: field.range)] } ?? []
        )
    }

    /// A word that is not one of those allowed.
    static func notAChoice(_ found: String, _ allowed: [String], at place: SourceRange) -> ShellFailure {
        let meant = NearestName.find(found, among: allowed)
        return .usage(
            .notAChoice(Code(found), allowed: allowed),
            at: place,
            notes: meant.map { [Message.didYouMean(Code($0))] } ?? [],
            suggestions: meant.map { [Diagnostic.Suggestion($0, for: place)] } ?? []
        )
    }
}
