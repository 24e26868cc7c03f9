/// A rung of a diagnosis as a bundle has it: codes and facts, no words.
struct BundleRung: Hashable, Sendable {
    let rung: String
    let outcome: String
    let finding: String?
    let isLikely: Bool
    let reason: String?

    /// What was seen: `name=value` each.
    var facts: [String]

    /// What a rung found, with what was seen as it may be shared.
    init(_ report: RungReport, facts: [Fact]) {
        rung = report.name.rawValue
        outcome = report.result.outcome.rawValue
        finding = report.result.finding?.rawValue
        isLikely = report.result.isLikely
        reason = report.result.reason?.code
        self.facts = facts.map { "\($0.name)=\($0.value)" }
    }

    /// Its lines: one for the rung, one for each fact.
    var lines: [String] {
        var head = "\(rung) outcome=\(outcome)"
        if let finding { head += " finding=\(finding)" }
        if isLikely { head += " likely" }
        if let reason { head += " reason=\(reason)" }
        return [head] + facts.map { "  \($0)" }
    }

    /// The rungs in a section's lines; nil where those are none.
    static func read(_ lines: [String]) -> [BundleRung]? {
        var rungs: [BundleRung] = []
        for line in lines {
            if line.hasPrefix("  ") {
                guard !rungs.isEmpty else { return nil }
                rungs[rungs.count - 1].facts.append(String(line.dropFirst(2)))
            } else {
                guard let rung = BundleRung(head: line) else { return nil }
                rungs.append(rung)
            }
        }
        return rungs
    }

    private init?(head: String) {
        let words = head.split(separator: " ").map(String.init)
        let value: (String) -> String? = { name in
            words.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
        }
        guard let first = words.first, RungName(rawValue: first) != nil,
            let outcome = value("outcome"), RungOutcome(rawValue: outcome) != nil
        else { return nil }
        rung = first
        self.outcome = outcome
        finding = value("finding")
        isLikely = words.contains("likely")
        reason = value("reason")
        facts = []
    }
}
