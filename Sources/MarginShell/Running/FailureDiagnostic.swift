import CommandLanguage
import ShellRuntime

/// A failure of a running statement, shown like a mistake in the text: with its place and what to do next.
enum FailureDiagnostic {
    private static let concealment = SecretConcealment(settings: ShellSettings())

    static func make(_ failure: ShellFailure, at statement: SourceLocation) -> Diagnostic {
        let place = failure.location ?? statement
        var diagnostics = [diagnostic(of: failure, in: place)]
        concealment.apply(to: &diagnostics)
        return diagnostics[0]
    }

    private static func diagnostic(of failure: ShellFailure, in place: SourceLocation) -> Diagnostic {
        Diagnostic(
            failure.message,
            at: failure.range ?? place.range,
            in: place.source,
            notes: (failure.notes + [failure.nextStep].compactMap(\.self)).map { Diagnostic.Note($0) },
            suggestions: failure.suggestions,
            includedFrom: failure.includedFrom,
            hidesText: failure.hidesText
        )
    }
}
