package import ExactDecimals
import Synchronization
package import InjectedTime

/// An exchange in a box: an account model behind the wire protocol of the real one.
///
/// It answers read-only margin requests from the model, never from a table of responses, and verifies each request as
/// the real exchange would, on the raw bytes received. Safe to use from any task.
package final class SandboxExchange: Sendable {
    let scenario: Scenario
    private let time: any TimeSource
    private let start: MonotonicInstant
    let keys: [String: KeyRecord]
    private let explain: (@Sendable (RequestExplanation) -> Void)?
    let state: Mutex<ExchangeState>

    /// The HMAC keys that the exchange knows, with their secrets.
    package let credentials: [SandboxCredential]

    /// Makes an exchange that starts with `scenario` and lives by `time`.
    ///
    /// - Parameters:
    ///   - scenario: the world it starts with.
    ///   - time: its clock; prices, interest, inventory and limits move with it.
    ///   - explain: is told after each request which check refused it; called on the request's own task.
    package convenience init(
        scenario: Scenario = .standard,
        time: any TimeSource,
        explain: (@Sendable (RequestExplanation) -> Void)? = nil
    ) {
        self.init(scenario: scenario, time: time, randomness: SystemRandomNumberGenerator(), explain: explain)
    }

    /// Makes an exchange whose own key, where the scenario names none, is drawn from `randomness`.
    package init(
        scenario: Scenario,
        time: any TimeSource,
        randomness: some RandomNumberGenerator,
        explain: (@Sendable (RequestExplanation) -> Void)? = nil
    ) {
        var randomness = randomness
        self.scenario = scenario
        self.time = time
        self.explain = explain
        start = time.now
        let records = scenario.keys.isEmpty ? [KeyRecord.random(using: &randomness)] : scenario.keys
        keys = Dictionary(records.map { ($0.apiKey, $0) }, uniquingKeysWith: { first, _ in first })
        credentials = records.compactMap { record in
            record.secret.map { SandboxCredential(apiKey: record.apiKey, secret: $0) }
        }
        state = Mutex(ExchangeState(scenario: scenario))
    }

    /// The answer to one request; the transport carries out its delivery.
    package func respond(to request: SandboxRequest) async -> SandboxResponse {
        let elapsed = start.duration(to: time.now)
        let wall = time.wallMilliseconds
        let met = state.withLock { state -> (faults: [Fault], offset: Duration) in
            guard !state.faults.isEmpty else { return ([], state.clockOffset) }
            let hasKey = request.header("X-MBX-APIKEY") != nil
            return (state.faults.meet(at: elapsed, hasKey: hasKey), state.clockOffset)
        }
        let outcome = FaultOutcome(met.faults)
        let moment = Moment(
            elapsed: elapsed,
            wallMilliseconds: wall,
            skew: met.offset + outcome.skew,
            isInMaintenance: outcome.isMaintenance
        )
        var refusal: Refusal?
        var response = outcome.response(to: request, at: moment) ?? response(request, at: moment, refusal: &refusal)
        response.headers.append(SandboxResponse.sandboxHeader)
        response.delivery = outcome.delivery
        explain?(RequestExplanation(request, response: response, refusal: refusal, faults: met.faults))
        return response
    }

    /// Tells of what reached the exchange and was no request.
    @Sendable func tell(of request: UnreadableRequest) {
        explain?(RequestExplanation(request))
    }
}

// MARK: Drills

extension SandboxExchange {
    private var elapsed: Duration { start.duration(to: time.now) }

    /// Lets something go wrong from now on.
    package func inject(_ fault: Fault) {
        state.withLock { $0.faults.add(fault, at: elapsed) }
    }

    /// Puts the exchange's clock this far ahead of its time source, or behind if negative.
    package func skew(_ offset: Duration) {
        state.withLock { $0.clockOffset = offset }
    }

    /// Holds an asset's index price, in USDT, at `price` from now on.
    ///
    /// - Returns: the price before, or nil where the exchange has no such asset or the price is not usable.
    @discardableResult
    package func setPrice(_ asset: String, to price: ExactDecimal) -> ExactDecimal? {
        guard price > .zero, ScenarioNumber.isUsable(price) else { return nil }
        return state.withLock { try? $0.hold(asset, at: price, elapsed: elapsed) }
    }

    /// Ends every drill: faults, skew, held prices, used weight and bans.
    package func reset() {
        state.withLock { $0.endDrills() }
    }
}
