package import BilingualText
package import CommandLanguage
package import InjectedTime

/// What the runtime uses of the shell.
package struct RuntimeEnvironment: Sendable {
    package let registry: CommandRegistry
    package let settings: any SettingsSchema
    package let vocabulary: ConditionVocabulary
    package let host: any RuntimeHost
    package let observer: any RuntimeObserver
    package let time: any TimeSource

    /// The language of the moment, for `$error.message`.
    package let language: @Sendable () -> Language

    package init(
        registry: CommandRegistry,
        settings: any SettingsSchema,
        vocabulary: ConditionVocabulary,
        host: any RuntimeHost,
        observer: any RuntimeObserver,
        time: any TimeSource,
        language: @escaping @Sendable () -> Language
    ) {
        self.registry = registry
        self.settings = settings
        self.vocabulary = vocabulary
        self.host = host
        self.observer = observer
        self.time = time
        self.language = language
    }
}

/// Services that need files, programs or the session.
package protocol RuntimeHost: Sendable {
    /// Whether a script continues after a statement that failed: `set onError continue`.
    var continuesAfterFailure: Bool { get }

    var account: SessionAccount { get }

    /// The name of that account in records; nil where they must not name it.
    var accountName: String? { get }

    /// The name of the session's profile in records; nil where they must not name it.
    var profileName: String? { get }

    func openSink(for request: OutputRequest) throws -> any OutputSink

    /// Reads a script that `source` names.
    ///
    /// - Returns: nil if it is outside of ``ScriptOrigin/root`` and `includer` has no ``PermissionClass/read``, whether
    ///   the file exists or not; nothing was read.
    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript?

    func start(_ job: BackgroundJob) throws

    /// The bare names of conditions outside a watch, with the values of the latest record.
    func conditionNames(for last: Value?) -> any ConditionNames
}

extension RuntimeHost {
    package var account: SessionAccount { .only }

    package var accountName: String? { nil }

    package var profileName: String? { nil }
}

/// A script that the host read for `source`.
package struct LoadedScript: Sendable {
    package let source: SourceFile
    package let folder: String?
    package let identity: String
    package let trust: Trust

    /// The real folder that its own `source` statements may read from: see ``ScriptOrigin/root``.
    package let root: String?

    /// Whether it is outside the folder of the first script: `source` then needs ``PermissionClass/read``.
    package let isOutsideFolder: Bool

    package init(
        source: SourceFile,
        folder: String?,
        identity: String,
        trust: Trust,
        root: String? = nil,
        isOutsideFolder: Bool
    ) {
        self.source = source
        self.folder = folder
        self.identity = identity
        self.trust = trust
        self.root = root
        self.isOutsideFolder = isOutsideFolder
    }
}

/// Is notified of what happens, for the screen, the history and the JUnit report.
package protocol RuntimeObserver: Sendable {
    func notice(_ message: Message)

    /// A text was not run because it has errors.
    func rejected(_ diagnostics: [Diagnostic])

    /// A statement failed and no `try` catches it.
    func statementDidFail(_ location: SourceLocation, with failure: ShellFailure)

    /// Whether ``statementWillRun(_:_:)`` and ``statementDidEnd(_:took:)`` are needed.
    var reportsStatements: Bool { get }

    /// A statement begins; `text` has the values of its variables, and no secret.
    func statementWillRun(_ location: SourceLocation, _ text: String)

    /// A statement ended, also with a failure.
    func statementDidEnd(_ location: SourceLocation, took duration: Duration)

    /// Whether ``expectationDidEnd(_:)`` is needed: a report for each of a million expectations is costly.
    var wantsExpectations: Bool { get }

    /// An `expect` was met or not.
    func expectationDidEnd(_ report: ExpectationReport)
}

extension RuntimeObserver {
    package var reportsStatements: Bool { false }

    package func statementWillRun(_ location: SourceLocation, _ text: String) {}

    package func statementDidEnd(_ location: SourceLocation, took duration: Duration) {}
}

/// An `expect` and its result.
package struct ExpectationReport: Sendable {
    package let location: SourceLocation
    package let reason: String?
    package let failure: ShellFailure?
}
