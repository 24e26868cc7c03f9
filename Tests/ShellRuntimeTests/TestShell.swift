import BilingualText
import CommandLanguage
import ExactDecimals
import ShellRuntime
import Synchronization
import TestSupport
import InjectedTime

/// The testing library has a type of the same name.
typealias ExitStatus = ShellRuntime.ExitStatus

/// A shell around the runtime that keeps what happens, with commands that record from a table.
final class TestShell: Sendable {
    let host = TestHost()
    let time = VirtualTime(automatic: true)

    var environment: RuntimeEnvironment {
        RuntimeEnvironment(
            registry: CommandRegistry(
                [
                    EchoCommand(), ExitCommand(), SleepCommand(), SourceCommand(), BorrowCommand(host: host),
                    WatchCommand(host: host), SetCommand(host: host), UseCommand(host: host), NotifyCommand(),
                    ExplainCommand(), FailCommand(), ReplyCommand(),
                ],
                formats: ["table", "csv", "json", "raw"]
            ),
            settings: TestSettings(),
            vocabulary: ConditionVocabulary(
                names: ["amount", "borrowLimit", "limitedBy"],
                namesByCommand: ["watch": ["inventory", "change", "error"]],
                constants: ["vipLimit", "other", "zero", "unknown"]
            ),
            host: host,
            observer: host,
            time: time,
            language: { .english }
        )
    }

    /// Runs `text` as a typed line, or as a script of someone else's with only `allowing`.
    @discardableResult
    func run(
        _ text: String,
        allowing: Set<PermissionClass>? = nil,
        arguments: [Value] = [],
        in runner: ScriptRunner? = nil
    ) async -> RunOutcome {
        let trust = allowing.map(Trust.init(allowed:)) ?? .typed
        let runner = runner ?? ScriptRunner(environment: environment)
        let origin = ScriptOrigin(folder: nil, identity: "main.msh", trust: trust)
        return await time.active {
            await runner.run(SourceFile(name: "main.msh", text: text), origin: origin, arguments: arguments)
        }
    }

    /// Everything printed, a line an element.
    var output: [String] { host.state.withLock { $0.output } }

    /// The ids of the errors and failures reported, without their module.
    var problems: [String] { host.state.withLock { $0.problems } }

    /// The ranges' texts of the errors and failures.
    var places: [String] { host.state.withLock { $0.places } }
}

/// A host that records the runtime's calls.
final class TestHost: RuntimeHost, RuntimeObserver {
    struct State {
        var output: [String] = []
        var problems: [String] = []
        var places: [String] = []
        var settings: [String: String] = [:]
        var amounts: [String: String] = ["BTC": "1.5", "ETH": "20", "SHIB": "0"]
        var files: [String: String] = [:]
        var requested: [String] = []
        var goesOn = false
        var jobs: [BackgroundJob] = []
        var expectations: [ExpectationReport] = []
        var traces = false
    }

    let state = Mutex(State())

    var continuesAfterFailure: Bool { state.withLock { $0.goesOn } }

    func openSink(for request: OutputRequest) throws -> any OutputSink { TestSink(host: self, request: request) }

    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript? {
        let isOutside = path.hasPrefix("/")
        if isOutside, !includer.trust.allowed.contains(.read) { return nil }
        guard let text = state.withLock({ $0.files[path] }) else {
            throw ShellFailure(status: .usage, category: .usage, message: .missingFile)
        }
        return LoadedScript(
            source: SourceFile(name: path, text: text),
            folder: nil,
            identity: path,
            trust: Trust(allowed: includer.trust.allowed),
            isOutsideFolder: isOutside
        )
    }

    func start(_ job: BackgroundJob) { state.withLock { $0.jobs.append(job) } }

    func conditionNames(for last: Value?) -> any ConditionNames { RecordNames(last: last) }

    func notice(_ message: Message) { state.withLock { $0.output.append("notice \(message.id)") } }

    func rejected(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { note(diagnostic.message, diagnostic.source.text(in: diagnostic.range)) }
    }

    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure) {
        note(failure.message, failure.location.map { $0.source.text(in: $0.range) } ?? "")
    }

    var wantsExpectations: Bool { true }

    var reportsStatements: Bool { state.withLock { $0.traces } }

    func statementWillRun(_ location: SourceLocation, _ text: String) {
        state.withLock { $0.output.append("+ \(location.source.position(of: location.range.start).line) \(text)") }
    }

    func statementDidEnd(_ location: SourceLocation, took duration: Duration) {
        state.withLock { $0.output.append("= \(DurationLiteral.text(duration))") }
    }

    func expectationDidEnd(_ report: ExpectationReport) { state.withLock { $0.expectations.append(report) } }

    private func note(_ message: Message, _ place: String) {
        state.withLock {
            $0.problems.append(message.id.split(separator: ".").last.map(String.init) ?? "")
            $0.places.append(place)
        }
    }

    func ask(_ asset: String) throws -> Record {
        let amount = state.withLock { state in
            state.requested.append(asset)
            return state.amounts[asset]
        }
        guard let amount, let number = ExactDecimal(amount) else {
            throw ShellFailure(
                status: .exchange,
                category: .exchange,
                code: -3027,
                message: .valueExpected
            )
        }
        return Record(
            schema: Record.Schema("borrow", version: 1),
            fields: [
                Record.Field("asset", .text(asset)), Record.Field("amount", .number(number)),
                Record.Field("borrowLimit", asset == "SHIB" ? .nothing : .number(ExactDecimal(60))),
                Record.Field("limitedBy", .text(number.isZero ? "zero" : "other")),
            ]
        )
    }
}

/// Prints records as `format:asset=amount`, with the destination before them.
private struct TestSink: OutputSink {
    let host: TestHost
    let request: OutputRequest

    func write(_ item: OutputItem) throws {
        var prefix = request.format.map { $0 + ":" } ?? ""
        switch request.destination {
        case .standard: break
        case .file(let path): prefix += "> \(path) "
        case .append(let path): prefix += ">> \(path) "
        case .tee(let path): prefix += "tee \(path) "
        case .program(let words): prefix += "| \(words.joined(separator: ",")) "
        }
        let text =
            switch item {
            case .record(let record): "\(record["asset"]?.text ?? "")=\(record["amount"]?.text ?? "")"
            case .line(let line): line
            case .unread, .update, .settled: ""
            }
        host.state.withLock { $0.output.append(prefix + text) }
    }

    func finish() async throws {}
}

/// The fields of the latest record as bare names.
struct RecordNames: ConditionNames {
    let last: Value?

    func value(of parts: [String]) -> Value? {
        guard parts.count == 1, ["amount", "borrowLimit", "limitedBy"].contains(parts[0]) else { return nil }
        guard case .record(let record) = last else { return .nothing }
        return record[parts[0]]
    }

    var subjects: [any ConditionNames] { [] }
}
