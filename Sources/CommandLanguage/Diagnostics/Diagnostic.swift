package import BilingualText

/// A mistake in a text that a person wrote: what was found and where, what is allowed, what may have been meant.
package struct Diagnostic: Sendable {
    package enum Severity: String, Hashable, Sendable {
        case error
        case warning
    }

    /// A further remark, with the place it is about where it has one.
    package struct Note: Sendable {
        package let message: Message
        package let range: SourceRange?

        package init(_ message: Message, at range: SourceRange? = nil) {
            self.message = message
            self.range = range
        }
    }

    /// A replacement that would mend the mistake.
    package struct Suggestion: Hashable, Sendable {
        package let replacement: String
        package let range: SourceRange

        package init(_ replacement: String, for range: SourceRange) {
            self.replacement = replacement
            self.range = range
        }
    }

    package let severity: Severity
    package let message: Message
    package let source: SourceFile
    package let range: SourceRange
    package var notes: [Note]
    package var suggestions: [Suggestion]

    /// The places that `source`d this file, innermost first.
    package var includedFrom: [SourceLocation]

    /// What of the source must not be shown: it may be a secret.
    package var hiddenRanges: [SourceRange]

    /// What of its line must not be shown either, the same for every mistake in it.
    ///
    /// Apart from ``hiddenRanges``, so that thousands of mistakes in a line of thousands of secrets share one array.
    package var hiddenInLine: [SourceRange] = []

    package init(
        _ message: Message,
        at range: SourceRange,
        in source: SourceFile,
        severity: Severity = .error,
        notes: [Note] = [],
        suggestions: [Suggestion] = [],
        includedFrom: [SourceLocation] = [],
        hidesText: Bool = false
    ) {
        self.severity = severity
        self.message = message
        self.source = source
        self.range = range
        self.notes = notes
        self.suggestions = suggestions
        self.includedFrom = includedFrom
        hiddenRanges = hidesText ? [range] : []
    }
}
