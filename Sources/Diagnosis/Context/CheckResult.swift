/// The result of one check.
package struct CheckResult: Hashable, Sendable {
    package let outcome: CheckOutcome

    package let problem: Problem?

    /// Whether the problem depends on something that the exchange does not document.
    package let isLikely: Bool

    package let facts: [Fact]

    /// Why it was skipped.
    package let reason: SkipReason?

    private init(
        _ outcome: CheckOutcome,
        problem: Problem? = nil,
        isLikely: Bool = false,
        facts: [Fact] = [],
        reason: SkipReason? = nil
    ) {
        self.outcome = outcome
        self.problem = problem
        self.isLikely = isLikely
        self.facts = facts
        self.reason = reason
    }

    static func ok(_ facts: [Fact] = []) -> CheckResult { CheckResult(.ok, facts: facts) }

    static func warn(_ problem: Problem, likely: Bool = false, _ facts: [Fact] = []) -> CheckResult {
        CheckResult(.warn, problem: problem, isLikely: likely, facts: facts)
    }

    static func fail(_ problem: Problem, likely: Bool = false, _ facts: [Fact] = []) -> CheckResult {
        CheckResult(.fail, problem: problem, isLikely: likely, facts: facts)
    }

    static func unknown(_ problem: Problem? = nil, _ facts: [Fact] = []) -> CheckResult {
        CheckResult(.unknown, problem: problem, facts: facts)
    }

    static func skipped(_ reason: SkipReason) -> CheckResult { CheckResult(.skipped, reason: reason) }

    /// A warning if there is a problem, otherwise a pass.
    static func ok(unless problem: Problem?, _ facts: [Fact]) -> CheckResult {
        problem.map { .warn($0, facts) } ?? .ok(facts)
    }
}
