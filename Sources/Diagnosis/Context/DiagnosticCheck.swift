import BilingualText
import BinanceMargin
import ShellRuntime

/// One check of a diagnosis, for something that a margin request depends on.
protocol DiagnosticCheck: Sendable {
    var name: CheckName { get }

    /// What it checks.
    var summary: LocalizedText { get }

    /// The checks that must pass before it can run.
    var needs: [CheckName] { get }

    /// The most that it may cost by itself; nil if it does not use the network.
    var cost: CheckCost? { get }

    /// Whether it uses the requests of ``KeyProbes``, which are sent once for all checks.
    var usesKeyProbes: Bool { get }

    /// - Throws: only `CancellationError`.
    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult
}

extension DiagnosticCheck {
    var needs: [CheckName] { [] }

    var cost: CheckCost? { nil }

    var usesKeyProbes: Bool { false }
}

/// The most that a check may cost.
struct CheckCost: Hashable, Sendable {
    var requests: Int

    /// The total published weight.
    var weight: RequestWeights

    /// Network use without a request.
    static let noRequest = CheckCost(requests: 0, weight: .none)

    /// The most that `checks` may cost together.
    static func of(_ checks: [any DiagnosticCheck]) -> CheckCost {
        let shared = checks.contains(where: \.usesKeyProbes) ? [KeyProbes.cost] : []
        return (checks.compactMap(\.cost) + shared).reduce(into: .noRequest) { total, cost in
            total.requests += cost.requests
            total.weight = total.weight + cost.weight
        }
    }
}

/// All checks in the order in which they run.
package enum CheckName: String, CaseIterable, Hashable, Sendable {
    case program
    case terminal
    case configuration
    case profile
    case secrets
    case proxy
    case lookup
    case connect
    case tls
    case reach
    case clock
    case signing
    case key
    case address
    case permissions
    case account
    case system
    case pair
    case request
    case weight
}
