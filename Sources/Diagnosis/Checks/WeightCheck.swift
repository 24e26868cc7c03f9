import BilingualText
import BinanceMargin
import ExchangeAccess
import ShellRuntime
import ShellSession

/// Whether enough request weight is left for the next request.
struct WeightCheck: DiagnosticCheck {
    let name = CheckName.weight
    let summary = LocalizedText(english: "request weight left", chinese: "剩余的请求权重")

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        let readings = checkContext.gateway.facts.budgets.all(of: AccountIdentity(checkContext.snapshot)).map(\.reading)
        guard let fullest = readings.max(by: { $0.use < $1.use }) else { return .skipped(.nothingReported) }
        let facts = [
            Fact("group", fullest.group), Fact("bucket", fullest.bucket.rawValue), Fact("used", fullest.used),
            Fact("limit", fullest.limit),
        ]
        let left = checkContext.settings.limitShare.part(of: fullest.limit) - fullest.used
        let cost =
            fullest.group == WatchedRequest.borrowGroup
            ? RequestWeight.maxBorrowable.points(in: fullest.bucket, of: fullest.group) : 1
        if left < cost { return .fail(.weightSpent, facts) }
        return .ok(unless: left < cost * 10 ? .weightLow : nil, facts)
    }
}

extension WeightReading {
    /// The used part of the limit, in thousandths.
    fileprivate var use: Int { limit > 0 ? used * 1000 / limit : 0 }
}
