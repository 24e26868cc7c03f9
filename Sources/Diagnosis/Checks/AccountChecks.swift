import BilingualText
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import ExchangeAccess
import ShellRuntime
import ShellSession

struct KeyCheck: DiagnosticCheck {
    let name = CheckName.key
    let summary = LocalizedText("whether the API key and its signature are accepted", "API Key 及其签名是否被接受")
    let needs = [CheckName.profile, .secrets, .reach, .signing]
    let cost: CheckCost? = .noRequest
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        KeyVerdict(try await checkContext.evidence()).key
    }
}

struct AddressCheck: DiagnosticCheck {
    let name = CheckName.address
    let summary = LocalizedText("whether the IP whitelist allows this computer", "IP 白名单是否允许本机")
    let needs = [CheckName.key]
    let cost: CheckCost? = .noRequest
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        KeyVerdict(try await checkContext.evidence()).address
    }
}

/// Whether the key can read margin accounts, and nothing more.
struct PermissionsCheck: DiagnosticCheck {
    let name = CheckName.permissions
    let summary = LocalizedText("the API key's permissions: too few or too many", "API Key 的权限：不足或过多")
    let needs = [CheckName.key, .address]
    let cost: CheckCost? = .noRequest
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        KeyVerdict(try await checkContext.evidence()).permissions
    }
}

/// Whether the account has conditions that the published borrowing rules do not mention.
///
/// The exchange probably refuses this to a key that can only read. The conditions are then unknown, which is not a
/// problem of the account.
struct AccountCheck: DiagnosticCheck {
    let name = CheckName.account
    let summary = LocalizedText(
        "special key mode and liquidation loan (once per session); status under portfolio margin",
        "专用密钥模式与强平借款（每次会话检查一次）；统一账户的状态"
    )
    let needs = [CheckName.key, .address, .permissions]
    let cost: CheckCost? = CheckCost(requests: 2, weight: RequestWeights(account: 101))

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let scope = checkContext.snapshot.scope
        guard scope != .portfolio else { return try await portfolio(checkContext) }
        let known = checkContext.gateway.facts.keyFacts
        let account = AccountIdentity(checkContext.snapshot)
        if !known.hasAskedConditions(in: scope, of: account) {
            do {
                known.note(try await conditions(checkContext), in: scope, of: account)
            } catch let failure as ShellFailure {
                return .fail(Problem.of(failure))
            }
        }
        return Self.result(known.conditions(in: scope, of: account))
    }

    /// Portfolio margin has neither special keys nor that loan, but a status of its own.
    private func portfolio(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard case .success(.portfolio(let account))? = try await checkContext.evidence().margin else {
            return .unknown()
        }
        let facts = [
            Fact("status", account.accountStatus ?? "unknown"), Fact("uniMMR", account.uniMMR?.text ?? "unknown"),
        ]
        return account.accountStatus == "NORMAL" ? .ok(facts) : .warn(.portfolioStatus, facts)
    }

    private func conditions(_ checkContext: DiagnosticContext) async throws -> AccountConditions {
        let scope = checkContext.snapshot.scope
        var conditions = AccountConditions()
        conditions.hasSpecialKeys = try await checkContext.send(.specialKeys(scope: scope)).value.map {
            !$0.value.isEmpty
        }
        guard scope == .cross else { return conditions }
        conditions.hasLiquidationLoan = try await checkContext.send(.liquidationLoan).value?.value.remainingAmount
            .map { $0.value > .zero }
        return conditions
    }

    private static func result(_ conditions: AccountConditions) -> CheckResult {
        let facts = [fact("special-keys", conditions.hasSpecialKeys), fact("loan", conditions.hasLiquidationLoan)]
        if conditions.hasLiquidationLoan == true { return .warn(.liquidationLoan, facts) }
        return .ok(unless: conditions.hasSpecialKeys == true ? .specialKeyMode : nil, facts)
    }

    private static func fact(_ name: String, _ value: Bool?) -> Fact {
        value.map { Fact(name, $0) } ?? Fact(name, "unknown")
    }
}

struct PairCheck: DiagnosticCheck {
    let name = CheckName.pair
    let summary = LocalizedText("whether the isolated pair is enabled", "逐仓交易对是否启用")
    let needs = [CheckName.key, .address, .permissions]
    let cost: CheckCost? = .noRequest
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let symbol = checkContext.snapshot.scope.symbol else {
            return .skipped(checkContext.snapshot.scope == .portfolio ? .portfolioScope : .crossScope)
        }
        let facts = [Fact("pair", symbol.name)]
        switch try await checkContext.evidence().margin {
        case .failure(let error): return Self.refused(error, facts)
        case .success(.isolated(let account)):
            guard let pair = account.pairs.first(where: { $0.symbol == symbol.name }), pair.isCreated != false else {
                return .fail(.pairNotOpened, facts)
            }
            return pair.isEnabled == false ? .fail(.pairDisabled, facts) : .ok(facts)
        case .success(.cross), .success(.portfolio), nil: return .unknown()
        }
    }

    private static func refused(_ error: ExchangeError, _ facts: [Fact]) -> CheckResult {
        switch error.code {
        case -11001: .fail(.pairNotOpened, facts)
        case -1121, -3028: .fail(.pairUnknown, facts)
        default: .unknown(Problem.of(error), facts)
        }
    }
}

/// One real request: maxBorrowable.
struct RequestCheck: DiagnosticCheck {
    let name = CheckName.request
    let summary = LocalizedText("one real request", "一个真实请求")
    let needs = [CheckName.key, .address, .permissions, .pair]
    let cost: CheckCost? = CheckCost(requests: 1, weight: RequestWeights(RequestWeight.maxBorrowable))
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let scope = checkContext.snapshot.scope
        do {
            guard let asset = try await asset(checkContext) else { return .unknown() }
            let facts = [Fact("asset", asset.name), Fact("scope", scope.label)]
            switch try await checkContext.send(.maxBorrowable(asset: asset, scope: scope)) {
            case .success(let response):
                let amount = response.value.amount.value
                let seen = facts + [Fact("amount", amount.description, .text), Fact("took", response.timing.total)]
                return .ok(unless: amount == .zero ? .amountZero : nil, seen)
            case .failure(let error):
                return .fail(Problem.of(error), facts + Fact.all(of: error))
            }
        } catch let failure as ShellFailure {
            return .fail(Problem.of(failure))
        }
    }

    /// An asset of the scope.
    private func asset(_ checkContext: DiagnosticContext) async throws -> Asset? {
        guard checkContext.snapshot.scope.symbol != nil else { return Asset("BTC") }
        guard case .success(.isolated(let account))? = try await checkContext.evidence().margin else { return nil }
        return account.pairs.first.flatMap { Asset($0.base.asset) }
    }
}
