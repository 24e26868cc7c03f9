import BinanceMargin
import ShellRuntime

/// Tells how the exchange's budgets stand: what is used, by whom, and what the running watches will take.
struct WeightOverview: Sendable {
    let gateway: ExchangeGateway
    let watches: WatchBudget

    /// A record of each budget that a record told of or a watch will use, and of each watch that does.
    func records(under snapshot: SessionSnapshot) -> [Record] {
        let share = snapshot.settings.limitShare.percent
        let account = AccountIdentity(snapshot)
        let running = watches.running(of: account)
        let budgets = gateway.budgets.all(of: account)
        let isSimulated = gateway.isSimulated(snapshot)
        let groups = Set(budgets.map(\.reading.group)).union(running.flatMap { $0.cost.charges.map(\.group) })
        return groups.sorted().flatMap { group in
            let users = running.filter { $0.cost.points(of: group, for: account) > 0 }
            let forecast = users.reduce(0) { $0 + $1.cost.points(of: group) }
            let lines = budgets.filter { $0.reading.group == group }
            let totals = lines.map { line in
                WeightRecord.make(line, others: others(line, under: snapshot), forecast: forecast, sharePercent: share)
            }
            // Before the first record nobody knows whose budget it is.
            return
                (totals.isEmpty
                ? [WeightRecord.make(untold: group, forecast: forecast, isSimulated: isSimulated)] : totals)
                + users.map { WeightRecord.make($0, of: group, isSimulated: isSimulated) }
        }
    }

    private func others(_ line: WeightUsageTable.Line, under snapshot: SessionSnapshot) -> Int? {
        guard let limiter = gateway.hosts.asked(.init(snapshot))?.limiter else { return nil }
        // The embedded exchange has one account.
        let uses = snapshot.isSandbox ? limiter.uses : limiter.uses(of: gateway.heldAPIKey(for: snapshot))
        return uses.first { $0.group == line.reading.group && $0.bucket == line.reading.bucket }?.others
    }
}
