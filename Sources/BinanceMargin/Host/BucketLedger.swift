import InjectedTime

/// The account book of one budget.
struct BucketLedger: Sendable {
    /// What a header said, and when the request that brought it set out and came back.
    struct Report: Sendable {
        let used: Int
        let departed: MonotonicInstant
        let arrived: MonotonicInstant
    }

    let bucket: LimitBucket
    var entries: [LimitEntry] = []

    /// The points of the requests that wait their turn.
    var queued = 0

    private var report: Report?
    private var cost = CostEstimate()

    init(bucket: LimitBucket) {
        self.bucket = bucket
    }

    /// What a request published at `weight` is expected to cost.
    func points(_ weight: RequestWeight) -> Int {
        max(bucket.points(weight), cost.observed ?? 0)
    }

    /// The points this client alone has in use.
    func own(asOf now: MonotonicInstant) -> Int {
        entries.reduce(0) { $0 + ($1.expiry(asOf: now) > now ? points($1.weight) : 0) }
    }

    /// The points this client alone has in use, without those that it disowned.
    func told(asOf now: MonotonicInstant) -> Int {
        entries.reduce(0) { $0 + ($1.expiry(asOf: now) > now && !$1.isForeign ? points($1.weight) : 0) }
    }

    mutating func disown() {
        for index in entries.indices { entries[index].isForeign = true }
    }

    /// The points in use by all, as far as known: the newest report, and what was not in it yet.
    func total(asOf now: MonotonicInstant) -> Int {
        total(own: own(asOf: now), asOf: now)
    }

    private func total(own: Int, asOf now: MonotonicInstant) -> Int {
        guard let report, report.arrived.advanced(by: LimitEntry.lifetime) > now else { return own }
        let later = entries.reduce(0) { sum, entry in
            let isCounted = entry.settled.map { $0 <= report.arrived } ?? false
            return isCounted ? sum : sum + points(entry.weight)
        }
        return max(own, report.used + later)
    }

    /// How long until `points` more fit, those who wait ahead included; zero where they fit now.
    func wait(for points: Int, share: LimitShare, asOf now: MonotonicInstant) -> Duration {
        // However small the share, one request at a time is let through.
        let budget = max(share.of(bucket.limit), points)
        let demand = points + queued
        let own = own(asOf: now)
        let total = total(own: own, asOf: now)
        if own + demand <= budget, total + demand <= bucket.limit { return .zero }
        let wholeMinutes = (demand - 1) / budget
        let rest = points + queued - wholeMinutes * budget
        var first = room(for: rest, own: own, budget: budget, asOf: now)
        if total + rest > bucket.limit, let report {
            first = max(first, now.duration(to: report.arrived.advanced(by: LimitEntry.lifetime)))
        }
        return first + LimitEntry.lifetime * wholeMinutes
    }

    /// How long until enough of the client's own requests are forgotten.
    private func room(for points: Int, own: Int, budget: Int, asOf now: MonotonicInstant) -> Duration {
        var own = own
        var earliest: Duration = .zero
        let live = entries.map { ($0, $0.expiry(asOf: now)) }.filter { $0.1 > now }.sorted { $0.1 < $1.1 }
        for (entry, expiry) in live where own + points > budget {
            own -= self.points(entry.weight)
            earliest = now.duration(to: expiry)
        }
        return earliest
    }

    /// Enters what a header said at the end of the request `entry`.
    mutating func note(used: Int, departed: MonotonicInstant, arrived: MonotonicInstant, weight: RequestWeight) {
        let isAlone = !entries.contains { $0.settled == nil }
        if let report, report.arrived > departed {
            // The two overlapped: which of them the exchange counted first is unknown, so the higher figure stands.
            self.report = Report(used: max(report.used, used), departed: departed, arrived: arrived)
        } else {
            cost.note(increase: isAlone ? report.map { used - $0.used } : nil, published: bucket.points(weight))
            report = Report(used: used, departed: departed, arrived: arrived)
        }
    }

    mutating func forgetExpired(asOf now: MonotonicInstant) {
        entries.removeAll { $0.expiry(asOf: now) <= now }
    }
}

/// One budget: an endpoint group's, charged to this address or to one account.
struct LimitBucket: Hashable, Sendable {
    let group: LimitGroup
    let kind: BucketKind
    let account: AccountFingerprint?

    /// How many times the published limit it holds.
    let factor: Int

    init(group: LimitGroup, kind: BucketKind, account: AccountFingerprint?, factor: Int = 1) {
        self.group = group
        self.kind = kind
        self.account = kind == .uid ? account : nil
        self.factor = factor
    }

    var limit: Int { group.limit(kind) * factor }

    /// What `weight` comes to in this budget.
    func points(_ weight: RequestWeight) -> Int { weight.points(in: kind, of: group.name) }
}

/// What a request will be charged, and to whom.
struct LimitCharge: Sendable {
    let group: LimitGroup
    let weight: RequestWeight
    let account: AccountFingerprint?
}

/// Stands for a request that was let through, until its response comes.
struct LimitTicket: Sendable {
    let number: UInt64
    let charge: LimitCharge
    let departed: MonotonicInstant
}

/// One request in the account book.
struct LimitEntry: Sendable {
    /// How long a request counts after its response: the minute the exchange counts, and a margin for its clock.
    static let lifetime: Duration = .seconds(60) + .milliseconds(50)

    let ticket: UInt64
    let account: AccountFingerprint?
    let weight: RequestWeight

    /// When its response came.
    ///
    /// The exchange counted the request no later than that, so a minute from then it is forgotten whether the
    /// exchange's minutes are fixed or rolling.
    var settled: MonotonicInstant?

    /// Whether it is told as somebody else's: it was asked before what is told of began.
    var isForeign = false

    func expiry(asOf now: MonotonicInstant) -> MonotonicInstant {
        (settled ?? now).advanced(by: Self.lifetime)
    }
}

/// What an endpoint really costs, learnt from its headers: published weights are often too low.
///
/// A request costs the same each time; what other programs use meanwhile differs. So three increases in a row that are the
/// same are this endpoint's own cost. No request costs more than the increase it was part of: a lower one takes back what
/// was learnt beside a program with the same rhythm.
struct CostEstimate: Sendable {
    private static let evidence = 3

    private(set) var observed: Int?
    private var higher: [Int] = []

    /// Takes the increase between two reports with one request between them, nil where that is not known.
    ///
    /// - Parameter published: what the request costs as far as is published.
    mutating func note(increase: Int?, published: Int) {
        // Where the exchange's minute began anew, or forgot what is older, the figures tell nothing of one request.
        guard let increase, increase > 0 else {
            higher = []
            return
        }
        if let observed, increase < observed { self.observed = increase > published ? increase : nil }
        if increase != higher.last { higher = [] }
        guard increase > observed ?? published else { return }
        higher.append(increase)
        guard higher.count == Self.evidence else { return }
        observed = increase
        higher = []
    }
}
