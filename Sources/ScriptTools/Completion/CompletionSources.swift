package import BilingualText
package import ExchangeAccess
package import ShellSession

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

extension Message {
    package static func namesListedAgo(_ age: String) -> Message {
        English("prompt.namesFrom", "listed \(age) ago").chinese("列表取自 \(age) 前")
    }
}
