import ShellRuntime

/// The explicit list of commands, in the order of help.
enum ShellCommands {
    static func all(
        session: ShellSession,
        gateway: ExchangeGateway,
        console: Console,
        jobs: JobTable,
        budget: WeightReservations,
        samples: SampleStore,
        names: MarketNameCache,
        programs: (any ProgramRunning)?,
        profile: ProfileCommand,
        diagnosis: [any Command],
        recording: [any Command]
    ) -> [any Command] {
        let settings = ShellSettings()
        let requester = BorrowRequester(session: session, gateway: gateway, names: names)
        let weights = WeightOverview(gateway: gateway, watches: budget)
        let commands: [any Command] =
            [
                UseCommand(session: session, names: names),
                BorrowCommand(requester: requester),
                WatchCommand(requester: requester, budget: budget, samples: samples, weights: weights),
                JobsCommand(jobs: jobs),
                StopCommand(jobs: jobs),
                WaitCommand(jobs: jobs),
                ForegroundCommand(jobs: jobs),
                PlotCommand(session: session, gateway: gateway, samples: samples, console: console),
                NotifyCommand(session: session, console: console, programs: programs),
                SetCommand(session: session, schema: settings),
                UnsetCommand(session: session, schema: settings),
                ShowCommand(session: session, settings: settings, fingerprints: gateway.facts.fingerprints),
                profile,
                WhoamiCommand(session: session, gateway: gateway),
            ]
            + stateCommands(session: session, gateway: gateway, console: console, weights: weights, names: names)
            + diagnosis + recording + [
                EchoCommand(),
                SleepCommand(),
                ClearCommand(console: console),
                SourceCommand(),
                ExitCommand(),
            ]
        let declarations = commands.map(\.declaration)
        let help = HelpCommand(
            settings: settings,
            language: { console.language },
            columns: { console.surface.columns },
            others: declarations
        )
        return commands + [help]
    }
}
