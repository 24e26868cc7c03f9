import BilingualText
import BinanceMargin
import ExactDecimals
import ExchangeAccess
import ShellRuntime
import ShellSession

/// One real request: maxBorrowable.
struct RequestCheck: DiagnosticCheck {
    let name = CheckName.request
    let summary = LocalizedText(english: "one real request", chinese: "一个真实请求")
    let needs = [CheckName.key, .address, .permissions, .pair]
    let cost: CheckCost? = CheckCost(requests: 1, weight: .maxBorrowable)
    let usesKeyProbes = true

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let scope = checkContext.snapshot.scope
        do {
            guard let asset = try await asset(checkContext) else { return .unknown() }
            let facts = [Fact("asset", asset.name), Fact("scope", scope.label)]
            switch try await checkContext.ask(.maxBorrowable(asset: asset, scope: scope)) {
            case .success(let response):
                let amount = response.value.amount.value
                let seen = facts + [Fact("amount", amount.description, .text), Fact("took", response.timing.total)]
                return .ok(unless: amount == .zero ? .amountZero : nil, seen)
            case .failure(let error):
                return .fail(Problem.of(error), facts + (error.code.map { [Fact("code", $0.rawValue)] } ?? []))
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
