import BilingualText
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import ExchangeAccess
import ShellRuntime
import ShellSession

/// Whether the account has conditions that the published borrowing rules do not mention.
///
/// The exchange probably refuses this to a key that can only read. The conditions are then unknown, which is not a
/// problem of the account.
struct AccountCheck: DiagnosticCheck {
    let name = CheckName.account
    let summary = LocalizedText(
        english: "special key mode and liquidation loan (once per session)",
        chinese: "专用密钥模式与强平借款（每次会话检查一次）"
    )
    let needs = [CheckName.key, .address, .permissions]
    let cost: CheckCost? = CheckCost(requests: 2, weight: RequestWeights(account: 101))

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let scope = checkContext.snapshot.scope
        let known = checkContext.gateway.facts.keyFacts
        let account = AccountIdentity(checkContext.snapshot)
        if !known.hasAskedConditions(in: scope, of: account) {
            do {
                known.note(try await ask(checkContext), in: scope, of: account)
            } catch let failure as ShellFailure {
                return .fail(Problem.of(failure))
            }
        }
        return Self.result(known.conditions(in: scope, of: account))
    }

    private func ask(_ checkContext: DiagnosticContext) async throws -> AccountConditions {
        let scope = checkContext.snapshot.scope
        var conditions = AccountConditions()
        conditions.hasSpecialKeys = try await checkContext.ask(.specialKeys(scope: scope)).value.map {
            !$0.value.isEmpty
        }
        guard scope == .cross else { return conditions }
        conditions.hasLiquidationLoan = try await checkContext.ask(.liquidationLoan).value?.value.remainingAmount
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
