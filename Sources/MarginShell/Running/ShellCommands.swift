import ShellRuntime

/// The explicit list of commands, in the order of help.
enum ShellCommands {
    static func all(
        session: ShellSession,
        gateway: ExchangeGateway,
        console: Console,
        jobs: JobTable,
        profile: ProfileCommand
    ) -> [any Command] {
        let settings = ShellSettings()
        let desk = BorrowDesk(session: session, gateway: gateway)
        let commands: [any Command] =
            [
                UseCommand(session: session),
                BorrowCommand(desk: desk),
                WatchCommand(desk: desk),
                JobsCommand(jobs: jobs),
                StopCommand(jobs: jobs),
                WaitCommand(jobs: jobs),
                ForegroundCommand(jobs: jobs),
                SetCommand(session: session, schema: settings),
                UnsetCommand(session: session, schema: settings),
                ShowCommand(session: session, settings: settings),
                profile,
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
