public import InjectedTime
import Synchronization

/// Keeps the requests of all clients of one host within the exchange's budgets.
///
/// It predicts: a request that might exceed a budget is held back or refused before it is sent. After a 429, a 418 or a
/// firewall's page it is silent for as long as the exchange asked.
public final class RateLimiter: Sendable {
    private let time: any TimeSource
    private let book: Mutex<LimitTable>

    /// How many times the published limits the host allows.
    public let limitFactor: Int

    private let gates = Mutex<[LimitBucket: FairGate]>([:])

    /// An empty account book on `time`.
    public init(time: any TimeSource, limitFactor: Int = 1) {
        self.time = time
        self.limitFactor = max(limitFactor, 1)
        book = Mutex(LimitTable(limitFactor: max(limitFactor, 1)))
    }

    /// How much longer the exchange asked to be left alone; nil where it may be spoken to.
    public var silence: Duration? {
        book.withLock { $0.silence(asOf: time.now) }
    }

    /// How every budget that was ever charged stands now, in the order of their groups.
    public var uses: [LimitUse] { book.withLock { $0.uses(asOf: time.now) } }

    /// The budgets of this address, and of the account of `key`: those that a request with it is charged to.
    package func uses(of key: APIKey?) -> [LimitUse] {
        let account = key.map(AccountFingerprint.init)
        return uses.filter { $0.account == nil || $0.account == account }
    }

    /// Tells all requests so far as somebody else's in ``uses``: a recording that begins now knows nothing of them. They
    /// count against the budgets as before.
    package func disown() { book.withLock { $0.disown() } }

    /// Lets a request through, or says why not.
    func admit(
        _ charge: LimitCharge,
        options: RequestOptions,
        events: EventSink
    ) async throws(ExchangeError) -> LimitTicket {
        let latest = time.now.advanced(by: options.limitPolicy == .wait ? options.limitWait : .zero)
        if let ticket = try enterAtOnce(charge, options: options, latest: latest) { return ticket }
        book.withLock { $0.queue(charge, leaving: false) }
        let gate = gate(for: charge)
        do {
            let ticket = try await gate.pass { () async throws(ExchangeError) in
                try await enterInTurn(charge, options: options, latest: latest, events: events)
            }
            book.withLock { $0.queue(charge, leaving: true) }
            return ticket
        } catch {
            book.withLock { $0.queue(charge, leaving: true) }
            throw error
        }
    }

    /// Refuses where the exchange asked to be left alone, and counts nothing.
    func checkSilence() throws(ExchangeError) {
        let (silence, cause) = book.withLock { ($0.silence(asOf: time.now), $0.silenceCause) }
        guard let silence else { return }
        throw LimitObstacle.silence(remaining: silence, cause: cause).error
    }

    /// Closes a request.
    func settle(_ ticket: LimitTicket, readings: [WeightReading]) {
        book.withLock { $0.settle(ticket, readings: readings, asOf: time.now) }
    }

    /// Takes out a request that never reached the exchange.
    func strike(_ ticket: LimitTicket) {
        book.withLock { $0.strike(ticket) }
    }

    /// Sends nothing for `duration` from now, because of `cause`.
    func beSilent(for duration: Duration, cause: ErrorCategory) {
        book.withLock { book in
            let now = time.now
            book.beSilent(until: now.advanced(by: duration), cause: cause, asOf: now)
        }
    }

    private func gate(for charge: LimitCharge) -> FairGate {
        let bucket = book.withLock { $0.bucket(for: charge) }
        return gates.withLock { gates in
            if let gate = gates[bucket] { return gate }
            let gate = FairGate(time: time)
            gates[bucket] = gate
            return gate
        }
    }

    /// A ticket where there is room and nobody waits; nil where waiting is worth while.
    private func enterAtOnce(
        _ charge: LimitCharge,
        options: RequestOptions,
        latest: MonotonicInstant
    ) throws(ExchangeError) -> LimitTicket? {
        switch step(charge, share: options.limitShare, inQueue: false) {
        case .enter(let ticket): return ticket
        case .wait(let obstacle):
            guard time.now.advanced(by: obstacle.wait) <= latest else { throw obstacle.error }
            return nil
        }
    }

    private func enterInTurn(
        _ charge: LimitCharge,
        options: RequestOptions,
        latest: MonotonicInstant,
        events: EventSink
    ) async throws(ExchangeError) -> LimitTicket {
        while true {
            switch step(charge, share: options.limitShare, inQueue: true) {
            case .enter(let ticket): return ticket
            case .wait(let obstacle):
                let end = time.now.advanced(by: obstacle.wait)
                guard end <= latest else { throw obstacle.error }
                events.send(obstacle.event)
                do {
                    try await time.sleep(until: end)
                } catch {
                    throw ExchangeError(.cancelled, .cancelled)
                }
            }
        }
    }

    private enum Step {
        case enter(LimitTicket)
        case wait(LimitObstacle)
    }

    private func step(_ charge: LimitCharge, share: LimitShare, inQueue: Bool) -> Step {
        book.withLock { book in
            let now = time.now
            if let remaining = book.silence(asOf: now) {
                return .wait(.silence(remaining: remaining, cause: book.silenceCause))
            }
            if let refusal = book.obstacle(to: charge, share: share, inQueue: inQueue, asOf: now) {
                return .wait(.limit(refusal))
            }
            return .enter(book.enter(charge, asOf: now))
        }
    }
}

/// What stands between a request and the exchange.
enum LimitObstacle: Sendable {
    case limit(LimitRefusal)
    case silence(remaining: Duration, cause: ErrorCategory)

    var wait: Duration {
        switch self {
        case .limit(let refusal): refusal.wait
        case .silence(let remaining, _): remaining
        }
    }

    var error: ExchangeError {
        var error: ExchangeError =
            switch self {
            case .limit(let refusal): ExchangeError(.rateLimit, .limitReached(refusal))
            case .silence(let remaining, let cause): ExchangeError(cause, .silenced(remaining: remaining))
            }
        error.retryAfter = wait
        return error
    }

    var event: ClientEvent {
        switch self {
        case .limit(let refusal): .waitingForLimit(refusal)
        case .silence(let remaining, _): .waitingForSilence(remaining: remaining)
        }
    }
}
