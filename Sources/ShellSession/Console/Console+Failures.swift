import BilingualText
package import CommandLanguage
package import ShellRuntime
import TerminalText

extension Console {
    /// Shows a failure of the command line, the environment or a file, outside any statement.
    package func report(_ failure: ShellFailure) {
        report(failure.message.text(in: language))
        notice(.nextStep(failure.step(after: nil)))
    }

    /// Shows an error with its place and line.
    package func show(_ diagnostic: Diagnostic) { show(diagnostic, in: .file) }

    /// Shows an error after `mark`.
    package func show(_ diagnostic: Diagnostic, in form: DiagnosticRenderer.Form, behind mark: String = "") {
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
