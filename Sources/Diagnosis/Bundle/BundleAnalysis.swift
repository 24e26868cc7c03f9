import BilingualText
import BinanceMargin
import ExchangeAccess
import RecordRendering
import ShellRuntime

/// What a bundle shows to the person who reads it, without the network.
struct BundleAnalysis {
    private let document: BundleDocument

    /// - Throws: ``BundleFault/changed(section:)`` if the diagnosis cannot be read.
    init(_ document: BundleDocument) throws(BundleFault) {
        guard let checks = BundleCheck.read(document[.doctor]?.lines ?? []) else {
            throw .changed(section: BundleSection.Name.doctor.rawValue)
        }
        self.document = document
        self.checks = checks
    }

    let checks: [BundleCheck]

    /// The checks with a problem, and the failures in the records.
    func problems(in language: Language) -> [Record] {
        let calm: Set<String> = [CheckOutcome.ok.rawValue, CheckOutcome.skipped.rawValue]
        let problems =
            checks.filter { !calm.contains($0.outcome) }.map { BundleProblem($0, in: language) }
            + failures.map { BundleProblem($0, in: language) }
        return problems.map { BundleProblem.description.record(of: $0) }
    }

    /// The failures in the records: each kind once, with its count.
    private var failures: [RepeatedFailure] {
        var found: [RepeatedFailure] = []
        for line in document[.records]?.lines ?? [] {
            guard let failure = RepeatedFailure(line: line) else { continue }
            if let index = found.firstIndex(where: { $0.isAlike(failure) }) {
                found[index].count += 1
            } else {
                found.append(failure)
            }
        }
        return found
    }

    /// The differences between `earlier` and this bundle, one record each.
    func changes(since earlier: BundleAnalysis) -> [Record] {
        let before = Dictionary(earlier.checks.map { ($0.check, $0) }) { first, _ in first }
        let after = Dictionary(checks.map { ($0.check, $0) }) { first, _ in first }
        var changes: [BundleChange] = []
        for name in CheckName.allCases.map(\.rawValue) {
            let (old, new) = (before[name], after[name])
            if old?.verdict != new?.verdict {
                changes.append(BundleChange(part: name, before: old?.verdict, after: new?.verdict))
            }
            changes += Self.changes(in: name, from: old?.facts ?? [], to: new?.facts ?? [])
        }
        changes += Self.changes(
            in: BundleSection.Name.facts.rawValue,
            from: earlier.document[.facts]?.lines ?? [],
            to: document[.facts]?.lines ?? []
        )
        return changes.map { BundleChange.description.record(of: $0) }
    }

    /// Measurements differ from run to run, which has no meaning.
    private static let measurements: Set<Substring> = ["made", "took", "offset", "error", "used", "key"]

    private static func changes(in part: String, from before: [String], to after: [String]) -> [BundleChange] {
        let names = (before + after).map { $0.prefix { $0 != "=" } }
        var seen: Set<Substring> = []
        return names.filter { seen.insert($0).inserted && !measurements.contains($0) }.compactMap { name in
            let (old, new) = (value(of: name, in: before), value(of: name, in: after))
            return old == new ? nil : BundleChange(part: "\(part).\(name)", before: old, after: new)
        }
    }

    private static func value(of name: Substring, in facts: [String]) -> String? {
        let values = facts.filter { $0.hasPrefix("\(name)=") }.map { $0.dropFirst(name.count + 1) }
        return values.isEmpty ? nil : values.joined(separator: " ")
    }
}

extension BundleCheck {
    /// Outcome and problem together.
    var verdict: String { outcome + (problem.map { " \($0)" } ?? "") }
}

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

/// Requests in the records that failed in the same way.
struct RepeatedFailure: Hashable, Sendable {
    let path: String
    let outcome: String
    let code: String?
    /// The problem for an error without a code, or with a code that is not in the catalogue.
    let problem: String?
    var count = 1

    /// Nil if the line is not a request, or the request succeeded.
    init?(line: String) {
        let words = line.split(separator: " ").map(String.init)
        let value: (String) -> String? = { name in
            words.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
        }
        guard words.count > 2, words[1] == JournalRecord.Kind.request.rawValue, let path = value("path"),
            let outcome = value("outcome"), outcome != "ok"
        else { return nil }
        self.path = path
        self.outcome = outcome
        code = value("code")
        problem = value("problem")
    }

    func isAlike(_ other: RepeatedFailure) -> Bool {
        path == other.path && outcome == other.outcome && code == other.code && problem == other.problem
    }
}
