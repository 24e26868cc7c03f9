import InjectedTime

/// Counts every caller's weight and bans addresses that do not stop.
struct RateLimits: Sendable {
    /// What became of a request's weight.
    enum Verdict: Hashable, Sendable {
        /// It fits; the used weight of the minute with it.
        case admitted(used: Int)
        /// The budget is spent: 429.
        case limited(used: Int, retryAfter: Duration)
        /// The address is banned: 418.
        case banned(remaining: Duration)
    }

    private struct BucketKey: Hashable {
        let kind: RequestWeight.Kind
        /// Empty for the bucket that all paths share.
        let path: String
        let caller: String
    }

    private struct Offender {
        var strikes = 0
        var lastStrike = Duration.zero
        var bans = 0
        var bannedUntil = Duration.zero
    }

    /// Beyond this many buckets idle ones are forgotten, so that memory does not grow with the callers ever seen.
    private static let tidyAbove = 1024

    private let rules: LimitRules
    private var windows: [BucketKey: RateWindow] = [:]
    private var offenders: [String: Offender] = [:]

    init(_ rules: LimitRules) {
        self.rules = rules
    }

    /// The remaining time of an address's ban, nil if it is not banned.
    func ban(of address: String, at elapsed: Duration) -> Duration? {
        guard let offender = offenders[address], offender.bannedUntil > elapsed else { return nil }
        return offender.bannedUntil - elapsed
    }

    /// Charges a request and says whether it may go on.
    ///
    /// A request that is let in but refused later has cost its weight all the same; one that meets a 429 has not, or
    /// the time in `Retry-After` would not be true.
    mutating func charge(
        _ weight: RequestWeight,
        path: String,
        address: String,
        account: String,
        at elapsed: Duration
    ) -> Verdict {
        let key = BucketKey(
            kind: weight.kind,
            path: weight.kind == .api ? "" : path,
            caller: weight.kind == .account ? account : address
        )
        if windows.count > Self.tidyAbove { windows = windows.filter { !$0.value.isIdle(at: elapsed) } }
        var window = windows[key] ?? RateWindow(rules.window)
        let used = window.used(at: elapsed) + weight.cost
        guard !rules.isEnforced || used <= rules.budget(weight.kind) else {
            let wait = window.wait(for: weight.cost, within: rules.budget(weight.kind), at: elapsed)
            return strike(address, used: used, retryAfter: wait, at: elapsed)
        }
        window.add(weight.cost, at: elapsed)
        windows[key] = window
        return .admitted(used: used)
    }

    private mutating func strike(
        _ address: String,
        used: Int,
        retryAfter: Duration,
        at elapsed: Duration
    ) -> Verdict {
        var offender = offenders[address] ?? Offender()
        defer { offenders[address] = offender }
        // A caller who kept quiet for a minute has heeded the 429.
        if elapsed - offender.lastStrike > .seconds(60) { offender.strikes = 0 }
        offender.lastStrike = elapsed
        offender.strikes += 1
        guard offender.strikes > rules.strikesBeforeBan else {
            return .limited(used: used, retryAfter: retryAfter)
        }
        // Each ban is four times as long as the one before: 2 min, 8 min, ... up to 3 days.
        let length = min(rules.firstBan * (1 << (2 * min(offender.bans, 10))), rules.longestBan)
        offender.strikes = 0
        offender.bans += 1
        offender.bannedUntil = elapsed + length
        return .banned(remaining: length)
    }
}
