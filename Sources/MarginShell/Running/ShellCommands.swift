import ShellRuntime

/// The explicit list of commands, in the order of help.
enum ShellCommands {
    static func all(
        session: ShellSession,
        gateway: ExchangeGateway,
        console: Console,
        jobs: JobTable,
        budget: WatchBudget,
        samples: SampleBook,
        profile: ProfileCommand
    ) -> [any Command] {
        let settings = ShellSettings()
        let desk = BorrowDesk(session: session, gateway: gateway)
        let commands: [any Command] =
            [
                UseCommand(session: session),
                BorrowCommand(desk: desk),
                WatchCommand(desk: desk, budget: budget, samples: samples),
                JobsCommand(jobs: jobs),
                StopCommand(jobs: jobs),
                WaitCommand(jobs: jobs),
                ForegroundCommand(jobs: jobs),
                PlotCommand(samples: samples, console: console),
                NotifyCommand(console: console),
                SetCommand(session: session, schema: settings),
                UnsetCommand(session: session, schema: settings),
                ShowCommand(session: session, settings: settings, fingerprints: gateway.fingerprints),
                profile,
                WhoamiCommand(session: session, gateway: gateway),
            ] + stateCommands(session: session, gateway: gateway, console: console) + [
                EchoCommand(),
                SleepCommand(),
                ClearCommand(console: console),
                SourceCommand(),
                ExitCommand(),
            ]
        let declarations = commands.map(\.declaration)
        let help = HelpCommand(settings: settings, language: { console.language }, others: declarations)
        return commands + [help]
    }
}
