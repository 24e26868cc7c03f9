import MarginClient
import ShellRuntime

/// One rung of the ladder: something between this program and a margin answer that can be looked at by itself.
protocol Rung: Sendable {
    var name: RungName { get }

    /// What it looks at.
    var summary: LocalizedText { get }

    /// The rungs without which it cannot be looked at.
    var needs: [RungName] { get }

    /// What it may cost at most by itself; nil where it stays off the network.
    var cost: RungCost? { get }

    /// Whether it rests on the questions of ``KeyProbes``, which are asked once for all rungs that do.
    var usesKeyProbes: Bool { get }

    /// Looks.
    ///
    /// - Throws: `CancellationError` alone.
    func examine(_ examination: Examination) async throws -> RungResult
}

extension Rung {
    var needs: [RungName] { [] }

    var cost: RungCost? { nil }

    var usesKeyProbes: Bool { false }
}

/// What looking at one rung may cost.
struct RungCost: Hashable, Sendable {
    /// How many questions.
    var requests: Int

    /// Their published weight together.
    var weight: QuestionWeight

    /// The network, but no question.
    static let noQuestion = RungCost(requests: 0, weight: .none)

    /// What looking at all of `rungs` may cost.
    static func of(_ rungs: [any Rung]) -> RungCost {
        let shared = rungs.contains(where: \.usesKeyProbes) ? [KeyProbes.cost] : []
        return (rungs.compactMap(\.cost) + shared).reduce(into: .noQuestion) { total, cost in
            total.requests += cost.requests
            total.weight = total.weight + cost.weight
        }
    }
}
