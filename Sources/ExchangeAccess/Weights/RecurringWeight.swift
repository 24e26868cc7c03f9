package import BinanceMargin
import InjectedTime
package import ShellSession

/// What a watch takes of the exchange's budgets while it runs.
package struct RecurringWeight: Hashable, Sendable {
    /// The requests of one interval that one budget is charged for.
    package struct Charge: Hashable, Sendable {
        /// The endpoint group whose budget it is.
        package let group: String

        /// How many requests, and what each costs, in points.
        package let requests: Int
        package let weight: Int

        /// Whether the account's budget is charged, and not this address's.
        var isOfAccount: Bool { group == WatchedRequest.inventoryGroup }

        package init(group: String, requests: Int, weight: Int) {
            self.group = group
            self.requests = requests
            self.weight = weight
        }
    }

    /// The longest that a request counts against the client's rolling minute: the minute, the limiter's margin, and
    /// near a second for the response's way.
    static let window: Duration = .seconds(61)

    package let host: BaseURL

    /// Whose watch it is.
    package let account: AccountIdentity
    package let charges: [Charge]
    package let interval: Duration

    /// The most ticks that it has; nil where it goes on until somebody or something ends it.
    package let maximumTicks: Int?

    package init(host: BaseURL, account: AccountIdentity, charges: [Charge], interval: Duration, maximumTicks: Int?) {
        self.host = host
        self.account = account
        self.charges = charges
        self.interval = interval
        self.maximumTicks = maximumTicks
    }

    /// The most points of `group` that come to stand in any rolling minute.
    package func points(of group: String) -> Int {
        charges.reduce(0) { sum, charge in
            charge.group == group ? sum + charge.points(every: interval, ticks: maximumTicks) : sum
        }
    }

    /// As ``points(of:)``, of those that count against the budgets of `account` and its exchange.
    package func points(of group: String, for account: AccountIdentity) -> Int {
        guard self.account.exchange == account.exchange else { return 0 }
        let isOfAccount = charges.contains { $0.group == group && $0.isOfAccount }
        return isOfAccount && self.account != account ? 0 : points(of: group)
    }

    /// The same watch at another interval.
    package func every(_ interval: Duration) -> RecurringWeight {
        RecurringWeight(host: host, account: account, charges: charges, interval: interval, maximumTicks: maximumTicks)
    }
}

extension RecurringWeight.Charge {
    /// The most points in any rolling minute: requests are spread, so that one stands at each end of the window.
    package func points(every interval: Duration, ticks: Int?) -> Int {
        let spacing = interval / requests
        let count = Int((RecurringWeight.window / spacing).rounded(.down)) + 1
        return min(count, all(ticks) ?? count) * weight
    }

    /// The shortest interval, in steps of 10 ms, at which the requests fit into `room` points; nil where none does.
    func shortestInterval(within room: Int, ticks: Int?) -> Duration? {
        let count = room / weight
        guard count > 0 else { return nil }
        // So few requests fit however fast they come.
        if let all = all(ticks), all <= count { return .zero }
        // One more than the window holds of whole spacings must be at most `count`.
        let spacing = RecurringWeight.window / count
        let milliseconds = (spacing * requests).wholeMilliseconds
        let interval = Duration.milliseconds((milliseconds / 10 + 1) * 10)
        return interval <= .seconds(86_400) ? interval : nil
    }

    /// How many requests so many ticks put; nil where nobody knows how many ticks there will be.
    private func all(_ ticks: Int?) -> Int? {
        // A product that is too large is more than any budget holds.
        ticks.flatMap { ticks in
            let (count, overflow) = ticks.multipliedReportingOverflow(by: requests)
            return overflow ? nil : count
        }
    }
}
