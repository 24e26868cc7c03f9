package import CommandLanguage
package import TimeSource

/// What the runtime asks of the shell around it.
package struct RuntimeEnvironment: Sendable {
    package let registry: CommandRegistry
    package let settings: any SettingsSchema
    package let vocabulary: ConditionVocabulary
    package let host: any RuntimeHost
    package let observer: any RuntimeObserver
    package let time: any TimeSource

    /// The words of messages, for `$error.message`.
    package let wording: any MessageWording

    package init(
        registry: CommandRegistry,
        settings: any SettingsSchema,
        vocabulary: ConditionVocabulary,
        host: any RuntimeHost,
        observer: any RuntimeObserver,
        time: any TimeSource,
        wording: any MessageWording
    ) {
        self.registry = registry
        self.settings = settings
        self.vocabulary = vocabulary
        self.host = host
        self.observer = observer
        self.time = time
        self.wording = wording
    }
}

/// The services that need files, programs or the session.
package protocol RuntimeHost: Sendable {
    /// Whether a failing statement of a script is followed by the next one: `set onError continue`.
    var continuesAfterFailure: Bool { get }

    /// Opens the output of one statement.
    func openSink(for request: OutputRequest) throws -> any OutputSink

    /// Reads a script that `source` names.
    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript

    /// Starts a statement in the background.
    func start(_ job: BackgroundJob) throws

    /// The bare names of conditions outside a watch, from the newest answer.
    func conditionNames(for last: Value?) -> any ConditionNames
}

/// Whoever wants to know what happens: the screen, the history, a JUnit report.
package protocol RuntimeObserver: Sendable {
    func notice(_ message: Message)

    /// Mistakes found before anything ran.
    func rejected(_ diagnostics: [Diagnostic])

    func statementWillRun(_ location: SourceLocation)

    /// A statement ended; nil means well. Inside `try` the failure is reported to `caught` alone.
    func statementDidEnd(_ location: SourceLocation, failure: ShellFailure?)

    /// Whether ``expectationDidEnd(_:)`` does anything: a report is a costly thing among a million of them.
    var wantsExpectations: Bool { get }

    /// An `expect` held or not.
    func expectationDidEnd(_ report: ExpectationReport)
}

/// An `expect` and how it came out.
package struct ExpectationReport: Sendable {
    package let location: SourceLocation
    package let reason: String?
    package let failure: ShellFailure?

    package init(location: SourceLocation, reason: String?, failure: ShellFailure?) {
        self.location = location
        self.reason = reason
        self.failure = failure
    }
}
