package import BinanceMargin
import InjectedTime
package import ShellSession

/// The weight that a watch uses while it runs.
package struct RecurringWeight: Hashable, Sendable {
    /// The requests of one interval that count against one limit.
    package struct Charge: Hashable, Sendable {
        /// The endpoint group that the limit is for.
        package let group: String

        /// The number of requests, and the weight of each.
        package let requests: Int
        package let weight: Int

        /// Whether it counts by UID and not by IP.
        var isOfAccount: Bool { group == WatchedRequest.inventoryGroup }

        package init(group: String, requests: Int, weight: Int) {
            self.group = group
            self.requests = requests
            self.weight = weight
        }
    }

    /// The longest that a request counts in the client's rolling minute: the minute, the limiter's margin, and almost a
    /// second for the response.
    static let window: Duration = .seconds(61)

    package let host: BaseURL

    /// Whose watch it is.
    package let account: AccountIdentity
    package let charges: [Charge]
    package let interval: Duration

    /// The largest number of ticks; nil without a limit.
    package let maximumTicks: Int?

    package init(host: BaseURL, account: AccountIdentity, charges: [Charge], interval: Duration, maximumTicks: Int?) {
        self.host = host
        self.account = account
        self.charges = charges
        self.interval = interval
        self.maximumTicks = maximumTicks
    }

    /// The highest weight of `group` in any rolling minute.
    package func points(of group: String) -> Int {
        charges.reduce(0) { sum, charge in
            charge.group == group ? sum + charge.points(every: interval, ticks: maximumTicks) : sum
        }
    }

    /// Like ``points(of:)``, but only what counts against the limits of `account` and its exchange.
    package func points(of group: String, for account: AccountIdentity) -> Int {
        guard self.account.exchange == account.exchange else { return 0 }
        let isOfAccount = charges.contains { $0.group == group && $0.isOfAccount }
        return isOfAccount && self.account != account ? 0 : points(of: group)
    }

    /// The same watch with another interval.
    package func every(_ interval: Duration) -> RecurringWeight {
        RecurringWeight(host: host, account: account, charges: charges, interval: interval, maximumTicks: maximumTicks)
    }
}

extension RecurringWeight.Charge {
    /// The highest weight in any rolling minute; requests are spread evenly, so one is at each end of the window.
    package func points(every interval: Duration, ticks: Int?) -> Int {
        let spacing = interval / requests
        let count = Int((RecurringWeight.window / spacing).rounded(.down)) + 1
        return min(count, all(ticks) ?? count) * weight
    }

    /// The shortest interval, in steps of 10 ms, at which the weight stays within `room`; nil if there is none.
    func shortestInterval(within room: Int, ticks: Int?) -> Duration? {
        let count = room / weight
        guard count > 0 else { return nil }
        // Few enough requests fit at any speed.
        if let all = all(ticks), all <= count { return .zero }
        // The number of whole spacings in the window, plus one, must be at most `count`.
        let spacing = RecurringWeight.window / count
        let milliseconds = (spacing * requests).wholeMilliseconds
        let interval = Duration.milliseconds((milliseconds / 10 + 1) * 10)
        return interval <= .seconds(86_400) ? interval : nil
    }

    /// The number of requests in that many ticks; nil without a limit.
    private func all(_ ticks: Int?) -> Int? {
        // An overflowing product is more than any limit.
        ticks.flatMap { ticks in
            let (count, overflow) = ticks.multipliedReportingOverflow(by: requests)
            return overflow ? nil : count
        }
    }
}
