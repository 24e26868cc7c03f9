import BilingualText
import CommandLanguage
import ExchangeAccess
import SessionRecording
import ShellRuntime
import ShellSession
import Synchronization

/// Shows what happens while statements run: notices, mistakes, failures.
package final class ShellObserver: RuntimeObserver {
    private let console: Console
    private let expectations: ExpectationLog?
    private let journal: Journal?
    private let replay: ReplayStore?
    private let promptWidth: Mutex<Int?> = Mutex(nil)

    /// Makes an observer.
    ///
    /// - Parameters:
    ///   - expectations: where a report is asked for, what keeps every expectation.
    ///   - journal: what keeps how each statement ended.
    ///   - replay: the recording that answers every request, where one does.
    init(
        console: Console,
        expectations: ExpectationLog? = nil,
        journal: Journal? = nil,
        replay: ReplayStore? = nil
    ) {
        self.console = console
        self.expectations = expectations
        self.journal = journal
        self.replay = replay
    }

    /// How diagnostics stand: under the typed line behind a prompt this wide, or, for nil, with file and line.
    func showDiagnostics(behindPromptOf width: Int?) {
        promptWidth.withLock { $0 = width }
        console.lineWasTyped()
    }

    func notice(_ message: Message) {
        console.notice(message)
    }

    func rejected(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics.prefix(Self.mostMistakes) { show(diagnostic) }
        let further = diagnostics.count - Self.mostMistakes
        if further > 0 { console.notice(.furtherMistakes(further)) }
    }

    /// More mistakes than anyone reads at once: what is no script at all may hold one in every word.
    private static let mostMistakes = 100

    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure) {
        journal?.noteStatement(
            location.source.text(in: location.range),
            status: failure.status.rawValue,
            category: failure.category.rawValue,
            code: failure.code
        )
        guard failure.status != .interrupted else { return }
        expectations?.add(failure, at: location)
        show(FailureDiagnostic.make(failure, at: location))
        if failure.category == .replay { replay?.noteMismatchShown() }
    }

    var wantsExpectations: Bool { expectations != nil }

    func expectationDidEnd(_ report: ExpectationReport) {
        expectations?.add(report)
    }

    private func show(_ diagnostic: Diagnostic) {
        let isTyped = diagnostic.source.name.isEmpty
        let width = isTyped ? promptWidth.withLock { $0 } : nil
        console.show(diagnostic, in: width.map { .prompt(promptWidth: console.showsTypedLineLast ? $0 : nil) } ?? .file)
    }
}
