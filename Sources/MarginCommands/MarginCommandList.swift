package import ExchangeAccess
package import RecordRendering
package import ShellRuntime
import ShellSession

/// The commands about accounts, markets, profiles and what was typed.
package enum MarginCommandList {
    /// The records that these commands give.
    package static let records: [AnyRecordDescription] = [
        .init(BorrowResult.description),
        .init(AccountAgainst.asset), .init(AccountAgainst.description), .init(AccountAgainst.figure),
        .init(AccountResult.balance), .init(AccountResult.delisting), .init(AccountResult.description),
        .init(AssetResult.description),
        .init(ClockResult.description), .init(HistoryResult.description),
        .init(InventoryResult.description), .init(ListedProfile.description),
        .init(PairResult.description), .init(PingResult.description), .init(PortfolioAccountResult.balance),
        .init(PortfolioAccountResult.description), .init(ProfileStatement.description),
        .init(SavedAccountResult.description), .init(SavedAccountResult.figure),
        .init(ShownSetting.description), .init(TermsResult.Band.description),
        .init(TermsResult.description), .init(WeightUsage.description), .init(WhoamiResult.description),
    ]

    package static func all(in scope: CommandScope) -> [any Command] {
        [
            BorrowCommand(requester: scope.borrowRequester),
            AccountCommand(requester: scope.requester, time: scope.time),
            ShowCommand(
                session: scope.session,
                settings: ShellSettings(),
                fingerprints: scope.gateway.facts.fingerprints
            ),
            profile(in: scope),
            WhoamiCommand(session: scope.session, gateway: scope.gateway),
            InventoryCommand(requester: scope.requester),
            AssetsCommand(requester: scope.requester),
            PairsCommand(requester: scope.requester),
            TermsCommand(requester: scope.requester, borrowing: scope.borrowRequester),
            ClockCommand(requester: scope.requester),
            PingCommand(requester: scope.requester),
            WeightCommand(
                session: scope.session,
                weights: WeightOverview(gateway: scope.gateway, watches: scope.reservations)
            ),
            SandboxCommand(session: scope.session, gateway: scope.gateway),
            HistoryCommand(log: scope.session.log, isOnRecord: { [session = scope.session] in session.isOnRecord }),
            ClearCommand(console: scope.console),
        ]
    }

    private static func profile(in scope: CommandScope) -> ProfileCommand {
        ProfileCommand(
            profiles: scope.profiles,
            prompts: scope.prompts,
            observer: scope.observer,
            newProfile: NewProfile(
                profiles: scope.profiles,
                gateway: scope.gateway,
                prompts: scope.prompts,
                store: scope.secrets.store
            ),
            jobs: scope.jobs,
            job: scope.job
        )
    }
}
