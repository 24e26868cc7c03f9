/// What one rung found.
package struct RungResult: Hashable, Sendable {
    package let outcome: RungOutcome

    /// What is the matter; nil where nothing is.
    package let finding: Finding?

    /// Whether the finding rests on what the exchange does not document.
    package let isLikely: Bool

    /// What it saw.
    package let facts: [Fact]

    /// Why it was not looked at.
    package let reason: SkipReason?

    private init(
        _ outcome: RungOutcome,
        finding: Finding? = nil,
        isLikely: Bool = false,
        facts: [Fact] = [],
        reason: SkipReason? = nil
    ) {
        self.outcome = outcome
        self.finding = finding
        self.isLikely = isLikely
        self.facts = facts
        self.reason = reason
    }

    static func ok(_ facts: [Fact] = []) -> RungResult { RungResult(.ok, facts: facts) }

    static func warn(_ finding: Finding, likely: Bool = false, _ facts: [Fact] = []) -> RungResult {
        RungResult(.warn, finding: finding, isLikely: likely, facts: facts)
    }

    static func fail(_ finding: Finding, likely: Bool = false, _ facts: [Fact] = []) -> RungResult {
        RungResult(.fail, finding: finding, isLikely: likely, facts: facts)
    }

    static func unknown(_ finding: Finding? = nil, _ facts: [Fact] = []) -> RungResult {
        RungResult(.unknown, finding: finding, facts: facts)
    }

    static func skipped(_ reason: SkipReason) -> RungResult { RungResult(.skipped, reason: reason) }

    /// A warning where there is a finding, else all is well.
    static func ok(unless finding: Finding?, _ facts: [Fact]) -> RungResult {
        finding.map { .warn($0, facts) } ?? .ok(facts)
    }
}
