import InjectedTime

/// Counts the weight of every client, and bans addresses that ignore 429s.
struct RateLimits: Sendable {
    /// Whether a request is within the limits.
    enum Verdict: Hashable, Sendable {
        /// It is; the used weight of the minute includes it.
        case admitted(used: Int)
        /// The limit is exceeded: 429.
        case limited(used: Int, retryAfter: Duration)
        /// The IP address is banned: 418.
        case banned(remaining: Duration)
    }

    private struct BucketKey: Hashable {
        let kind: RequestWeight.Kind
        let path: String
        let caller: String
    }

    /// An address at one of the exchange's hosts: `/papi` has a host of its own, and so bans of its own.
    private struct Visitor: Hashable {
        let address: String
        let isPortfolio: Bool
    }

    private struct Offender {
        var strikes = 0
        var lastStrike = Duration.zero
        var bans = 0
        var bannedUntil = Duration.zero
    }

    /// Above this number of buckets idle ones are removed, so that memory does not grow with every client ever seen.
    private static let tidyAbove = 1024

    private let rules: LimitRules
    private var windows: [BucketKey: RateWindow] = [:]
    private var offenders: [Visitor: Offender] = [:]

    init(_ rules: LimitRules) { self.rules = rules }

    /// The remaining time of an address's ban; nil if it is not banned.
    ///
    /// - Parameter isPortfolio: at the host of portfolio margin.
    func ban(of address: String, isPortfolio: Bool = false, at elapsed: Duration) -> Duration? {
        let visitor = Visitor(address: address, isPortfolio: isPortfolio)
        guard let offender = offenders[visitor], offender.bannedUntil > elapsed else { return nil }
        return offender.bannedUntil - elapsed
    }

    /// Counts the weight of a request.
    ///
    /// An admitted request counts even if it is refused later. A request refused with a 429 does not count, because
    /// otherwise the time in `Retry-After` would be wrong.
    mutating func charge(
        _ weight: RequestWeight,
        path: String,
        address: String,
        account: String,
        at elapsed: Duration
    ) -> Verdict {
        let key = BucketKey(
            kind: weight.kind,
            path: weight.kind == .api || weight.kind == .portfolio ? "" : path,
            caller: weight.kind == .account ? account : address
        )
        if windows.count > Self.tidyAbove { windows = windows.filter { !$0.value.isIdle(at: elapsed) } }
        var window = windows[key] ?? RateWindow(rules.window)
        let used = window.used(at: elapsed) + weight.cost
        guard !rules.isEnforced || used <= rules.budget(weight.kind) else {
            let wait = window.wait(for: weight.cost, within: rules.budget(weight.kind), at: elapsed)
            let visitor = Visitor(address: address, isPortfolio: weight.kind == .portfolio)
            return strike(visitor, used: used, retryAfter: wait, at: elapsed)
        }
        window.add(weight.cost, at: elapsed)
        windows[key] = window
        return .admitted(used: used)
    }

    private mutating func strike(_ visitor: Visitor, used: Int, retryAfter: Duration, at elapsed: Duration) -> Verdict {
        var offender = offenders[visitor] ?? Offender()
        defer { offenders[visitor] = offender }
        // A client that sends nothing for a minute has respected the 429.
        if elapsed - offender.lastStrike > .seconds(60) { offender.strikes = 0 }
        offender.lastStrike = elapsed
        offender.strikes += 1
        guard offender.strikes > rules.strikesBeforeBan else { return .limited(used: used, retryAfter: retryAfter) }
        // Each ban is four times as long as the previous one: 2 min, 8 min, ... up to 3 days.
        let length = min(rules.firstBan * (1 << (2 * min(offender.bans, 10))), rules.longestBan)
        offender.strikes = 0
        offender.bans += 1
        offender.bannedUntil = elapsed + length
        return .banned(remaining: length)
    }
}

/// The weight that one client used in one bucket in the current minute.
struct RateWindow: Sendable {
    private let kind: LimitRules.Window
    /// Fixed: one slot for the minute. Rolling: one slot per second, so that the sum of a minute is exact to a second.
    private var slots: [(index: Int64, used: Int)]

    init(_ kind: LimitRules.Window) {
        self.kind = kind
        slots = []
    }

    private var slotMilliseconds: Int64 { kind == .fixed ? 60_000 : 1_000 }

    /// The used weight of the current minute.
    mutating func used(at elapsed: Duration) -> Int {
        forget(before: slotIndex(at: elapsed))
        return slots.reduce(0) { $0 + $1.used }
    }

    /// Adds the weight of an admitted request.
    mutating func add(_ cost: Int, at elapsed: Duration) {
        let index = slotIndex(at: elapsed)
        if let last = slots.indices.last, slots[last].index == index {
            slots[last].used += cost
        } else {
            slots.append((index, cost))
        }
    }

    /// The time until there is room for `cost` within `budget`; a minute if there never is.
    func wait(for cost: Int, within budget: Int, at elapsed: Duration) -> Duration {
        var excess = slots.reduce(cost) { $0 + $1.used } - budget
        for slot in slots {
            excess -= slot.used
            guard excess > 0 else { return leaving(slot.index) - elapsed }
        }
        return .seconds(60)
    }

    /// Whether the used weight of the current minute is zero.
    func isIdle(at elapsed: Duration) -> Bool { slots.allSatisfy { leaving($0.index) <= elapsed } }

    private func slotIndex(at elapsed: Duration) -> Int64 {
        elapsed.wholeMilliseconds / slotMilliseconds
    }

    /// When a slot stops counting.
    private func leaving(_ index: Int64) -> Duration {
        .milliseconds(index * slotMilliseconds + 60_000)
    }

    private mutating func forget(before index: Int64) {
        let kept: Int64 = kind == .fixed ? 1 : 60
        if let first = slots.first, first.index <= index - kept { slots.removeAll { $0.index <= index - kept } }
    }
}
