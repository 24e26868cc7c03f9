package import BilingualText
package import CommandLanguage
import InjectedTime
package import RecordRendering
package import ShellRuntime
package import ShellSession
import Synchronization
package import TerminalText

package struct Job: Sendable {
    /// The number that `jobs` shows, from 1.
    let number: Int

    /// The statement without its `&`.
    let text: String

    /// The script that started it; nil for a person.
    let owner: String?

    /// When it began, in milliseconds since 1970.
    let startedMilliseconds: Int64
    let task: Task<Void, Never>
    let completion: JobCompletion
}

extension Job {
    static let description = RecordDescription<Job>(
        "job",
        version: 1,
        "a statement in the background",
        "一条后台语句",
        fields: [
            .init("number", .text, "its number", "编号", column: .init("JOB", "任务", alignment: .right)) {
                .text(String($0.number))
            },
            .init("started", .time, "when it started", "开始时间", column: .init("SINCE", "开始于", dropOrder: 1)) {
                .init(time: $0.startedMilliseconds)
            },
            .init("statement", .text, "the statement", "语句", column: .init("STATEMENT", "语句")) { .text($0.text) },
        ]
    )
}

/// Shows the messages of a background job, with its number.
package struct JobObserver: RuntimeObserver {
    package let console: Console
    package let number: Int
    package let jobs: JobTable
    private let traces: Bool

    package func notice(_ message: Message) {
        // The command that stops a job shows this message itself, once.
        if message.id == "watch.endedInterrupted", jobs.keepLastWords(message, of: number) { return }
        console.notice(message, behind: mark)
    }

    package func rejected(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { console.show(diagnostic, behind: mark) }
    }

    package func statementDidFail(_ location: SourceLocation, with failure: ShellFailure) {
        guard failure.status != .interrupted, !failure.isShown else { return }
        console.show(failure, at: location, in: .file, behind: mark)
    }

    package var wantsExpectations: Bool { false }

    package func expectationDidEnd(_ report: ExpectationReport) {}

    package var reportsStatements: Bool { traces }

    package func statementWillRun(_ location: SourceLocation, _ text: String) {
        console.notice(mark + location.tracedStart(text))
    }

    package func statementDidEnd(_ location: SourceLocation, took duration: Duration) {
        guard case .duration(let shown) = Value(measured: duration) else { return }
        console.notice(mark + location.tracedEnd + DurationLiteral.text(shown))
    }

    private var mark: String { "[\(number)] " }

    /// - Parameter traces: whether each statement is shown before and after it runs.
    package init(console: Console, number: Int, jobs: JobTable, traces: Bool = false) {
        self.console = console
        self.number = number
        self.jobs = jobs
        self.traces = traces
    }
}

/// The end of a job, for any number of tasks to wait for.
final class JobCompletion: Sendable {
    private struct State {
        var value: RunOutcome?
        var waiting: [Promise<RunOutcome>] = []
    }

    private let time: any TimeSource
    private let state = Mutex(State())

    init(time: any TimeSource) {
        self.time = time
    }

    /// The outcome; nil while the job runs.
    var value: RunOutcome? { state.withLock { $0.value } }

    /// Resumes the waiting tasks in the order in which they began to wait.
    func complete(with value: RunOutcome) {
        let waiting = state.withLock { state in
            state.value = value
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.keep(value) }
    }

    /// - Throws: `CancellationError` as soon as the task is cancelled.
    func wait() async throws -> RunOutcome {
        let end = Promise<RunOutcome>(time: time)
        let value = state.withLock { state in
            if state.value == nil { state.waiting.append(end) }
            return state.value
        }
        if let value { return value }
        defer { state.withLock { $0.waiting.removeAll { $0 === end } } }
        return try await end.value()
    }
}

/// Adds a job's number before each of its lines.
package struct PrefixedOutput: TextOutput {
    package let prefix: String
    package let output: any TextOutput

    package init(prefix: String, output: any TextOutput) {
        self.prefix = prefix
        self.output = output
    }

    package func write(_ text: String) throws {
        try write(DisplayText(text))
    }

    package func write(_ text: DisplayText) throws {
        try output.write(text.prefixingLines(with: prefix))
    }

    package func finish() async throws {
        try await output.finish()
    }
}

extension RunOutcome {
    /// The failure of a statement that waits for the job; nil if the job succeeded.
    package func failure(of number: Int) -> ShellFailure? {
        guard status != .success else { return nil }
        return ShellFailure(
            status: status,
            category: ShellFailure.Category(rawValue: "job"),
            message: .jobStatus(number, status: Int(status.rawValue))
        )
    }
}
