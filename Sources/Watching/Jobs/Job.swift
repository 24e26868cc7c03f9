package import BilingualText
package import CommandLanguage
package import InjectedTime
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
    let run: JobRun
}

/// A job that runs in a task of its own.
package struct JobRun: Sendable {
    fileprivate let task: Task<Void, Never>
    fileprivate let completion: JobCompletion

    /// How it ended.
    ///
    /// - Throws: `CancellationError` as soon as the waiting task is cancelled.
    package func outcome() async throws -> RunOutcome { try await completion.wait() }

    /// Ends `runs`, and waits until they have ended.
    package static func end(_ runs: [JobRun]) async {
        for run in runs { run.task.cancel() }
        for run in runs { await run.task.value }
    }
}

extension BackgroundJob {
    /// Starts it in a task of its own.
    ///
    /// - Parameters:
    ///   - place: its number among those that start at the same instant, from 1.
    ///   - onEnd: called when it has ended, before waiting tasks resume.
    package func start(
        at place: Int,
        in environment: RuntimeEnvironment,
        on time: any TimeSource,
        onEnd: @escaping @Sendable (RunOutcome) -> Void = { _ in }
    ) -> JobRun {
        let completion = JobCompletion(time: time)
        time.beginActivity()
        let task = Task.detached {
            // On a virtual clock the statement that started the job first runs to its own next wait, and no two
            // jobs wake at the same instant: jobs never run at the same time, and every run prints the same bytes.
            // A job that is cancelled here ends at its first statement.
            try? await time.sleep(for: .nanoseconds(place))
            let outcome = await run(in: environment)
            onEnd(outcome)
            completion.complete(with: outcome)
            time.endActivity()
        }
        return JobRun(task: task, completion: completion)
    }
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

/// Shows the messages of a job, after a mark that identifies it.
package struct JobObserver: RuntimeObserver {
    private let console: Console
    private let mark: String
    private let traces: Bool

    /// Takes the last message of a job that is being stopped; false if it is not.
    private let keepLastWords: @Sendable (Message) -> Bool

    package func notice(_ message: Message) {
        // The command that stops a job shows this message itself, once.
        if message.id == "watch.endedInterrupted", keepLastWords(message) { return }
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

    /// For the background job with this number.
    ///
    /// - Parameter traces: whether each statement is shown before and after it runs.
    package init(console: Console, number: Int, jobs: JobTable, traces: Bool = false) {
        self.init(console: console, mark: "[\(number)] ", traces: traces) { jobs.keepLastWords($0, of: number) }
    }

    package init(
        console: Console,
        mark: String,
        traces: Bool,
        keepLastWords: @escaping @Sendable (Message) -> Bool = { _ in false }
    ) {
        self.console = console
        self.mark = mark
        self.traces = traces
        self.keepLastWords = keepLastWords
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
