/// A check of a diagnosis as it is in a bundle: codes and facts, no words.
struct BundleCheck: Hashable, Sendable {
    let check: String
    let outcome: String
    let problem: String?
    let isLikely: Bool
    let reason: String?

    /// Each as `name=value`.
    var facts: [String]

    /// - Parameter facts: the facts of `report` in the form that may be shared.
    init(_ report: CheckReport, facts: [Fact]) {
        check = report.name.rawValue
        outcome = report.result.outcome.rawValue
        problem = report.result.problem?.rawValue
        isLikely = report.result.isLikely
        reason = report.result.reason?.code
        self.facts = facts.map { "\($0.name)=\($0.value)" }
    }

    /// Its lines: one for the check, one for each fact.
    var lines: [String] {
        var head = "\(check) outcome=\(outcome)"
        if let problem { head += " problem=\(problem)" }
        if isLikely { head += " likely" }
        if let reason { head += " reason=\(reason)" }
        return [head] + facts.map { "  \($0)" }
    }

    /// The checks in a section's lines; nil if they cannot be read.
    static func read(_ lines: [String]) -> [BundleCheck]? {
        var checks: [BundleCheck] = []
        for line in lines {
            if line.hasPrefix("  ") {
                guard !checks.isEmpty else { return nil }
                checks[checks.count - 1].facts.append(String(line.dropFirst(2)))
            } else {
                guard let check = BundleCheck(head: line) else { return nil }
                checks.append(check)
            }
        }
        return checks
    }

    private init?(head: String) {
        let words = head.split(separator: " ").map(String.init)
        let value: (String) -> String? = { name in
            words.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
        }
        guard let first = words.first, CheckName(rawValue: first) != nil,
            let outcome = value("outcome"), CheckOutcome(rawValue: outcome) != nil
        else { return nil }
        check = first
        self.outcome = outcome
        problem = value("problem")
        isLikely = words.contains("likely")
        reason = value("reason")
        facts = []
    }
}
