import BilingualText
package import CommandLanguage
import InjectedTime
import RecordRendering
import ShellRuntime
import Synchronization

/// Reads a profile or the start file: a script with only `set`, `use` and `let` of plain values.
///
/// It runs in a separate session, so that an error anywhere leaves the real one unchanged.
struct ProfileReader: Sendable {
    /// The layer of the file's settings.
    let origin: SettingOrigin
    let time: any TimeSource
    let language: @Sendable () -> Language

    /// Runs `source`.
    ///
    /// - Throws: ``ProfileErrors`` if it is not well formed or does anything else.
    func read(_ source: SourceFile) async throws -> ProfileContents {
        let draft = ShellSession(schema: ShellSettings())
        let scope = DraftScope()
        let problems = ProfileProblems()
        let runner = ScriptRunner(environment: environment(draft, scope, problems))
        let origin = ScriptOrigin(folder: nil, identity: nil, trust: .typed, dialect: .profile)
        let outcome = await runner.run(source, origin: origin)
        let found = problems.diagnostics
        guard found.isEmpty, outcome.status == .success else { throw ProfileErrors(diagnostics: found) }
        return ProfileContents(
            settings: draft.snapshot.settings.values(from: self.origin),
            scope: scope.wasChosen ? draft.snapshot.scope : nil,
            variables: runner.scope.variables
        )
    }

    /// The syntax tree of `source`, up to its errors.
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

    /// Whether the file contained a `use`.
    private final class DraftScope: Sendable {
        private let chosen = Atomic(false)

        var wasChosen: Bool { chosen.load(ordering: .relaxed) }

        func choose() { chosen.store(true, ordering: .relaxed) }
    }
}

package struct ProfileErrors: Error {
    /// Each with its place in the file.
    package let diagnostics: [Diagnostic]
}

/// Collects errors while a profile is read.
private final class ProfileProblems: RuntimeObserver {
    private let kept = Mutex<[Diagnostic]>([])

    var diagnostics: [Diagnostic] { kept.withLock { $0 } }
    var wantsExpectations: Bool { false }

    func notice(_ message: Message) {}

    func rejected(_ diagnostics: [Diagnostic]) {
        let explained = diagnostics.map(Self.explained).sorted { $0.range.start < $1.range.start }
        kept.withLock { $0 += explained }
    }

    /// A command that a profile may not run is unknown while it is read: the words explain that instead.
    private static func explained(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.cause == .unknownCommand else { return diagnostic }
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

/// The host of a profile's statements, which do nothing outside.
private struct ProfileHost: RuntimeHost {
    let continuesAfterFailure = false

    func openSink(for request: OutputRequest) throws -> any OutputSink { throw CancellationError() }

    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript? { throw CancellationError() }

    func start(_ job: BackgroundJob) throws { throw CancellationError() }

    func conditionNames(for last: Value?) -> any ConditionNames { RecordConditionNames(record: nil) }
}

/// Reads arbitrary bytes as a profile. Its contents, written and read again, must be the same.
///
/// - Returns: the number of its words, and whether the round trip was right.
package func fuzzProfile(_ bytes: [UInt8]) async -> (words: Int, isSame: Bool) {
    let reader = ProfileReader(origin: .profile, time: VirtualTime(automatic: true), language: { .english })
    guard let contents = try? await reader.read(SourceFile(name: "fuzz", bytes: bytes)) else { return (0, true) }
    let lines = ProfileWriter.lines(contents)
    let text = lines.map { $0.text + "\n" }.joined()
    let again = try? await reader.read(SourceFile(name: "again", text: text))
    return (text.split(separator: " ").count, again.map(ProfileWriter.lines) == lines)
}
