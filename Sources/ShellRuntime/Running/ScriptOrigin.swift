package import CommandLanguage

/// Where a text comes from: its folder, its trust and the `source` statements that led to it.
package struct ScriptOrigin: Sendable {
    /// The folder that paths in it are relative to; nil means the working directory.
    package let folder: String?

    /// Identifies the file whatever its name, such as its resolved path; nil for typed text.
    package let identity: String?
    package let trust: Trust

    /// The real folder of the first script: without ``PermissionClass/read`` it and its `source`d files read nothing outside
    /// of it. nil means that there is none, so that every `source` needs the permission.
    package let root: String?

    /// The first script of those that `source` each other; nil for typed text.
    package let owner: String?

    /// The `source` statements that led here, innermost first.
    package let includedFrom: [SourceLocation]

    /// The identities of the files being run, outermost first.
    package let identities: [String]

    /// The statements it may contain.
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

    /// Whether the text was typed or given by `-c` and does not belong to a script.
    package var isTyped: Bool { identity == nil && trust == .typed }

    /// Whether its statements may wait for, stop or bring to the foreground a job that a text of `owner` started. Typed
    /// text may do so with every job, a script with its own.
    package func reachesJob(of owner: String?) -> Bool { self.owner == nil || self.owner == owner }

    /// A line typed at the prompt or given by `-c`.
    package static let typed = ScriptOrigin(folder: nil, identity: nil, trust: .typed)
}

/// The statements a text may contain: any for a script, only those that describe a session for a profile.
package struct ScriptDialect: Hashable, Sendable {
    /// The allowed commands; nil allows every statement.
    private let commands: Set<String>?

    private init(commands: Set<String>?) { self.commands = commands }

    /// Every statement.
    package static let script = ScriptDialect(commands: nil)

    /// The statements that describe a session: `set`, `use`, and `let` with an expression.
    package static let profile = ScriptDialect(commands: ["set", "use"])

    /// The words of `statement` that the dialect refuses; nil where it is allowed.
    func refusedWords(of statement: Statement, in source: SourceFile) -> SourceRange? {
        guard let commands else { return nil }
        if let output = statement.output { return output.range }
        if statement.isBackground { return SourceRange(statement.range.end - 1, statement.range.end) }
        switch statement.kind {
        case .command(let command): return commands.contains(command.name.text) ? nil : command.name.range
        case .assignment(let assignment):
            switch assignment.source {
            case .expression: return nil
            case .statement(let statement): return statement.range
            }
        case .malformed: return nil
        case .expectation, .conditional, .iteration, .repetition, .attempt, .break, .continue:
            return Self.firstWord(of: statement, in: source)
        }
    }

    private static func firstWord(of statement: Statement, in source: SourceFile) -> SourceRange {
        let start = statement.range.start
        let letters = source.bytes[start...].prefix { $0 >= 0x61 && $0 <= 0x7A }
        return SourceRange(start, start + letters.count)
    }
}
