import CommandLanguage
package import ShellRuntime

extension Console {
    /// Shows a failure that no statement brought about: of the command line, the environment or a file.
    package func report(_ failure: ShellFailure) {
        report(catalogue.text(for: failure.message))
        remark(ShellMessage.nextStep.message(.message("step", failure.step(after: nil))))
    }

    /// Shows an error whose words another part of the program chose.
    package func report(_ text: String) {
        let error = language == .english ? "error: " : "错误："
        remark("marginsh: " + error + text)
    }
}
