import InjectedTime
import RequestSigning

/// The requests that count against one weight limit.
struct BucketLedger: Sendable {
    /// The used weight in a header, and when its request was sent and its response arrived.
    struct Report: Sendable {
        let used: Int
        let departed: MonotonicInstant
        let arrived: MonotonicInstant
    }

    let bucket: LimitBucket
    var entries: [LimitEntry] = []

    /// The weight of the waiting requests.
    var queued = 0

    private var report: Report?
    private var cost = CostEstimate()

    init(bucket: LimitBucket) { self.bucket = bucket }

    func points(_ weight: RequestWeight) -> Int { max(bucket.points(weight), cost.observed ?? 0) }

    /// The weight used by this client.
    func own(asOf now: MonotonicInstant) -> Int {
        entries.reduce(0) { $0 + ($1.expiry(asOf: now) > now ? points($1.weight) : 0) }
    }

    /// The weight used by this client, without the requests that are reported as those of others.
    func reportedOwn(asOf now: MonotonicInstant) -> Int {
        entries.reduce(0) { $0 + ($1.expiry(asOf: now) > now && !$1.countsAsOthers ? points($1.weight) : 0) }
    }

    mutating func countAsOthers() {
        for index in entries.indices { entries[index].countsAsOthers = true }
    }

    /// The weight used by all clients: the newest report, plus this client's later requests.
    func total(asOf now: MonotonicInstant) -> Int { total(own: own(asOf: now), asOf: now) }

    private func total(own: Int, asOf now: MonotonicInstant) -> Int {
        guard let report, report.arrived.advanced(by: LimitEntry.lifetime) > now else { return own }
        let later = entries.reduce(0) { sum, entry in
            let isCounted = entry.settled.map { $0 <= report.arrived } ?? false
            return isCounted ? sum : sum + points(entry.weight)
        }
        return max(own, report.used + later)
    }

    /// The time until there is room for `points` after all waiting requests; zero if there is room now.
    func wait(for points: Int, share: LimitShare, asOf now: MonotonicInstant) -> Duration {
        // At least one request at a time is allowed, even if the share is smaller.
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

    /// The time until enough of the client's own requests no longer count.
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

    /// Records the used weight in the header of a response.
    ///
    /// - Returns: the newest figure: that one, or a higher one of a request that overlapped.
    mutating func note(
        used: Int,
        departed: MonotonicInstant,
        arrived: MonotonicInstant,
        weight: RequestWeight
    ) -> Int {
        let newest: Report
        let isAlone = !entries.contains { $0.settled == nil }
        if let report, report.arrived > departed {
            // The requests overlapped, and the exchange may have counted either first: keep the higher figure.
            newest = Report(used: max(report.used, used), departed: departed, arrived: arrived)
        } else {
            cost.note(increase: isAlone ? report.map { used - $0.used } : nil, published: bucket.points(weight))
            newest = Report(used: used, departed: departed, arrived: arrived)
        }
        report = newest
        return newest.used
    }

    mutating func forgetExpired(asOf now: MonotonicInstant) {
        entries.removeAll { $0.expiry(asOf: now) <= now }
    }
}

/// One weight limit: of an endpoint group, by IP address or by account.
struct LimitBucket: Hashable, Sendable {
    let group: LimitGroup
    let kind: BucketKind
    let account: AccountFingerprint?

    /// The multiple of the published limit.
    let factor: Int

    init(group: LimitGroup, kind: BucketKind, account: AccountFingerprint?, factor: Int = 1) {
        self.group = group
        self.kind = kind
        self.account = kind == .uid ? account : nil
        self.factor = factor
    }

    var limit: Int { group.limit(kind) * factor }

    func points(_ weight: RequestWeight) -> Int { weight.points(in: kind, of: group.name) }
}

/// The weight of a request, and the limits it counts against.
struct LimitCharge: Sendable {
    let group: LimitGroup
    let weight: RequestWeight
    let account: AccountFingerprint?
}

/// An admitted request, until its response arrives.
struct LimitTicket: Sendable {
    let number: UInt64
    let charge: LimitCharge
    let departed: MonotonicInstant
}

/// One request that counts against a limit.
struct LimitEntry: Sendable {
    /// How long a request counts after its response: the exchange's minute, plus a margin for its clock.
    static let lifetime: Duration = .seconds(60) + .milliseconds(50)

    let ticket: UInt64
    let account: AccountFingerprint?
    let weight: RequestWeight

    /// When its response arrived.
    ///
    /// The exchange counted the request before that, so it no longer counts a minute later, with fixed and with rolling
    /// minutes.
    var settled: MonotonicInstant?

    /// Whether it is reported as another client's request, because it was sent before the recording started.
    var countsAsOthers = false

    func expiry(asOf now: MonotonicInstant) -> MonotonicInstant {
        (settled ?? now).advanced(by: Self.lifetime)
    }
}

/// The real weight of an endpoint, estimated from its headers: published weights are often too low.
///
/// An endpoint's weight is constant, while the use of other programs varies. So three equal increases in a row are
/// taken for the endpoint's weight. A request cannot weigh more than one increase: a lower increase replaces the
/// estimate.
struct CostEstimate: Sendable {
    private static let evidence = 3

    private(set) var observed: Int?
    private var higher: [Int] = []

    /// Takes the increase between two reports with one request between them; nil if it is unknown.
    ///
    /// - Parameter published: the published weight of the request.
    mutating func note(increase: Int?, published: Int) {
        // A new minute of the exchange: the difference says nothing about one request.
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
