import BilingualText
package import CommandLanguage
package import ShellRuntime
import TerminalText

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
    static func command(at statement: SourceLocation) -> String? {
        let first = statement.source.text(in: statement.range).prefix { $0.isLetter }
        return first.isEmpty || keywords.contains(String(first)) ? nil : String(first)
    }

    private static let keywords: Set<String> = ["break", "continue", "expect", "for", "if", "let", "repeat", "try"]
}

extension Console {
    /// Shows a failure of the command line, the environment or a file, outside any statement.
    package func report(_ failure: ShellFailure) {
        guard !writesJSON(failure.format) else { return notice(FailureReport(failure, at: nil).text(in: language)) }
        report(failure.message.text(in: language))
        notice(.nextStep(failure.step(after: nil)))
    }

    /// Shows the failure of the statement at `location`, after `mark`.
    package func show(
        _ failure: ShellFailure,
        at location: SourceLocation,
        in form: DiagnosticRenderer.Form,
        behind mark: String = ""
    ) {
        guard !writesJSON(failure.format) else {
            return notice(FailureReport(failure, at: location).text(in: language))
        }
        draw(FailureDiagnostic.make(failure, at: location), in: form, behind: mark)
    }

    /// Shows an error in a text after `mark`, with its place and line.
    package func show(_ diagnostic: Diagnostic, in form: DiagnosticRenderer.Form = .file, behind mark: String = "") {
        guard !writesJSON(diagnostic.formatInLine) else { return notice(FailureReport(diagnostic).text(in: language)) }
        draw(diagnostic, in: form, behind: mark)
    }

    private func draw(_ diagnostic: Diagnostic, in form: DiagnosticRenderer.Form, behind mark: String) {
        let renderer = DiagnosticRenderer(
            language: language,
            form: form,
            columns: noticeColumns - mark.count,
            wraps: wrapsNotices,
            usesColour: coloursNotices
        )
        notice(DisplayText(mark) + renderer.display(diagnostic))
    }

    /// Shows an error in the words of another part of the program.
    package func report(_ text: String) {
        let error = language == .english ? "error: " : "错误："
        notice("marginsh: " + error + text)
    }
}

extension Diagnostic {
    /// The format for programs that its line names, although the line could not be read.
    fileprivate var formatInLine: String? {
        let table = source.lineTable
        let words = source.text(in: table.range(ofLine: table.line(of: range.start))).split { $0 == " " || $0 == ";" }
        return zip(words, words.dropFirst()).first { $0 == "as" && ["json", "ndjson"].contains($1) }.map { String($1) }
    }
}
