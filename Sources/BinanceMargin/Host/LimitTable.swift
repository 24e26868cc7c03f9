import InjectedTime
import RequestSigning

/// All weight limits of one host, and its backoff.
struct LimitTable: Sendable {
    /// When requests are allowed again.
    private(set) var backoffEnd: MonotonicInstant?

    /// The cause of the backoff: a limit, a ban, a firewall or a location.
    private(set) var backoffCause = ErrorCategory.rateLimit

    /// The multiple of the published limits that the host allows.
    private let limitFactor: Int

    private var ledgers: [LimitBucket: BucketLedger] = [:]
    private var kinds: [LimitGroup: BucketKind] = [:]
    private var nextTicket: UInt64 = 0

    init(limitFactor: Int = 1) { self.limitFactor = limitFactor }

    /// The limit that a request counts against: as the headers of its group said, before the first response as
    /// published.
    func bucket(for charge: LimitCharge) -> LimitBucket {
        LimitBucket(
            group: charge.group,
            kind: kinds[charge.group] ?? charge.weight.bucket,
            account: charge.account,
            factor: limitFactor
        )
    }

    /// How much longer nothing is sent; nil if requests are allowed.
    func backoff(asOf now: MonotonicInstant) -> Duration? {
        backoffEnd.flatMap { $0 > now ? now.duration(to: $0) : nil }
    }

    mutating func backOff(until end: MonotonicInstant, cause: ErrorCategory, asOf now: MonotonicInstant) {
        // Another refusal during a ban does not end the ban.
        if backoffCause != .ban || backoff(asOf: now) == nil { backoffCause = cause }
        backoffEnd = max(backoffEnd ?? end, end)
    }

    /// Why `charge` must wait now; nil if it can be sent. Queued requests count unless `inQueue`.
    func obstacle(
        to charge: LimitCharge,
        share: LimitShare,
        inQueue: Bool,
        asOf now: MonotonicInstant
    ) -> LimitRefusal? {
        let bucket = bucket(for: charge)
        var ledger = ledgers[bucket] ?? BucketLedger(bucket: bucket)
        if inQueue { ledger.queued = 0 }
        let cost = ledger.points(charge.weight)
        let wait = ledger.wait(for: cost, share: share, asOf: now)
        guard wait > .zero else { return nil }
        let own = ledger.own(asOf: now)
        let isShareFull = own + cost + ledger.queued > share.of(bucket.limit)
        return LimitRefusal(
            group: bucket.group.name,
            bucket: bucket.kind,
            used: isShareFull ? own : ledger.total(asOf: now),
            budget: isShareFull ? share.of(bucket.limit) : bucket.limit,
            cost: cost,
            wait: wait
        )
    }

    /// Records a request that is sent now.
    mutating func enter(_ charge: LimitCharge, asOf now: MonotonicInstant) -> LimitTicket {
        nextTicket += 1
        let entry = LimitEntry(ticket: nextTicket, account: charge.account, weight: charge.weight, settled: nil)
        update(bucket(for: charge)) { ledger in
            ledger.forgetExpired(asOf: now)
            ledger.entries.append(entry)
        }
        return LimitTicket(number: nextTicket, charge: charge, departed: now)
    }

    mutating func queue(_ charge: LimitCharge, leaving: Bool) {
        update(bucket(for: charge)) { ledger in
            let points = ledger.points(charge.weight)
            ledger.queued = max(0, ledger.queued + (leaving ? -points : points))
        }
    }

    /// Removes a request that did not reach the exchange.
    mutating func remove(_ ticket: LimitTicket) {
        update(bucket(for: ticket.charge)) { $0.entries.removeAll { $0.ticket == ticket.number } }
    }

    /// Records the end of a request.
    ///
    /// - Returns: the readings, where requests overlapped with the highest figure.
    @discardableResult
    mutating func settle(
        _ ticket: LimitTicket,
        readings: [WeightReading],
        asOf now: MonotonicInstant
    ) -> [WeightReading] {
        // If both headers are there, the account's limit applies.
        if let reading = readings.last { learn(reading.bucket, of: ticket.charge.group) }
        var newest = readings
        update(bucket(for: ticket.charge)) { ledger in
            guard let place = ledger.entries.firstIndex(where: { $0.ticket == ticket.number }) else { return }
            ledger.entries[place].settled = now
            for (index, reading) in readings.enumerated() where reading.bucket == ledger.bucket.kind {
                newest[index].used = ledger.note(
                    used: reading.used,
                    departed: ticket.departed,
                    arrived: now,
                    weight: ticket.charge.weight
                )
            }
        }
        return newest
    }

    /// Reports all requests so far as those of other clients; they count as before.
    mutating func countAsOthers() {
        for bucket in ledgers.keys { ledgers[bucket]?.countAsOthers() }
    }

    /// The current use of every limit, sorted by endpoint group.
    func uses(asOf now: MonotonicInstant) -> [LimitUse] {
        ledgers.map { bucket, ledger in
            LimitUse(
                group: bucket.group.name,
                bucket: bucket.kind,
                limit: bucket.limit,
                total: ledger.total(asOf: now),
                own: ledger.reportedOwn(asOf: now),
                account: bucket.account
            )
        }
        .sorted { ($0.group, $0.bucket.rawValue) < ($1.group, $1.bucket.rawValue) }
    }

    private mutating func learn(_ kind: BucketKind, of group: LimitGroup) {
        guard kinds[group] != kind else { return }
        kinds[group] = kind
        for (bucket, ledger) in ledgers where bucket.group == group && bucket.kind != kind {
            ledgers[bucket] = nil
            for entry in ledger.entries {
                let bucket = LimitBucket(group: group, kind: kind, account: entry.account, factor: limitFactor)
                update(bucket) { $0.entries.append(entry) }
            }
        }
    }

    private mutating func update(_ bucket: LimitBucket, _ change: (inout BucketLedger) -> Void) {
        change(&ledgers[bucket, default: BucketLedger(bucket: bucket)])
    }
}

/// The current use of one weight limit.
public struct LimitUse: Hashable, Sendable {
    /// The endpoint group: the path for `/sapi`, else `/api` or `/papi` for all of their paths.
    public let group: String

    /// Whether it counts by IP address or by account.
    public let bucket: BucketKind

    /// The exchange's limit in weight per minute.
    public let limit: Int

    /// The weight used by all clients, as far as the exchange's headers reported it.
    public let total: Int

    /// The weight used by this client.
    public let own: Int

    /// The account of a limit by account; nil for a limit by IP address.
    let account: AccountFingerprint?

    /// The weight used by other clients of the same IP address or account.
    public var others: Int { max(0, total - own) }
}
