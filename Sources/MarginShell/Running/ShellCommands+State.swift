import ShellRuntime

extension ShellCommands {
    /// The state that a developer asks about: markets, clock, budgets, drills, failures, history.
    static func stateCommands(
        session: ShellSession,
        gateway: ExchangeGateway,
        console: Console,
        weights: WeightDesk,
        names: MarketNameBook
    ) -> [any Command] {
        let desk = ExchangeDesk(session: session, gateway: gateway)
        return [
            InventoryCommand(desk: desk),
            AssetsCommand(desk: desk),
            PairsCommand(desk: desk),
            ClockCommand(desk: desk),
            PingCommand(desk: desk),
            WeightCommand(session: session, desk: weights),
            SandboxCommand(session: session, gateway: gateway),
            ExplainCommand(session: session, desk: ExplainDesk(gateway: gateway), names: names),
            VerifyCommand(session: session, gateway: gateway, console: console),
            WhyCommand(desk: BorrowDesk(session: session, gateway: gateway, names: names), console: console),
            ErrorCommand(console: console, session: session, gateway: gateway),
            HistoryCommand(log: session.log),
        ]
    }
}
