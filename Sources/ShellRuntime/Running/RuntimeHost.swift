/// The services that need files, programs or the session.
package protocol RuntimeHost: Sendable {
    /// Whether a failing statement of a script is followed by the next one: `set onError continue`.
    var continuesAfterFailure: Bool { get }

    /// The account that the session asks about now.
    var account: SessionAccount { get }

    /// What records of that account are marked with; nil where they must not name it.
    var accountName: String? { get }

    /// Opens the output of one statement.
    func openSink(for request: OutputRequest) throws -> any OutputSink

    /// Reads a script that `source` names.
    ///
    /// - Returns: nil where it is outside of ``ScriptOrigin/root`` and `includer` has no ``PermissionClass/read``: nothing was
    ///   read, and whether there is such a file plays no part.
    func loadScript(_ path: String, from includer: ScriptOrigin) throws -> LoadedScript?

    /// Starts a statement in the background.
    func start(_ job: BackgroundJob) throws

    /// The bare names of conditions outside a watch, from the newest answer.
    func conditionNames(for last: Value?) -> any ConditionNames
}

extension RuntimeHost {
    package var account: SessionAccount { .only }

    package var accountName: String? { nil }
}
