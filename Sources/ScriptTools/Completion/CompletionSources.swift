/// What completion knows beyond the declarations: what is there at the moment of the Tab.
struct CompletionSources: Sendable {
    let session: ShellSession
    let variables: VariableNames
    let markets: MarketNameCache
    let profiles: ProfileStore
    let jobs: any RunningJobs

    /// What `help` explains besides commands and settings.
    let topics: [String]
}
