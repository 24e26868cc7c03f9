import BilingualText
import BinanceMargin
import CommandLanguage
import ExchangeAccess
import InjectedTime
import ShellRuntime

/// What one check found, as a page shows it and a bundle contains it: codes and facts, no words.
struct CheckSummary: Hashable, Sendable {
    let check: CheckName
    let outcome: CheckOutcome

    /// The problem's code, which in a bundle may be one of another version.
    let problem: String?
    let isLikely: Bool

    /// The code of ``SkipReason``.
    let reason: String?

    /// Each as `name=value`.
    var facts: [String]

    /// - Parameter facts: the facts of `report` in the form that may be shown.
    init(_ report: CheckReport, facts: [Fact]) {
        check = report.name
        outcome = report.result.outcome
        problem = report.result.problem?.rawValue
        isLikely = report.result.isLikely
        reason = report.result.reason?.code
        self.facts = facts.map { "\($0.name)=\($0.value)" }
    }

    /// The value of the fact `name`.
    func fact(_ name: String) -> String? {
        facts.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
    }

    /// The facts that its words can name; a pseudonym is not one of them.
    private var details: FailureDetails {
        let shown: (String) -> String? = { name in fact(name).flatMap { $0.hasPrefix("<") ? nil : $0 } }
        var details = FailureDetails()
        details.code = shown("code").map(ExchangeCode.init)
        details.status = shown("status").flatMap { Int($0) }
        details.host = shown("host")
        details.path = shown("path")
        details.address = shown("seen")
        details.wait = shown("wait").flatMap(DurationLiteral.parse)
        details.unread = UnreadableResponse(shown)
        details.connection = ConnectionFacts(
            proxy: shown("proxy").flatMap { $0 == "none" ? nil : $0 },
            proxyUser: shown("user"),
            issuer: shown("issuer")
        )
        details.offset = shown("offset").flatMap { Int64($0.drop { $0 == "-" }.prefix(while: \.isNumber)) }
            .map { .milliseconds($0) }
        return details
    }

    /// What is wrong; nil without a problem.
    var meaning: LocalizedText? {
        problem.map { code in
            Problem(rawValue: code).map(details.meaning)
                ?? .init("a problem of another version: `\(code)`", "其他版本的问题：`\(code)`")
        }
    }

    var nextStep: LocalizedText? { problem.flatMap(Problem.init).map(details.nextStep) }

    /// The exit status of a diagnosis in which this fails first.
    var status: ExitStatus { (problem.flatMap(Problem.init) ?? .responseUnusable).status }

    /// The first one that counts as a failure; nil if all passed.
    ///
    /// - Parameter strict: whether warnings and unknown outcomes count, too.
    static func firstFailure(among checks: [CheckSummary], strict: Bool) -> CheckSummary? {
        let counting: Set<CheckOutcome> = strict ? [.fail, .warn, .unknown] : [.fail]
        return checks.first { counting.contains($0.outcome) }
    }
}

// As lines of a bundle.
extension CheckSummary {
    /// One line for the check, one for each fact.
    var lines: [String] {
        var head = "\(check.rawValue) outcome=\(outcome.rawValue)"
        if let problem { head += " problem=\(problem)" }
        if isLikely { head += " likely" }
        if let reason { head += " reason=\(reason)" }
        return [head] + facts.map { "  \($0)" }
    }

    /// The checks in a section's lines; nil if they cannot be read.
    static func read(_ lines: [String]) -> [CheckSummary]? {
        var checks: [CheckSummary] = []
        for line in lines {
            if line.hasPrefix("  ") {
                guard !checks.isEmpty else { return nil }
                checks[checks.count - 1].facts.append(String(line.dropFirst(2)))
            } else {
                guard let check = CheckSummary(head: line) else { return nil }
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
        guard let check = words.first.flatMap(CheckName.init), let outcome = value("outcome").flatMap(CheckOutcome.init)
        else { return nil }
        self.check = check
        self.outcome = outcome
        problem = value("problem")
        isLikely = words.contains("likely")
        reason = value("reason")
        facts = []
    }
}
