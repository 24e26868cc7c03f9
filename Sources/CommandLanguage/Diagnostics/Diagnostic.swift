package import BilingualText

/// An error or warning in a text that a person wrote: what was found and where, what is allowed, what may have been meant.
package struct Diagnostic: Sendable {
    package enum Severity: String, Hashable, Sendable {
        case error
        case warning
    }

    /// What the error is, where code has to distinguish it from others.
    package enum Cause: Sendable { case unknownCommand }

    /// A further line of explanation; the range is what it is about, if anything.
    package struct Note: Sendable {
        package let message: Message
        package let range: SourceRange?

        package init(_ message: Message, at range: SourceRange? = nil) {
            self.message = message
            self.range = range
        }
    }

    /// A replacement that would fix the error.
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

    package var cause: Cause?

    /// The `source` statements that led to this file, innermost first.
    package var includedFrom: [SourceLocation]

    /// Ranges of the source that must not be shown, because they may be secrets.
    package var hiddenRanges: [SourceRange]

    /// Further ranges that must not be shown, shared by all diagnostics of the line.
    ///
    /// Separate from ``hiddenRanges``, so that thousands of errors in a line with thousands of secrets share one array.
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

/// A range in a file.
package struct SourceLocation: Sendable {
    package let source: SourceFile
    package let range: SourceRange

    package init(source: SourceFile, range: SourceRange) {
        self.source = source
        self.range = range
    }
}
