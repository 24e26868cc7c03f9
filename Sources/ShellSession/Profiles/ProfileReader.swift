import BilingualText
package import CommandLanguage
import InjectedTime
import RecordRendering
import ShellRuntime
import Synchronization

/// Reads a profile or the start file: a script that may only `set`, `use` and `let` values.
///
/// It is run against a session of its own, so that a mistake anywhere leaves the real one as it was.
struct ProfileReader: Sendable {
    /// The layer that the file's settings belong to.
    let origin: SettingOrigin
    let time: any TimeSource
    let language: @Sendable () -> Language

    /// What `source` says.
    ///
    /// - Throws: ``ProfileMistakes``, where it is not well formed or wants to do anything else.
    func read(_ source: SourceFile) async throws -> ProfileContents {
        let draft = ShellSession(schema: ShellSettings())
        let scope = DraftScope()
        let problems = ProfileProblems()
        let runner = ScriptRunner(environment: environment(draft, scope, problems))
        let origin = ScriptOrigin(folder: nil, identity: nil, trust: .typed, dialect: .profile)
        let outcome = await runner.run(source, origin: origin)
        let found = problems.diagnostics
        guard found.isEmpty, outcome.status == .success else { throw ProfileMistakes(diagnostics: found) }
        return ProfileContents(
            settings: draft.snapshot.settings.values(from: self.origin),
            scope: scope.wasChosen ? draft.snapshot.scope : nil,
            variables: runner.scope.variables
        )
    }

    /// The tree of `source`, as far as it goes.
    func parse(_ source: SourceFile) -> ParseResult {
        let draft = ShellSession(schema: ShellSettings())
        return Parser.parse(source, with: environment(draft, DraftScope(), ProfileProblems()).registry.syntax)
    }

    private func environment(
        _ draft: ShellSession,
        _ scope: DraftScope,
        _ problems: ProfileProblems
    ) -> RuntimeEnvironment {
        let schema = ShellSettings()
        let commands: [any Command] = [
            SetCommand(session: draft, schema: schema, origin: origin),
            UseCommand(session: draft, didUse: { scope.choose() }),
        ]
        return RuntimeEnvironment(
            registry: CommandRegistry(commands, formats: OutputFormat.names),
            settings: schema,
            vocabulary: ConditionVocabulary(names: [], namesByCommand: [:], constants: []),
            host: ProfileHost(),
            observer: problems,
            time: time,
            language: language
        )
    }

    /// Whether a `use` stood in the file.
    private final class DraftScope: Sendable {
        private let chosen = Atomic(false)

        var wasChosen: Bool { chosen.load(ordering: .relaxed) }

        func choose() { chosen.store(true, ordering: .relaxed) }
    }
}

/// What is wrong with a profile.
package struct ProfileMistakes: Error {
    /// Each with its place in the file.
    package let diagnostics: [Diagnostic]
}

/// Gathers what is found wrong while a profile is read.
private final class ProfileProblems: RuntimeObserver {
    private let kept = Mutex<[Diagnostic]>([])

    package var diagnostics: [Diagnostic] { kept.withLock { $0 } }
    var wantsExpectations: Bool { false }

    package func notice(_ message: Message) {}

    package func rejected(_ diagnostics: [Diagnostic]) {
        let explained = diagnostics.map(Self.explained).sorted { $0.range.start < $1.range.start }
        kept.withLock { $0 += explained }
    }

    /// A command that a profile may not run is unknown while it is read: the words say why instead.
    private static func explained(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.message.id == "syntax.unknownCommand" else { return diagnostic }
        let (source, range) = (diagnostic.source, diagnostic.range)
        let found = source.text(in: range)
        var explained = Diagnostic(.notInProfile(Code(found)), at: range, in: source)
        explained.hiddenRanges = diagnostic.hiddenRanges
        explained.hiddenInLine = diagnostic.hiddenInLine
        return explained
    }

    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure) {
        kept.withLock { $0.append(FailureDiagnostic.make(failure, at: location)) }
    }

    func expectationDidEnd(_ report: ExpectationReport) {}
}

/// What a profile can ask of the shell around it: nothing.
private struct ProfileHost: RuntimeHost {
    package let continuesAfterFailure = false

    func openSink(for request: OutputRequest) throws -> any OutputSink { throw CancellationError() }

    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript? { throw CancellationError() }

    package func start(_ job: BackgroundJob) throws { throw CancellationError() }

    func conditionNames(for last: Value?) -> any ConditionNames { RecordConditionNames(record: nil) }
}
