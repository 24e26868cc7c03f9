import BinanceMargin
import ExchangeAccess
import ShellRuntime
import ShellSession

/// The requests of a diagnosis that are in flight before the check that needs them has its turn.
///
/// The checks still run in order and decide the same. Signed requests go out once the exchange's clock is known and has
/// accepted the key, so that a key in trouble is not sent more often than needed.
struct RequestsAhead {
    typealias Pending<Value: Sendable> = PendingValue<Result<Value, ExchangeError>, any Error>

    fileprivate var group: ConcurrentRequests?

    /// The checks that will run.
    fileprivate var checks: Set<CheckName> = []

    /// The network path to the exchange.
    fileprivate(set) var path: PendingValue<NetworkPathReport?, Never>?

    /// The first sample of the exchange's clock.
    fileprivate var clock: Pending<ClockReading>?

    /// By path.
    fileprivate var requests: [String: any Sendable] = [:]

    /// The request for `endpoint`, once.
    mutating func take<Response>(_ endpoint: Endpoint<Response>) -> Pending<ExchangeResponse<Response>>? {
        requests.removeValue(forKey: endpoint.path) as? Pending<ExchangeResponse<Response>>
    }

    fileprivate mutating func send<Response>(_ endpoint: Endpoint<Response>, from client: MarginClient) {
        requests[endpoint.path] = group?.start {
            try await DiagnosticContext.outcome(client) { client throws(ExchangeError) in
                try await client.send(endpoint)
            }
        }
    }
}

extension DiagnosticContext {
    private static let keyOnly = Endpoint.allAssets(asset: Asset("BTC"))

    /// Sends what `checks` need and what depends on no response, at the same time.
    ///
    /// - Parameter checks: those that no earlier check has blocked.
    func sendAhead(for checks: [any DiagnosticCheck], in group: ConcurrentRequests) async throws {
        guard snapshot.isSandbox || baseURL != nil else { return }
        ahead.group = group
        ahead.checks = Set(checks.map(\.name))
        // A login that cannot be fetched is reported by the check that needs it.
        guard let client = try await orNil({ try await gateway.client(for: snapshot, withKey: false) }) else { return }
        if let probedURL, !ahead.checks.isDisjoint(with: [.proxy, .lookup, .connect, .tls]) {
            let plan = try await gateway.connectionPlan(to: probedURL, for: snapshot)
            ahead.path = group.start { [services, gateway] in
                await services.look(at: plan, within: Self.patience, masking: gateway.facts.echoMask)
            }
        }
        if ahead.checks.contains(.reach) { ahead.send(.ping, from: client) }
        let usesKey = checks.contains(where: \.usesKeyProbes)
        if usesKey || ahead.checks.contains(.clock) {
            ahead.clock = group.start { try await Self.measure(client, exchanges: 1) }
        }
        // A person may have to allow an unknown host to get the key, so that request waits for its check.
        if usesKey, snapshot.unknownHost == nil,
            let keyed = try await orNil({ try await gateway.client(for: snapshot) })
        {
            ahead.send(Self.keyOnly, from: keyed)
        }
        if ahead.checks.contains(.system) { ahead.send(.systemStatus, from: client) }
    }

    /// The measurement of the exchange's clock whose first sample is in flight; nil if none is.
    ///
    /// The first sample may include the time for a connection, and is good enough for timestamps.
    func measurementAhead() async throws -> Result<ClockReading, ExchangeError>? {
        guard let group = ahead.group, let first = ahead.clock else { return nil }
        ahead.clock = nil
        let sample = try await first.value()
        guard case .success = sample else { return sample }
        let client = try await gateway.client(for: snapshot, withKey: false)
        let rest = group.start { try await Self.measure(client, exchanges: Self.clockExchanges - 1) }
        try await sendSigned()
        let measured = try await rest.value()
        if case .failure = measured { return sample }
        return measured
    }

    /// Sends the signed requests once the exchange has accepted the key.
    private func sendSigned() async throws {
        let keyOnly = ahead.requests[Self.keyOnly.path] as? RequestsAhead.Pending<ExchangeResponse<[MarginAsset]>>
        guard case .success? = try await keyOnly?.value() else { return }
        let client = try await gateway.client(for: snapshot)
        let scope = snapshot.scope
        ahead.send(.apiRestrictions, from: client)
        ahead.send(.accountInfo, from: client)
        switch scope {
        case .cross: ahead.send(.marginAccount, from: client)
        case .isolated(let symbol): ahead.send(.isolatedAccount(symbols: [symbol]), from: client)
        case .portfolio: ahead.send(.portfolioAccount, from: client)
        }
        let isKnown = gateway.facts.keyFacts.hasAskedConditions(in: scope, of: AccountIdentity(snapshot))
        if ahead.checks.contains(.account), !isKnown, scope != .portfolio {
            ahead.send(.specialKeys(scope: scope), from: client)
            if scope == .cross { ahead.send(.liquidationLoan, from: client) }
        }
        // In an isolated pair the asset comes from the account.
        if ahead.checks.contains(.request), scope.symbol == nil, let asset = Asset("BTC") {
            ahead.send(.maxBorrowable(asset: asset, scope: scope), from: client)
        }
    }

    /// Nil where `body` throws a failure: the check that needs it reports that.
    private func orNil<Value>(_ body: () async throws -> Value) async throws -> Value? {
        do {
            return try await body()
        } catch is ShellFailure {
            return nil
        }
    }
}
