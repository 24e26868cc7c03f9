import InjectedTime

/// All budgets of one host, and the silence it asked for.
struct LimitTable: Sendable {
    /// When the exchange may be spoken to again.
    private(set) var silentUntil: MonotonicInstant?

    /// Why it is silent: a limit, a ban, a firewall or a location.
    private(set) var silenceCause = ErrorCategory.rateLimit

    /// How many times the published limits the host allows.
    private let limitFactor: Int

    private var ledgers: [LimitBucket: BucketLedger] = [:]
    private var kinds: [LimitGroup: BucketKind] = [:]
    private var nextTicket: UInt64 = 0

    init(limitFactor: Int = 1) {
        self.limitFactor = limitFactor
    }

    /// The budget that a request is charged to: as its headers said, or as published until one came.
    func bucket(for charge: LimitCharge) -> LimitBucket {
        LimitBucket(
            group: charge.group,
            kind: kinds[charge.group] ?? charge.weight.bucket,
            account: charge.account,
            factor: limitFactor
        )
    }

    /// How much longer to be silent; nil where the exchange may be spoken to.
    func silence(asOf now: MonotonicInstant) -> Duration? {
        silentUntil.flatMap { $0 > now ? now.duration(to: $0) : nil }
    }

    mutating func beSilent(until end: MonotonicInstant, cause: ErrorCategory, asOf now: MonotonicInstant) {
        // While a ban lasts, whatever else is met does not make it less.
        if silenceCause != .ban || silence(asOf: now) == nil { silenceCause = cause }
        silentUntil = max(silentUntil ?? end, end)
    }

    /// Why `charge` must wait now, counting those queued ahead where `inQueue` is false; nil where it may go.
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

    /// Enters a request that goes out now.
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

    /// Takes out a request that never reached the exchange.
    mutating func strike(_ ticket: LimitTicket) {
        update(bucket(for: ticket.charge)) { $0.entries.removeAll { $0.ticket == ticket.number } }
    }

    /// Closes a request whose answer, or loss, is known.
    mutating func settle(_ ticket: LimitTicket, readings: [WeightReading], asOf now: MonotonicInstant) {
        // Where both headers come, the account's budget is the one to keep to: it is the one that others share.
        if let reading = readings.last { learn(reading.bucket, of: ticket.charge.group) }
        update(bucket(for: ticket.charge)) { ledger in
            guard let place = ledger.entries.firstIndex(where: { $0.ticket == ticket.number }) else { return }
            ledger.entries[place].settled = now
            for reading in readings where reading.bucket == ledger.bucket.kind {
                ledger.note(
                    used: reading.used,
                    departed: ticket.departed,
                    arrived: now,
                    weight: ticket.charge.weight
                )
            }
        }
    }

    /// Tells all requests so far as somebody else's; they count as before.
    mutating func disown() {
        for bucket in ledgers.keys { ledgers[bucket]?.disown() }
    }

    /// How every ledger stands.
    func uses(asOf now: MonotonicInstant) -> [LimitUse] {
        ledgers.map { bucket, ledger in
            LimitUse(
                group: bucket.group.name,
                bucket: bucket.kind,
                limit: bucket.limit,
                total: ledger.total(asOf: now),
                own: ledger.told(asOf: now),
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

/// How one budget stands at a moment.
public struct LimitUse: Hashable, Sendable {
    /// The endpoint group: the path for `/sapi`, `/api` for all of `/api`.
    public let group: String

    /// Whose budget.
    public let bucket: BucketKind

    /// The exchange's limit in points a minute.
    public let limit: Int

    /// The points in use by all, as far as the exchange's headers told.
    public let total: Int

    /// The points this client alone has in use.
    public let own: Int

    /// Whose account's budget it is; nil for the address's.
    let account: AccountFingerprint?

    /// The points that others on the same address or account use.
    public var others: Int { max(0, total - own) }
}
