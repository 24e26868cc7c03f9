import BilingualText
package import CommandLanguage
package import ShellRuntime
import TerminalText

extension Console {
    /// Shows a failure that no statement brought about: of the command line, the environment or a file.
    package func report(_ failure: ShellFailure) {
        report(failure.message.text(in: language))
        notice(.nextStep(failure.step(after: nil)))
    }

    /// Shows a mistake with its place and line.
    package func show(_ diagnostic: Diagnostic) { show(diagnostic, in: .file) }

    /// Shows a mistake, `mark` before it.
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

    /// Shows an error whose words another part of the program chose.
    package func report(_ text: String) {
        let error = language == .english ? "error: " : "错误："
        notice("marginsh: " + error + text)
    }
}
