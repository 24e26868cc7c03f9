import BilingualText
import CommandLanguage
import JSONText
import RecordRendering
import ShellRuntime
import ShellSession
import Synchronization
import TerminalText

/// What a tool call gave.
struct ToolOutcome {
    var records: [JSONValue] = []
    var notices: [String] = []

    /// As `failure.v1`.
    var failure: JSONValue?

    /// Whether the tool could not do its work; a negative verdict of `verify` is a result.
    var isError = false
}

/// Runs one statement for an agent, with a sink of its own: nothing is written elsewhere, sourced or run.
struct ToolRun: Sendable {
    /// The session's.
    let runtime: RuntimeEnvironment

    /// Whether records may name the account and the profile.
    let namesAccount: Bool

    func run(_ statement: ToolStatement) async -> ToolOutcome {
        let host = AgentHost(base: runtime.host, namesAccount: namesAccount)
        let observer = AgentObserver()
        let runner = ScriptRunner(environment: environment(host, observer), scope: statement.scope)
        _ = await runner.run(statement.source, origin: Self.origin)
        var outcome = ToolOutcome(records: host.sink.records)
        let language = runtime.language()
        outcome.notices = observer.notices.map { $0.text(in: language) } + host.sink.lines
        if let failure = observer.failure {
            outcome.failure = Self.json(failure, language)
            outcome.isError = !failure.isShown && failure.category != .expectation
        } else if let diagnostic = observer.diagnostics.first {
            outcome.failure = Self.json(FailureReport(diagnostic), language)
            outcome.isError = true
        }
        return outcome
    }

    /// For a check: as ``run(_:)`` would have it.
    var checking: RuntimeEnvironment {
        environment(AgentHost(base: runtime.host, namesAccount: false), AgentObserver())
    }

    /// Nothing that needs a permission is allowed.
    static let origin = ScriptOrigin(folder: nil, identity: nil, trust: Trust(allowed: []))

    static func json(_ failure: ShellFailure, _ language: Language) -> JSONValue {
        var failure = failure
        if failure.category == .usage, failure.nextStep == nil { failure.nextStep = .usageNext }
        return json(FailureReport(failure, at: nil), language)
    }

    /// A failure without its place: the statement's text is not the agent's.
    private static func json(_ report: FailureReport, _ language: Language) -> JSONValue {
        guard case .object(let members) = report.json(in: language) else { return .null }
        return .object(members.map { $0.name == "place" ? JSONMember(name: $0.name, value: .null) : $0 })
    }

    private func environment(_ host: AgentHost, _ observer: AgentObserver) -> RuntimeEnvironment {
        RuntimeEnvironment(
            registry: runtime.registry,
            settings: runtime.settings,
            vocabulary: runtime.vocabulary,
            host: host,
            observer: observer,
            time: runtime.time,
            language: runtime.language
        )
    }
}

/// The session's host, without files, programs and jobs.
private struct AgentHost: RuntimeHost {
    let base: any RuntimeHost
    let namesAccount: Bool
    let sink = RecordCollector()

    var continuesAfterFailure: Bool { false }
    var account: SessionAccount { base.account }
    var accountName: String? { namesAccount ? base.accountName : nil }
    var profileName: String? { namesAccount ? base.profileName : nil }

    func openSink(for request: OutputRequest) throws -> any OutputSink {
        guard request.destination == .standard else { throw ShellFailure.notForAgents }
        return sink
    }

    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript? { nil }

    func start(_ job: BackgroundJob) throws { throw ShellFailure.notForAgents }

    func conditionNames(for last: Value?) -> any ConditionNames { base.conditionNames(for: last) }
}

private final class RecordCollector: OutputSink {
    private let kept = Mutex<(records: [JSONValue], lines: [String])>(([], []))

    var records: [JSONValue] { kept.withLock { $0.records } }
    var lines: [String] { kept.withLock { $0.lines } }

    func write(_ item: OutputItem) {
        switch item {
        case .record(let record): kept.withLock { $0.records.append(ValueText.json(record)) }
        case .line(let line): kept.withLock { $0.lines.append(line) }
        case .unread, .update, .settled: break
        }
    }

    func finish() {}
}

private final class AgentObserver: RuntimeObserver {
    private struct Seen {
        var notices: [Message] = []
        var failure: ShellFailure?
        var diagnostics: [Diagnostic] = []
    }

    private let seen = Mutex(Seen())

    var notices: [Message] { seen.withLock { $0.notices } }
    var failure: ShellFailure? { seen.withLock { $0.failure } }
    var diagnostics: [Diagnostic] { seen.withLock { $0.diagnostics } }

    func notice(_ message: Message) { seen.withLock { $0.notices.append(message) } }

    func rejected(_ diagnostics: [Diagnostic]) { seen.withLock { $0.diagnostics += diagnostics } }

    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure) {
        seen.withLock { $0.failure = $0.failure ?? failure }
    }

    var wantsExpectations: Bool { false }

    func expectationDidEnd(_ report: ExpectationReport) {}
}

/// Text that may come from the exchange, for a model: data of bounded length in which everything is visible.
enum AgentText {
    /// The longest string in characters.
    static let longest = 10_000

    static func visible(_ text: String) -> String {
        let isLong = text.utf8.count > longest && text.count > longest
        let text = VisibleText(isLong ? String(text.prefix(longest)) : text, keeping: [.newline, .tab]).description
        return isLong ? text + "…" : text
    }

    static func visible(_ value: JSONValue) -> JSONValue {
        switch value {
        case .null, .bool, .number: value
        case .string(let text): .string(visible(text))
        case .array(let elements): .array(elements.map(visible))
        case .object(let members):
            .object(members.map { JSONMember(name: visible($0.name), value: visible($0.value)) })
        }
    }
}

extension ShellFailure {
    fileprivate static let notForAgents = usage(
        English("agent.notOffered", "agents get neither files, programs nor jobs").chinese("不向智能体提供文件、程序和后台任务")
    )
}

extension Message {
    fileprivate static let usageNext = English("agent.usageNext", "The tool's input schema lists its arguments.")
        .chinese("参数见该工具的输入 schema。")
}
