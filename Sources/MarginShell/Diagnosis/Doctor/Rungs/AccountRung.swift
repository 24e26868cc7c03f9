import BorrowAnalysis
import ExactDecimals
import MarginClient
import ShellRuntime

/// Whether conditions apply to the account that the published rules of borrowing leave out.
///
/// A key that only reads is probably refused here: then they are unknown, which is no fault of the account.
struct AccountRung: Rung {
    let name = RungName.account
    let summary = LocalizedText(
        english: "special API keys and a liquidation loan, asked for once a session",
        chinese: "专用密钥与强平借款，每次会话只查询一次"
    )
    let needs = [RungName.key, .address, .permissions]
    let cost: RungCost? = RungCost(requests: 2, weight: QuestionWeight(account: 101))

    func examine(_ examination: Examination) async throws -> RungResult {
        let scope = examination.snapshot.scope
        let known = examination.gateway.keyFacts
        let account = AccountIdentity(examination.snapshot)
        if !known.hasAskedConditions(in: scope, of: account) {
            do {
                known.note(try await ask(examination), in: scope, of: account)
            } catch let failure as ShellFailure {
                return .fail(SecretFinding.of(failure))
            }
        }
        return Self.result(known.conditions(in: scope, of: account))
    }

    private func ask(_ examination: Examination) async throws -> AccountConditions {
        let scope = examination.snapshot.scope
        var conditions = AccountConditions()
        conditions.hasSpecialKeys = try await examination.ask(.specialKeys(scope: scope)).value.map {
            !$0.value.isEmpty
        }
        guard scope == .cross else { return conditions }
        conditions.hasLiquidationLoan = try await examination.ask(.liquidationLoan).value?.value.remainingAmount
            .map { $0.value > .zero }
        return conditions
    }

    private static func result(_ conditions: AccountConditions) -> RungResult {
        let facts = [fact("special-keys", conditions.hasSpecialKeys), fact("loan", conditions.hasLiquidationLoan)]
        if conditions.hasLiquidationLoan == true { return .warn(.liquidationLoan, facts) }
        return .ok(unless: conditions.hasSpecialKeys == true ? .specialKeyMode : nil, facts)
    }

    private static func fact(_ name: String, _ value: Bool?) -> Fact {
        value.map { Fact(name, $0) } ?? Fact(name, "unknown")
    }
}
