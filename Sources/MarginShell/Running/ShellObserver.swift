import BilingualText
import CommandLanguage
import ExchangeAccess
import RecordRendering
import SessionRecording
import ShellRuntime
import ShellSession
import Synchronization
import TerminalText

/// Shows what happens while statements run: notices, errors, failures.
package final class ShellObserver: RuntimeObserver {
    private let console: Console
    private let expectations: ExpectationLog?
    private let journal: Journal?
    private let replay: ReplayStore?
    private let traces: Bool
    private let spentWeight: SpentWeight?

    /// The weight spent before each of the statements that run, outermost first.
    private let weights = Mutex<[RequestWeights]>([])
    private let promptWidth: Mutex<Int?> = Mutex(nil)

    /// - Parameters:
    ///   - expectations: collects expectations for a report; nil without a report.
    ///   - journal: records how each statement ended.
    ///   - replay: the recording that all responses come from; nil for a real session.
    ///   - traces: whether each statement is shown before and after it runs.
    ///   - spentWeight: the weight of all requests so far.
    init(
        console: Console,
        expectations: ExpectationLog? = nil,
        journal: Journal? = nil,
        replay: ReplayStore? = nil,
        traces: Bool = false,
        spentWeight: SpentWeight? = nil
    ) {
        self.console = console
        self.expectations = expectations
        self.journal = journal
        self.replay = replay
        self.traces = traces
        self.spentWeight = spentWeight
    }

    /// The form of diagnostics: under the typed line after a prompt of this width, or, for nil, with file and line.
    func showDiagnostics(behindPromptOf width: Int?) {
        promptWidth.withLock { $0 = width }
        console.lineWasTyped()
    }

    func notice(_ message: Message) { console.notice(message) }

    func rejected(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics.prefix(Self.mostErrors) {
            console.show(diagnostic, in: form(for: diagnostic.source))
        }
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
        if !failure.isShown {
            console.show(failure, at: location, in: form(for: (failure.location ?? location).source))
        }
        if failure.category == .replay { replay?.noteMismatchShown() }
    }

    var wantsExpectations: Bool { expectations != nil }

    func expectationDidEnd(_ report: ExpectationReport) { expectations?.add(report) }

    private func form(for source: SourceFile) -> DiagnosticRenderer.Form {
        let width = source.name.isEmpty ? promptWidth.withLock { $0 } : nil
        return width.map { .prompt(promptWidth: console.showsTypedLineLast ? $0 : nil) } ?? .file
    }
}

// What `--trace` and the setting `timing` show.
extension ShellObserver {
    var reportsStatements: Bool { traces || console.timesStatements }

    func statementWillRun(_ location: SourceLocation, _ text: String) {
        weights.withLock { $0.append(spentWeight?.total ?? RequestWeights.none) }
        if traces { console.notice(location.tracedStart(text)) }
    }

    func statementDidEnd(_ location: SourceLocation, took duration: Duration) {
        let before = weights.withLock { $0.popLast() } ?? RequestWeights.none
        let weight = (spentWeight?.total ?? RequestWeights.none).less(before)
        let lead = traces ? location.tracedEnd : ""
        guard case .duration(let shown) = Value(measured: duration) else { return }
        let words = weight == .none ? "" : ", " + Message.statementWeight(weight.words).text(in: console.language)
        console.notice(lead + DurationLiteral.text(shown) + words)
    }
}

extension Message {
    fileprivate static func statementWeight(_ weight: Message) -> Message {
        English("shell.statementWeight", "weight \(weight)").chinese("权重 \(weight)")
    }
}
