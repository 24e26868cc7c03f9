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
        guard let checks = CheckSummary.read(document[.doctor]?.lines ?? []) else {
            throw .changed(section: BundleSection.Name.doctor.rawValue)
        }
        self.document = document
        self.checks = checks
    }

    let checks: [CheckSummary]

    /// The checks, and the failures in the records that no check reports.
    func rows(in language: Language) -> [Record] {
        let failures = RepeatedFailure.all(in: document[.records]?.lines ?? [], notIn: checks)
        let rows = checks.map(AnalyzedRow.Subject.check) + failures.map(AnalyzedRow.Subject.failure)
        return rows.map { AnalyzedRow.description.record(of: AnalyzedRow(subject: $0, language: language)) }
    }

    /// The differences between `earlier` and this bundle, one record each.
    func changes(since earlier: BundleAnalysis) -> [Record] {
        let before = Dictionary(earlier.checks.map { ($0.check, $0) }) { first, _ in first }
        let after = Dictionary(checks.map { ($0.check, $0) }) { first, _ in first }
        var changes: [BundleChange] = []
        for check in CheckName.allCases {
            let (name, old, new) = (check.rawValue, before[check], after[check])
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

extension CheckSummary {
    /// Outcome and problem together.
    var verdict: String { outcome.rawValue + (problem.map { " \($0)" } ?? "") }
}
