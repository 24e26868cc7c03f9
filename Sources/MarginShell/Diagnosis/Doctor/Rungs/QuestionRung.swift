import ExactDecimals
import MarginClient
import ShellRuntime

/// One real question: how much could be borrowed.
struct QuestionRung: Rung {
    let name = RungName.question
    let summary = LocalizedText(english: "one real question", chinese: "一次真实查询")
    let needs = [RungName.key, .address, .permissions, .pair]
    let cost: RungCost? = RungCost(requests: 1, weight: .maxBorrowable)
    let usesKeyProbes = true

    func examine(_ examination: Examination) async throws -> RungResult {
        let scope = examination.snapshot.scope
        do {
            guard let asset = try await asset(examination) else { return .unknown() }
            let facts = [Fact("asset", asset.name), Fact("scope", scope.label)]
            switch try await examination.ask(.maxBorrowable(asset: asset, scope: scope)) {
            case .success(let answer):
                let amount = answer.value.amount.value
                let seen = facts + [Fact("amount", amount.description, .text), Fact("took", answer.timing.total)]
                return .ok(unless: amount == .zero ? .amountZero : nil, seen)
            case .failure(let error):
                return .fail(Finding.of(error), facts + (error.code.map { [Fact("code", $0.rawValue)] } ?? []))
            }
        } catch let failure as ShellFailure {
            return .fail(SecretFinding.of(failure))
        }
    }

    /// A coin that the scope has.
    private func asset(_ examination: Examination) async throws -> Asset? {
        guard examination.snapshot.scope.symbol != nil else { return Asset("BTC") }
        guard case .success(.isolated(let account))? = try await examination.evidence().margin else { return nil }
        return account.pairs.first.flatMap { Asset($0.base.asset) }
    }
}
