import ShellRuntime

extension ShellCommands {
    /// The state that a developer asks about: markets, clock, budgets, drills, failures, history.
    static func stateCommands(
        session: ShellSession,
        gateway: ExchangeGateway,
        console: Console,
        weights: WeightOverview,
        names: MarketNameCache
    ) -> [any Command] {
        let requester = ExchangeRequester(session: session, gateway: gateway)
        return [
            InventoryCommand(requester: requester),
            AssetsCommand(requester: requester),
            PairsCommand(requester: requester),
            ClockCommand(requester: requester),
            PingCommand(requester: requester),
            WeightCommand(session: session, weights: weights),
            SandboxCommand(session: session, gateway: gateway),
            ExplainCommand(session: session, explainer: RequestExplainer(gateway: gateway), names: names),
            VerifyCommand(session: session, gateway: gateway, console: console),
            WhyCommand(requester: BorrowRequester(session: session, gateway: gateway, names: names), console: console),
            ErrorCommand(console: console, session: session, gateway: gateway),
            HistoryCommand(log: session.log),
        ]
    }
}
