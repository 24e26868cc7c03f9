import CommandLanguage

extension ShellFailure {
    /// A number outside of what is allowed.
    static func outOfRange(_ found: String, _ range: ClosedRange<Int>, unit: String, at place: SourceRange)
        -> ShellFailure
    {
        .usage(
            Message(
                RuntimeMessage.integerOutOfRange,
                .code("found", found),
                .number("lowest", range.lowerBound),
                .number("highest", range.upperBound),
                .text("unit", unit)
            ),
            at: place
        )
    }

    static func outOfRange(_ found: String, _ range: ClosedRange<Duration>, at place: SourceRange) -> ShellFailure {
        .usage(
            Message(
                RuntimeMessage.durationOutOfRange,
                .code("found", found),
                .code("lowest", DurationLiteral.text(range.lowerBound)),
                .code("highest", DurationLiteral.text(range.upperBound))
            ),
            at: place
        )
    }

    /// A variable that was never set.
    static func unsetVariable(_ reference: VariableReference, known: [String]) -> ShellFailure {
        let meant = NearestName.find(reference.name, among: known)
        return .usage(
            Message(RuntimeMessage.unsetVariable, .code("found", "$" + reference.name)),
            at: reference.range,
            notes: meant.map { [Message(SyntaxMessage.didYouMean, .code("suggestion", "$" + $0))] } ?? []
        )
    }

    /// A field that a record does not have.
    static func unknownField(_ field: Name, allowed: [String]) -> ShellFailure {
        let meant = NearestName.find(field.text, among: allowed)
        return .usage(
            Message(RuntimeMessage.unknownField, .code("found", field.text), .alternatives("allowed", allowed)),
            at: field.range,
            notes: meant.map { [Message(SyntaxMessage.didYouMean, .code("suggestion", $0))] } ?? [],
            suggestions: meant.map { [Diagnostic.Suggestion($0, for: field.range)] } ?? []
        )
    }

    /// A word that is none of those allowed.
    static func notAChoice(_ found: String, _ allowed: [String], at place: SourceRange) -> ShellFailure {
        let meant = NearestName.find(found, among: allowed)
        return .usage(
            Message(RuntimeMessage.notAChoice, .code("found", found), .alternatives("allowed", allowed)),
            at: place,
            notes: meant.map { [Message(SyntaxMessage.didYouMean, .code("suggestion", $0))] } ?? [],
            suggestions: meant.map { [Diagnostic.Suggestion($0, for: place)] } ?? []
        )
    }
}
