package import BilingualText
package import CommandLanguage
import ShellRuntime
package import ShellSession

/// Shows the messages of a background job, with its number.
package struct JobObserver: RuntimeObserver {
    package let console: Console
    package let number: Int
    package let jobs: JobTable

    package func notice(_ message: Message) {
        // The command that stops a job shows this message itself, once.
        if message.id == "watch.endedInterrupted", jobs.keepLastWords(message, of: number) { return }
        console.notice(message, behind: mark)
    }

    package func rejected(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { show(diagnostic) }
    }

    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure) {
        guard failure.status != .interrupted, !failure.isShown else { return }
        show(FailureDiagnostic.make(failure, at: location))
    }

    var wantsExpectations: Bool { false }

    func expectationDidEnd(_ report: ExpectationReport) {}

    private func show(_ diagnostic: Diagnostic) { console.show(diagnostic, in: .file, behind: mark) }

    private var mark: String { "[\(number)] " }

    package init(console: Console, number: Int, jobs: JobTable) {
        self.console = console
        self.number = number
        self.jobs = jobs
    }
}
