import BilingualText
import CommandLanguage
import ExchangeAccess
import SessionRecording
import ShellRuntime
import ShellSession
import Synchronization

/// Shows what happens while statements run: notices, errors, failures.
package final class ShellObserver: RuntimeObserver {
    private let console: Console
    private let expectations: ExpectationLog?
    private let journal: Journal?
    private let replay: ReplayStore?
    private let promptWidth: Mutex<Int?> = Mutex(nil)

    /// - Parameters:
    ///   - expectations: collects expectations for a report; nil without a report.
    ///   - journal: records how each statement ended.
    ///   - replay: the recording that all responses come from; nil for a real session.
    init(console: Console, expectations: ExpectationLog? = nil, journal: Journal? = nil, replay: ReplayStore? = nil) {
        self.console = console
        self.expectations = expectations
        self.journal = journal
        self.replay = replay
    }

    /// The form of diagnostics: under the typed line after a prompt of this width, or, for nil, with file and line.
    func showDiagnostics(behindPromptOf width: Int?) {
        promptWidth.withLock { $0 = width }
        console.lineWasTyped()
    }

    func notice(_ message: Message) { console.notice(message) }

    func rejected(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics.prefix(Self.mostErrors) { show(diagnostic) }
        let further = diagnostics.count - Self.mostErrors
        if further > 0 { console.notice(.furtherErrors(further)) }
    }

    /// A file that is not a script may have an error in every word.
    private static let mostErrors = 100

    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure) {
        journal?.noteStatement(
            location.source.text(in: location.range),
            status: failure.status.rawValue,
            category: failure.category.rawValue,
            code: failure.code
        )
        guard failure.status != .interrupted else { return }
        expectations?.add(failure, at: location)
        if !failure.isShown { show(FailureDiagnostic.make(failure, at: location)) }
        if failure.category == .replay { replay?.noteMismatchShown() }
    }

    var wantsExpectations: Bool { expectations != nil }

    func expectationDidEnd(_ report: ExpectationReport) { expectations?.add(report) }

    private func show(_ diagnostic: Diagnostic) {
        let isTyped = diagnostic.source.name.isEmpty
        let width = isTyped ? promptWidth.withLock { $0 } : nil
        console.show(diagnostic, in: width.map { .prompt(promptWidth: console.showsTypedLineLast ? $0 : nil) } ?? .file)
    }
}
