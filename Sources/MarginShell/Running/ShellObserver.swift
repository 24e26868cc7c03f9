import CommandLanguage
import ShellRuntime
import Synchronization

/// Shows what happens while statements run: remarks, mistakes, failures.
final class ShellObserver: RuntimeObserver {
    private let console: Console
    private let expectations: ExpectationLog?
    private let promptWidth: Mutex<Int?> = Mutex(nil)

    /// Makes an observer.
    ///
    /// - Parameter expectations: where a report is asked for, what keeps every expectation.
    init(console: Console, expectations: ExpectationLog? = nil) {
        self.console = console
        self.expectations = expectations
    }

    /// How diagnostics stand: under the typed line behind a prompt this wide, or, for nil, with file and line.
    func showDiagnostics(behindPromptOf width: Int?) {
        promptWidth.withLock { $0 = width }
    }

    func notice(_ message: Message) {
        console.remark(message)
    }

    func rejected(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { show(diagnostic) }
    }

    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure) {
        guard failure.status != .interrupted else { return }
        expectations?.add(failure, at: location)
        show(FailureDiagnostic.make(failure, at: location))
    }

    var wantsExpectations: Bool { expectations != nil }

    func expectationDidEnd(_ report: ExpectationReport) {
        expectations?.add(report)
    }

    private func show(_ diagnostic: Diagnostic) {
        let isTyped = diagnostic.source.name.isEmpty
        let width = isTyped ? promptWidth.withLock { $0 } : nil
        let renderer = DiagnosticRenderer(
            wording: console.catalogue,
            form: width.map { .prompt(promptWidth: $0) } ?? .file,
            columns: console.remarkColumns
        )
        console.remark(renderer.render(diagnostic))
    }
}
