import BilingualText
package import CommandLanguage
package import ShellRuntime

/// A failure of a running statement, shown like an error in the text: with its place and what to do next.
package enum FailureDiagnostic {
    private static let concealment = SecretConcealment(settings: ShellSettings())

    package static func make(_ failure: ShellFailure, at statement: SourceLocation) -> Diagnostic {
        let place = failure.location ?? statement
        var diagnostics = [diagnostic(of: failure, in: place, from: statement)]
        concealment.apply(to: &diagnostics)
        return diagnostics[0]
    }

    private static func diagnostic(
        of failure: ShellFailure,
        in place: SourceLocation,
        from statement: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            failure.message,
            at: failure.range ?? place.range,
            in: place.source,
            notes: (failure.notes + [failure.step(after: command(at: statement))]).map { Diagnostic.Note($0) },
            suggestions: failure.suggestions,
            includedFrom: failure.includedFrom,
            hidesText: failure.hidesText
        )
    }

    /// The name of the statement's command; nil for a keyword.
    private static func command(at statement: SourceLocation) -> String? {
        let first = statement.source.text(in: statement.range).prefix { $0.isLetter }
        return first.isEmpty || keywords.contains(String(first)) ? nil : String(first)
    }

    private static let keywords: Set<String> = ["break", "continue", "expect", "for", "if", "let", "repeat", "try"]
}
