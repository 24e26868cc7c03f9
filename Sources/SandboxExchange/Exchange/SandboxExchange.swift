package import ExactDecimals
import Synchronization
package import InjectedTime

/// A simulated exchange: an account model with the wire protocol of the real exchange.
///
/// Responses to read-only margin requests are calculated from the model. Each request is verified on the raw bytes
/// received, as by the real exchange. It can be used from any task.
package final class SandboxExchange: Sendable {
    let scenario: Scenario
    private let time: any TimeSource
    private let start: MonotonicInstant
    private let startWallMilliseconds: Int64
    let keys: [String: KeyRecord]
    private let explain: (@Sendable (RequestExplanation) -> Void)?
    let state: Mutex<ExchangeState>

    /// The exchange's HMAC keys, with their secrets.
    package let credentials: [SandboxCredential]

    /// Creates an exchange.
    ///
    /// - Parameters:
    ///   - scenario: assets, accounts, keys and rules at its start.
    ///   - time: its clock, on which prices, interest, inventory and limits depend.
    ///   - explain: called after each request with its outcome, on the request's task.
    package convenience init(
        scenario: Scenario = .standard,
        time: any TimeSource,
        explain: (@Sendable (RequestExplanation) -> Void)? = nil
    ) {
        self.init(scenario: scenario, time: time, randomness: SystemRandomNumberGenerator(), explain: explain)
    }

    /// Creates an exchange that draws its key from `randomness` if the scenario has none.
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
        startWallMilliseconds = time.wallMilliseconds
        let records = scenario.keys.isEmpty ? [KeyRecord.random(using: &randomness)] : scenario.keys
        keys = Dictionary(records.map { ($0.apiKey, $0) }, uniquingKeysWith: { first, _ in first })
        credentials = records.compactMap { record in
            record.secret.map { SandboxCredential(apiKey: record.apiKey, secret: $0) }
        }
        state = Mutex(ExchangeState(scenario: scenario))
    }

    /// The response to one request; the transport delivers it as ``SandboxResponse/delivery`` says.
    package func respond(to request: SandboxRequest) async -> SandboxResponse {
        let elapsed = start.duration(to: time.now)
        let wall = time.wallMilliseconds
        let met = state.withLock { state -> (faults: [Fault], offset: Duration) in
            guard !state.faults.isEmpty else { return ([], state.clockOffset) }
            return (state.faults.meet(at: elapsed) { $0.concerns(request) }, state.clockOffset)
        }
        let outcome = FaultOutcome(met.faults)
        let moment = Moment(
            elapsed: elapsed,
            wallMilliseconds: wall,
            startWallMilliseconds: startWallMilliseconds,
            skew: met.offset + outcome.skew,
            isInMaintenance: outcome.isMaintenance
        )
        var trace = RequestTrace()
        var response = outcome.response(to: request, at: moment) ?? response(request, at: moment, trace: &trace)
        response.headers.append(SandboxResponse.sandboxHeader)
        response.delivery = outcome.delivery
        explain?(RequestExplanation(request, response: response, trace: trace, faults: met.faults))
        return response
    }

    /// Reports bytes that are not a request.
    @Sendable package func report(_ request: UnreadableRequest) { explain?(RequestExplanation(request)) }
}

// MARK: Faults

extension SandboxExchange {
    private var elapsed: Duration { start.duration(to: time.now) }

    package func inject(_ fault: Fault) { state.withLock { $0.faults.add(fault, at: elapsed) } }

    /// Sets the server time ahead of the time source, or behind if negative.
    package func skew(_ offset: Duration) { state.withLock { $0.clockOffset = offset } }

    /// Fixes an asset's index price in USDT from now on.
    ///
    /// - Returns: the price before; nil if the exchange does not have the asset or the price is out of range.
    @discardableResult
    package func setPrice(_ asset: String, to price: ExactDecimal) -> ExactDecimal? {
        guard price > .zero, ScenarioNumber.isUsable(price) else { return nil }
        return state.withLock { try? $0.fixPrice(of: asset, at: price, elapsed: elapsed) }
    }

    /// Changes an account from now on.
    ///
    /// - Parameter symbol: the isolated pair; nil for cross margin.
    /// - Returns: false if the change is not possible, for instance because there is less than that.
    @discardableResult
    package func change(_ drill: AccountDrill, in symbol: String? = nil) -> Bool {
        state.withLock { (try? $0.change(drill, in: symbol, elapsed: elapsed)) ?? false }
    }

    /// Puts the account under portfolio margin, as the scenario says or without futures, or takes it out.
    package func setPortfolio(_ isOn: Bool) { state.withLock { $0.setPortfolio(isOn) } }

    /// Ends all faults, the skew, fixed prices and changes of the account, and resets used weight and bans.
    package func reset() { state.withLock { $0.endFaults() } }
}
