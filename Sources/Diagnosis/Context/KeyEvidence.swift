import BinanceMargin
import ExchangeAccess
import ShellRuntime
import ShellSession

/// The responses of the exchange to a fixed series of harmless requests about a key. The series ends as soon as a
/// response shows enough.
///
/// The codes `-2015` and `-1002` have several causes each. The series separates them: a request that needs only the
/// key, one that needs a signature and reading, whether this host serves margin at all, the kind of account, and the
/// margin account itself.
struct KeyEvidence: Sendable {
    /// Why no request with a key was possible.
    var setup: Problem?

    /// Margin assets: needs only the key.
    var keyOnly: Result<Void, ExchangeError>?

    /// The key's own permissions: needs a signature and reading.
    var signed: Result<APIRestrictions, ExchangeError>?

    /// Whether the host serves the margin endpoints at all; nil if that was not requested.
    var servesMargin: Bool?

    /// VIP level and kinds of the account.
    var account: Result<AccountInfo, ExchangeError>?

    /// The margin account of the scope.
    var margin: Result<MarginStanding, ExchangeError>?

    /// Whether the exchange has published the host, or it is this computer.
    var isKnownHost = true

    /// Whether the key is the embedded sandbox's own, with which nothing can be lost.
    var isOfSandbox = false

    /// Whether the account under portfolio margin is meant.
    var isAboutPortfolio = false
}

/// The margin account of one scope.
enum MarginStanding: Sendable {
    case cross(MarginAccount)
    case isolated(IsolatedAccount)
    case portfolio(PortfolioAccount)
}

extension Result where Failure == ExchangeError {
    /// The exchange's code, if it rejected the request.
    var code: ExchangeCode? {
        if case .failure(let error) = self { error.code } else { nil }
    }

    var error: ExchangeError? {
        if case .failure(let error) = self { error } else { nil }
    }

    var value: Success? { try? get() }
}

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
        evidence.isOfSandbox = checkContext.snapshot.isSandbox
        evidence.isAboutPortfolio = checkContext.snapshot.scope == .portfolio
        do {
            try await collect(&evidence)
        } catch let failure as ShellFailure {
            evidence.setup = Problem.of(failure)
        }
        return evidence
    }

    private func collect(_ evidence: inout KeyEvidence) async throws {
        let keyOnly = try await checkContext.send(.allAssets(asset: Asset("BTC"))).map { _ in () }
        evidence.keyOnly = keyOnly
        guard Self.isAboutKey(keyOnly.error) else { return }
        let signed = try await checkContext.send(.apiRestrictions).map(\.value)
        evidence.signed = signed
        guard keyOnly.error == nil, signed.error == nil else {
            evidence.servesMargin = try await servesMargin()
            return
        }
        evidence.account = try await checkContext.send(.accountInfo).map(\.value)
        evidence.margin = try await marginStanding()
    }

    /// Whether the first response says something about the key: a network failure does not, and ends the series.
    private static func isAboutKey(_ error: ExchangeError?) -> Bool {
        guard let error else { return true }
        return [.credentials, .permission].contains(error.category) || error.status == 404
    }

    private func servesMargin() async throws -> Bool? {
        switch try await checkContext.sendPublicly(.systemStatus) {
        case .success: true
        case .failure(let error): error.status == 404 || error.category == .decoding ? false : nil
        }
    }

    private func marginStanding() async throws -> Result<MarginStanding, ExchangeError> {
        switch checkContext.snapshot.scope {
        case .cross: try await checkContext.send(.marginAccount).map { .cross($0.value) }
        case .isolated(let symbol):
            try await checkContext.send(.isolatedAccount(symbols: [symbol])).map { .isolated($0.value) }
        case .portfolio: try await checkContext.send(.portfolioAccount).map { .portfolio($0.value) }
        }
    }
}
