import BinanceMargin
import BorrowAnalysis
import ExchangeAccess
import RequestInspection
import RequestSigning
import ShellRuntime
import ShellSession

/// The part of a bundle about a statement: its requests, and the facts about its amount.
///
/// The host and the key are left out; the figures are the purpose, and stay.
struct BundleStatement: Sendable {
    let explaining: RequestExplainer
    let reasons: WhyAnalyzer
    let session: ShellSession

    /// The sections about `statement`.
    ///
    /// - Throws: `ShellFailure` if the statement sends no request; `CancellationError`.
    func sections(for statement: BoundStatement) async throws -> [(BundleSection.Name, [String])] {
        let explanations = try await explaining.explain(statement)
        var sections = [(BundleSection.Name.explain, explanations.flatMap(Self.lines))]
        if let asset = Self.asset(of: statement.invocation) {
            let snapshot = try RequestOptionWords.apply(statement.invocation, to: session.snapshot)
            sections.append((.why, try await whyLines(asset, under: snapshot)))
        }
        return sections
    }

    /// The most that the sections cost.
    func cost(for invocation: CommandInvocation) -> CheckCost {
        Self.asset(of: invocation).map(cost) ?? .noRequest
    }

    /// The most that the sections of any statement cost.
    var highestCost: CheckCost { Asset("BTC").map(cost) ?? .noRequest }

    private func cost(of asset: Asset) -> CheckCost {
        if session.snapshot.scope == .portfolio {
            let requests = PortfolioWhy.planned(asset, under: session.snapshot)
            return CheckCost(requests: requests.count, weight: .of(requests))
        }
        let requests = WhyRequests(asset: asset, scope: session.snapshot.scope).planned(under: session.snapshot)
        let prices = session.snapshot.scope.symbol == nil ? Self.mostPrices : 0
        return CheckCost(
            requests: requests.count + prices,
            weight: .of(requests) + prices * .price
        )
    }

    /// The largest number of prices that are requested, so that the cost can be shown in advance.
    private static let mostPrices = 20

    private static func asset(of invocation: CommandInvocation) -> Asset? {
        ["assets", "asset"].lazy.compactMap { invocation.texts($0).first.flatMap(Asset.init) }.first
    }

    private static func lines(of explanation: Explanation) -> [String] {
        let request = explanation.request
        let head =
            "path=\(request.path) weight=\(request.weight.points) bucket=\(request.weight.bucket.rawValue)"
            + (request.signatureKind.map { " signed=\($0.rawValue)" } ?? "")
        return [head] + explanation.parameters.map { "  \($0.encoded) from=\($0.origin.rawValue)" }
    }

    private func whyLines(_ asset: Asset, under snapshot: SessionSnapshot) async throws -> [String] {
        do {
            if snapshot.scope == .portfolio {
                return Self.lines(of: try await reasons.portfolio(asset, under: snapshot))
            }
            return Self.lines(of: try await reasons.why(asset, under: snapshot, mostPrices: Self.mostPrices))
        } catch let failure as ShellFailure {
            // The diagnosis contains the reason; here it is enough that the statement failed.
            return ["failed=\(failure.category.rawValue)" + (failure.code.map { " code=\($0)" } ?? "")]
        }
    }

    private static func lines(of why: PortfolioWhy) -> [String] {
        let parts = why.facts.map { fact in
            ["part=\(fact.name)", fact.value.map { "value=\($0)" }, fact.unit.map { "unit=\($0)" }]
                + ["source=\(fact.source)"]
        }
        return parts.map { $0.compactMap(\.self).joined(separator: " ") } + ["limitedBy=\(why.cause.rawValue)"]
    }

    private static func lines(of why: WhyResult) -> [String] {
        let parts = why.parts.map { part in
            ["part=\(part.kind.rawValue)", part.value.map { "value=\($0)" }, part.unit.map { "unit=\($0)" }]
                + [part.failure.map { "failure=\($0)" }, "source=\(part.source)"]
        }
        let constraints = why.limits.constraints.map { constraint in
            ["constraint=\(constraint.kind.rawValue)", constraint.room.map { "room=\($0)" }]
                + [constraint.limits ? "limits" : nil, constraint.isLikely ? "likely" : nil]
        }
        let binding = why.limits.limiting.map(\.kind.rawValue).joined(separator: ",")
        return (parts + constraints).map { $0.compactMap(\.self).joined(separator: " ") }
            + [
                "rule=\(why.limits.rule?.rawValue ?? "unknown") ratios=\(why.limits.evidence?.list?.rawValue ?? "unknown")"
            ]
            + ["limitedBy=\(binding.isEmpty ? "unexplained" : binding)" + (why.limits.isLikely ? " likely" : "")]
    }
}
