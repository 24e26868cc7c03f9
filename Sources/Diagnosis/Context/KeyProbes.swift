import BinanceMargin
import ShellRuntime
import ShellSession

/// Sends the requests of ``KeyEvidence``.
struct KeyProbes {
    /// The most that the whole series costs, including a measurement of the clock.
    static let cost = CheckCost(
        requests: 5 + DiagnosticContext.clockExchanges,
        weight: RequestWeights(address: 14 + DiagnosticContext.clockExchanges)
    )

    let checkContext: DiagnosticContext

    func gather() async throws -> KeyEvidence {
        var evidence = KeyEvidence()
        evidence.isKnownHost = checkContext.baseURL.map(ExchangeHost.isKnown) ?? true
        do {
            try await ask(&evidence)
        } catch let failure as ShellFailure {
            evidence.setup = Problem.of(failure)
        }
        return evidence
    }

    private func ask(_ evidence: inout KeyEvidence) async throws {
        let keyOnly = try await checkContext.ask(.allAssets(asset: Asset("BTC"))).map { _ in () }
        evidence.keyOnly = keyOnly
        guard Self.tellsOfKey(keyOnly.error) else { return }
        let signed = try await checkContext.ask(.apiRestrictions).map(\.value)
        evidence.signed = signed
        guard keyOnly.error == nil, signed.error == nil else {
            evidence.servesMargin = try await servesMargin()
            return
        }
        evidence.account = try await checkContext.ask(.accountInfo).map(\.value)
        evidence.margin = try await marginStanding()
    }

    /// Whether the first response says something about the key: a network failure does not, and ends the series.
    private static func tellsOfKey(_ error: ExchangeError?) -> Bool {
        guard let error else { return true }
        return [.credentials, .permission].contains(error.category) || error.status == 404
    }

    private func servesMargin() async throws -> Bool? {
        switch try await checkContext.askPublicly(.systemStatus) {
        case .success: true
        case .failure(let error): error.status == 404 || error.category == .decoding ? false : nil
        }
    }

    private func marginStanding() async throws -> Result<MarginStanding, ExchangeError> {
        guard let symbol = checkContext.snapshot.scope.symbol else {
            return try await checkContext.ask(.marginAccount).map { .cross($0.value) }
        }
        return try await checkContext.ask(.isolatedAccount(symbols: [symbol])).map { .isolated($0.value) }
    }
}
