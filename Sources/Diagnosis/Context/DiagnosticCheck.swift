import BilingualText
import BinanceMargin
import ShellRuntime

/// One check of the ladder: something between this program and a margin answer that can be looked at by itself.
protocol DiagnosticCheck: Sendable {
    var name: CheckName { get }

    /// What it looks at.
    var summary: LocalizedText { get }

    /// The checks without which it cannot be looked at.
    var needs: [CheckName] { get }

    /// What it may cost at most by itself; nil where it stays off the network.
    var cost: CheckCost? { get }

    /// Whether it rests on the requests of ``KeyProbes``, which are asked once for all checks that do.
    var usesKeyProbes: Bool { get }

    /// Looks.
    ///
    /// - Throws: `CancellationError` alone.
    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult
}

extension DiagnosticCheck {
    var needs: [CheckName] { [] }

    var cost: CheckCost? { nil }

    var usesKeyProbes: Bool { false }
}

/// What looking at one check may cost.
struct CheckCost: Hashable, Sendable {
    /// How many requests.
    var requests: Int

    /// Their published weight together.
    var weight: RequestWeights

    /// The network, but no request.
    static let noRequest = CheckCost(requests: 0, weight: .none)

    /// What looking at all of `checks` may cost.
    static func of(_ checks: [any DiagnosticCheck]) -> CheckCost {
        let shared = checks.contains(where: \.usesKeyProbes) ? [KeyProbes.cost] : []
        return (checks.compactMap(\.cost) + shared).reduce(into: .noRequest) { total, cost in
            total.requests += cost.requests
            total.weight = total.weight + cost.weight
        }
    }
}
