package import ExchangeAccess
package import ShellSession

/// What completion uses in addition to the declarations: the state at the moment of the Tab key.
package struct CompletionSources: Sendable {
    package let session: ShellSession
    package let variables: VariableNames
    let markets: MarketNameCache
    package let profiles: ProfileStore
    package let jobs: any RunningJobs

    /// What `help` explains besides commands and settings.
    package let topics: [String]

    package init(
        session: ShellSession,
        variables: VariableNames,
        markets: MarketNameCache,
        profiles: ProfileStore,
        jobs: any RunningJobs,
        topics: [String]
    ) {
        self.session = session
        self.variables = variables
        self.markets = markets
        self.profiles = profiles
        self.jobs = jobs
        self.topics = topics
    }
}
