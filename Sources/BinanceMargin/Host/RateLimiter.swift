public import InjectedTime
package import RequestSigning
import Synchronization

/// Keeps the requests of all clients of one host within the exchange's weight limits.
///
/// A request that might exceed a limit waits or fails before it is sent. After a 429, a 418 or a firewall's page
/// nothing is sent until the time that the exchange asked for has passed.
public final class RateLimiter: Sendable {
    private let time: any TimeSource
    private let table: Mutex<LimitTable>

    /// The shortest pause after a refusal, even if the exchange asks for less.
    static let shortestBackoff: Duration = .seconds(1)

    /// A multiple of the published limits that the host allows.
    public let limitFactor: Int

    private let gates = Mutex<[LimitBucket: FairGate]>([:])

    /// Creates a limiter without any request.
    public init(time: any TimeSource, limitFactor: Int = 1) {
        self.time = time
        self.limitFactor = max(limitFactor, 1)
        table = Mutex(LimitTable(limitFactor: max(limitFactor, 1)))
    }

    /// How much longer nothing is sent after a refusal; nil if requests are allowed.
    public var backoff: Duration? { table.withLock { $0.backoff(asOf: time.now) } }

    /// The current use of every weight limit that a request counted against, sorted by endpoint group.
    public var uses: [LimitUse] { table.withLock { $0.uses(asOf: time.now) } }

    /// The limits of this IP address and of the account of `key`.
    package func uses(of key: APIKey?) -> [LimitUse] {
        let account = key.map(AccountFingerprint.init)
        return uses.filter { $0.account == nil || $0.account == account }
    }

    /// Reports all requests so far as those of other clients in ``uses``, because a recording that starts now does not
    /// contain them. They count against the limits as before.
    package func countAsOthers() { table.withLock { $0.countAsOthers() } }

    /// Admits a request, waiting for room if the options allow it.
    func admit(
        _ charge: LimitCharge,
        options: RequestOptions,
        events: EventSink
    ) async throws(ExchangeError) -> LimitTicket {
        let latest = time.now.advanced(by: options.limitPolicy == .wait ? options.limitWait : .zero)
        if let ticket = try enterAtOnce(charge, options: options, latest: latest) { return ticket }
        table.withLock { $0.queue(charge, leaving: false) }
        let gate = gate(for: charge)
        do {
            let ticket = try await gate.pass { () async throws(ExchangeError) in
                try await enterInTurn(charge, options: options, latest: latest, events: events)
            }
            table.withLock { $0.queue(charge, leaving: true) }
            return ticket
        } catch {
            table.withLock { $0.queue(charge, leaving: true) }
            throw error
        }
    }

    /// Throws during a backoff; counts nothing.
    func checkBackoff() throws(ExchangeError) {
        let (backoff, cause) = table.withLock { ($0.backoff(asOf: time.now), $0.backoffCause) }
        guard let backoff else { return }
        throw LimitObstacle.backoff(remaining: backoff, cause: cause).error
    }

    /// Records the end of a request and the used weights that its response reported.
    ///
    /// - Returns: the readings, where requests overlapped with the highest figure.
    func settle(_ ticket: LimitTicket, readings: [WeightReading]) -> [WeightReading] {
        table.withLock { $0.settle(ticket, readings: readings, asOf: time.now) }
    }

    /// Removes a request that did not reach the exchange.
    func remove(_ ticket: LimitTicket) { table.withLock { $0.remove(ticket) } }

    /// Admits nothing for `duration` from now.
    func backOff(for duration: Duration, cause: ErrorCategory) {
        table.withLock { table in
            let now = time.now
            table.backOff(until: now.advanced(by: duration), cause: cause, asOf: now)
        }
    }

    /// For requests that are admitted and not written yet. A refusal's head takes it from all of them; how long the pause
    /// is follows with the whole response.
    package var sendPermission: SendPermission {
        SendPermission { [self] in
            backoff == nil
        } note: { [self] status in
            guard status == 429 || status == 418 else { return }
            backOff(for: Self.shortestBackoff, cause: status == 418 ? .ban : .rateLimit)
        }
    }

    private func gate(for charge: LimitCharge) -> FairGate {
        let bucket = table.withLock { $0.bucket(for: charge) }
        return gates.withLock { gates in
            if let gate = gates[bucket] { return gate }
            let gate = FairGate(time: time)
            gates[bucket] = gate
            return gate
        }
    }

    /// A ticket if there is room and no request waits; nil if there will be room before `latest`.
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
        table.withLock { table in
            let now = time.now
            if let remaining = table.backoff(asOf: now) {
                return .wait(.backoff(remaining: remaining, cause: table.backoffCause))
            }
            if let refusal = table.obstacle(to: charge, share: share, inQueue: inQueue, asOf: now) {
                return .wait(.limit(refusal))
            }
            return .enter(table.enter(charge, asOf: now))
        }
    }
}

/// Why a request cannot be sent now.
enum LimitObstacle: Sendable {
    case limit(LimitRefusal)
    case backoff(remaining: Duration, cause: ErrorCategory)

    var wait: Duration {
        switch self {
        case .limit(let refusal): refusal.wait
        case .backoff(let remaining, _): remaining
        }
    }

    var error: ExchangeError {
        var error: ExchangeError =
            switch self {
            case .limit(let refusal): ExchangeError(.rateLimit, .limitReached(refusal))
            case .backoff(let remaining, let cause): ExchangeError(cause, .backingOff(remaining: remaining))
            }
        error.retryAfter = wait
        return error
    }

    var event: ClientEvent {
        switch self {
        case .limit(let refusal): .waitingForLimit(refusal)
        case .backoff(let remaining, _): .waitingForBackoff(remaining: remaining)
        }
    }
}
