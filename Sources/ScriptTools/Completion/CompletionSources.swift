package import BilingualText
package import ExchangeAccess
package import ShellRuntime
package import ShellSession
import Synchronization

/// What completion uses in addition to the declarations: the state at the moment of the Tab key.
package struct CompletionSources: Sendable {
    package let session: ShellSession
    package let variables: VariableNames
    let markets: MarketNameCache
    package var profiles: ProfileStore
    package let jobs: any RunningJobs

    /// What `help` explains besides commands and settings.
    package let topics: [(String, LocalizedText)]

    /// The words that begin a statement but are not commands.
    package let keywords: [(String, LocalizedText)]

    package init(
        session: ShellSession,
        variables: VariableNames,
        markets: MarketNameCache,
        profiles: ProfileStore,
        jobs: any RunningJobs,
        topics: [(String, LocalizedText)],
        keywords: [(String, LocalizedText)]
    ) {
        self.session = session
        self.variables = variables
        self.markets = markets
        self.profiles = profiles
        self.jobs = jobs
        self.topics = topics
        self.keywords = keywords
    }
}

/// The names of a session's variables after its last statement, with the fields of those that are records.
package final class VariableNames: Sendable {

    package init() {}
    private static let failureFields = ["code", "status", "category", "message"]

    private let kept = Mutex<[(name: String, fields: [String])]>([])

    /// Sorted by name; `$last` and `$error` come after the others if they are set.
    package var all: [(name: String, fields: [String])] { kept.withLock { $0 } }

    package func note(_ scope: Scope) {
        var names = scope.variables.map { (name: $0.name, fields: Self.fields(of: $0.value)) }
        if let last = scope.last { names.append((name: "last", fields: Self.fields(of: last))) }
        if scope.lastFailure != nil { names.append((name: "error", fields: Self.failureFields)) }
        kept.withLock { $0 = names }
    }

    /// Takes the names of a text that does not run; their fields are not known.
    package func note(_ names: [String]) { kept.withLock { $0 = names.map { (name: $0, fields: []) } } }

    private static func fields(of value: Value) -> [String] {
        guard case .record(let record) = value else { return [] }
        return record.namedFields.map(\.name)
    }
}

extension Message {
    package static func namesListedAgo(_ age: String) -> Message {
        English("prompt.namesFrom", "listed \(age) ago").chinese("列表取自 \(age) 前")
    }
}
