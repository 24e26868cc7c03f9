import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import ShellRuntime
import ShellSession

/// Reserves weight for a watch before it starts. It refuses or stretches a watch that does not fit next to the running
/// ones.
struct WatchAdmitting: Sendable {
    let budget: WeightReservations
    let client: MarginClient
    let account: AccountIdentity
    let scope: MarginScope

    /// The weight per minute that the exchange allows each group, by its published limits.
    private static let published = 12_000

    /// The number of the watch, and the interval it may use.
    ///
    /// - Throws: a failure of status 6 that names the shortest interval that fits.
    func admit(
        _ plan: WatchPlan,
        statement: String,
        mayStretch: Bool,
        notice: (Message) -> Void
    ) throws -> (number: Int, interval: Duration) {
        let cost = RecurringWeight(
            host: scope == .portfolio ? client.portfolio?.baseURL ?? client.baseURL : client.baseURL,
            account: account,
            charges: charges(of: plan.requests),
            interval: plan.interval,
            maximumTicks: plan.mostTicks
        )
        let rooms = Dictionary(cost.charges.map { ($0.group, room(of: $0.group)) }) { first, _ in first }
        switch budget.admit(cost, statement: statement, rooms: rooms) {
        case .admitted(let number): return (number, plan.interval)
        case .never: throw ShellFailure.watchNeverFits
        case .only(let interval):
            guard mayStretch else { throw ShellFailure.watchDoesNotFit(plan.interval, shortest: interval) }
            guard case .admitted(let number) = budget.admit(cost.every(interval), statement: statement, rooms: rooms)
            else { throw ShellFailure.watchNeverFits }
            notice(.watchStretched(Code(DurationLiteral.text(plan.interval)), to: Code(DurationLiteral.text(interval))))
            return (number, interval)
        }
    }

    private func charges(of requests: [WatchedRequest]) -> [RecurringWeight.Charge] {
        let borrowing = requests.count { if case .borrow = $0 { true } else { false } }
        let charges: [(group: String, requests: Int, weight: Int)] = [
            (
                scope == .portfolio ? WatchedRequest.portfolioGroup : WatchedRequest.borrowGroup,
                borrowing,
                RequestWeight.maxBorrowable(in: scope).points
            ),
            (
                WatchedRequest.accountGroup,
                requests.contains(.account) ? 1 : 0,
                WatchedRequest.accountGroupWeight
            ),
            (
                WatchedRequest.inventoryGroup,
                requests.contains(.inventory) ? 1 : 0,
                RequestWeight.availableInventory.points
            ),
        ]
        return charges.filter { $0.requests > 0 }.map {
            .init(group: $0.group, requests: $0.requests, weight: $0.weight)
        }
    }

    /// This program's share of a group's limit, minus what other programs use by the exchange's own count.
    private func room(of group: String) -> Int {
        let share = client.defaultOptions.limitShare.percent
        let published =
            switch group {
            case WatchedRequest.inventoryGroup: WatchedRequest.inventoryLimit
            case WatchedRequest.portfolioGroup: WatchedRequest.portfolioLimit
            default: Self.published
            }
        let limit = published * client.host.limiter.limitFactor
        let ours = limit * share / 100
        guard let use = client.uses.first(where: { $0.group == group }), use.limit > 0 else { return ours }
        // The account's figures are scaled to the published limit, as the rate limiter does.
        let others = (use.others * limit + use.limit - 1) / use.limit
        return min(ours, limit - others)
    }
}

extension ShellFailure {
    fileprivate static func watchDoesNotFit(_ interval: Duration, shortest: Duration) -> ShellFailure {
        ShellFailure(
            status: .rateLimit,
            category: .rateLimit,
            message: .watchDoesNotFit(Code(DurationLiteral.text(interval))),
            nextStep: .watchDoesNotFitNext(Code(DurationLiteral.text(shortest)))
        )
    }

    fileprivate static var watchNeverFits: ShellFailure {
        ShellFailure(
            status: .rateLimit,
            category: .rateLimit,
            message: .watchNeverFits,
            nextStep: .watchNeverFitsNext
        )
    }
}
