import CommandLanguage
package import ShellRuntime

extension Console {
    /// Shows a failure that no statement brought about: of the command line, the environment or a file.
    package func report(_ failure: ShellFailure) {
        let error = language == .english ? "error: " : "错误："
        remark("marginsh: " + error + catalogue.text(for: failure.message))
        remark(ShellMessage.nextStep.message(.message("step", failure.step(after: nil))))
    }
}
