package import CommandLanguage

/// Where a text came from: what relative paths are relative to, whose it is, who `source`d it.
package struct ScriptOrigin: Sendable {
    /// The folder that paths in it are relative to; nil means the working directory.
    package let folder: String?

    /// What makes a file the same file whatever its name, such as its resolved path; nil for typed text.
    package let identity: String?
    package let trust: Trust

    /// The real folder of the first script: without ``PermissionClass/read`` it and its `source`d files read nothing outside
    /// of it. nil means that there is none, so that every `source` needs the permission.
    package let root: String?

    /// Which script of a run it belongs to, the first of those that `source` each other; nil for what a person typed.
    package let owner: String?

    /// The `source` statements that led here, innermost first.
    package let includedFrom: [SourceLocation]

    /// The identities of the files being run, outermost first.
    package let identities: [String]

    /// Which statements may stand in it.
    package let dialect: ScriptDialect

    package init(
        folder: String?,
        identity: String?,
        trust: Trust,
        root: String? = nil,
        owner: String? = nil,
        includedFrom: [SourceLocation] = [],
        identities: [String] = [],
        dialect: ScriptDialect = .script
    ) {
        self.folder = folder
        self.identity = identity
        self.trust = trust
        self.root = root
        self.owner = owner
        self.includedFrom = includedFrom
        self.identities = identities
        self.dialect = dialect
    }

    /// Whether the text was typed or given by `-c`, and is no script's.
    package var isTyped: Bool { identity == nil && trust == .typed }

    /// Whether its statements may wait for, stop or bring forward a job that a text of `owner` started: what is typed may
    /// do so with every job, a script with its own.
    package func reachesJob(of owner: String?) -> Bool { self.owner == nil || self.owner == owner }

    /// A line typed at the prompt or given by `-c`.
    package static let typed = ScriptOrigin(folder: nil, identity: nil, trust: .typed)
}
