import BinanceMargin
package import ExchangeAccess
import ShellRuntime
package import ShellSession

/// The weight limits of the exchange: what is used, by which program, and what the running watches will use.
package struct WeightOverview: Sendable {
    package let gateway: ExchangeGateway
    let watches: WeightReservations

    package init(gateway: ExchangeGateway, watches: WeightReservations) {
        self.gateway = gateway
        self.watches = watches
    }

    /// The usage of each limit that a response reported or a watch will use, and of each watch that does.
    package func usages(under snapshot: SessionSnapshot) -> [WeightUsage] {
        let share = snapshot.settings.limitShare.percent
        let account = AccountIdentity(snapshot)
        let running = watches.running(of: account)
        let budgets = gateway.facts.budgets.all(of: account)
        let isSimulated = gateway.isSimulated(snapshot)
        let groups = Set(budgets.map(\.reading.group)).union(running.flatMap { $0.cost.charges.map(\.group) })
        return groups.sorted().flatMap { group in
            let users = running.filter { $0.cost.points(of: group, for: account) > 0 }
            let forecast = users.reduce(0) { $0 + $1.cost.points(of: group) }
            var totals = budgets.filter { $0.reading.group == group }.map { line in
                WeightUsage(
                    group: group,
                    bucket: line.reading.bucket.rawValue,
                    used: line.reading.used,
                    others: others(line, under: snapshot),
                    limit: line.reading.limit,
                    share: line.reading.limit * share / 100,
                    forecast: forecast,
                    reportedMilliseconds: line.milliseconds,
                    isSimulated: line.isSimulated
                )
            }
            // Before the first response it is unknown what the limit counts.
            if totals.isEmpty { totals = [WeightUsage(group: group, forecast: forecast, isSimulated: isSimulated)] }
            return totals
                + users.map { use in
                    WeightUsage(
                        group: group,
                        watch: use.statement,
                        forecast: use.cost.points(of: group),
                        isSimulated: isSimulated
                    )
                }
        }
    }

    private func others(_ line: WeightUsageTable.Line, under snapshot: SessionSnapshot) -> Int? {
        guard let limiter = gateway.facts.hosts.asked(.init(snapshot))?.limiter else { return nil }
        // The embedded exchange has one account.
        let uses = snapshot.isSandbox ? limiter.uses : limiter.uses(of: gateway.heldAPIKey(for: snapshot))
        return uses.first { $0.group == line.reading.group && $0.bucket == line.reading.bucket }?.others
    }
}
