import MarginClient
import ShellRuntime

/// What a bundle shows to whoever reads it, without the network.
struct BundleAnalysis {
    private let document: BundleDocument

    /// - Throws: ``BundleFault/changed(section:)`` where the diagnosis cannot be read.
    init(_ document: BundleDocument) throws(BundleFault) {
        guard let rungs = BundleRung.read(document[.doctor]?.lines ?? []) else {
            throw .changed(section: BundleSection.Name.doctor.rawValue)
        }
        self.document = document
        self.rungs = rungs
    }

    let rungs: [BundleRung]

    /// The rungs at which something is the matter, and what the records tell beyond them.
    func findings(in language: Language) -> [Answer] {
        let calm: Set<String> = [RungOutcome.ok.rawValue, RungOutcome.skipped.rawValue]
        return rungs.filter { !calm.contains($0.outcome) }.map { AnalysisAnswer.make($0, in: language) }
            + troubles.map { AnalysisAnswer.make($0, in: language) }
    }

    /// What failed in the records: each kind once, with how often.
    private var troubles: [RecordedTrouble] {
        var found: [RecordedTrouble] = []
        for line in document[.records]?.lines ?? [] {
            guard let trouble = RecordedTrouble(line: line) else { continue }
            if let index = found.firstIndex(where: { $0.isAlike(trouble) }) {
                found[index].count += 1
            } else {
                found.append(trouble)
            }
        }
        return found
    }

    /// What is another in `self` than in `earlier`, one answer a difference.
    func changes(since earlier: BundleAnalysis) -> [Answer] {
        let before = Dictionary(earlier.rungs.map { ($0.rung, $0) }) { first, _ in first }
        let after = Dictionary(rungs.map { ($0.rung, $0) }) { first, _ in first }
        var changes: [Answer] = []
        for name in RungName.allCases.map(\.rawValue) {
            let (old, new) = (before[name], after[name])
            if old?.verdict != new?.verdict { changes.append(ChangeAnswer.make(name, old?.verdict, new?.verdict)) }
            changes += Self.changes(in: name, from: old?.facts ?? [], to: new?.facts ?? [])
        }
        return changes
            + Self.changes(
                in: BundleSection.Name.facts.rawValue,
                from: earlier.document[.facts]?.lines ?? [],
                to: document[.facts]?.lines ?? []
            )
    }

    /// Measurements differ from run to run, and mean nothing by that.
    private static let measurements: Set<Substring> = ["made", "took", "offset", "error", "used", "key"]

    private static func changes(in part: String, from before: [String], to after: [String]) -> [Answer] {
        let names = (before + after).map { $0.prefix { $0 != "=" } }
        var seen: Set<Substring> = []
        return names.filter { seen.insert($0).inserted && !measurements.contains($0) }.compactMap { name in
            let (old, new) = (value(of: name, in: before), value(of: name, in: after))
            return old == new ? nil : ChangeAnswer.make("\(part).\(name)", old, new)
        }
    }

    private static func value(of name: Substring, in facts: [String]) -> String? {
        let values = facts.filter { $0.hasPrefix("\(name)=") }.map { $0.dropFirst(name.count + 1) }
        return values.isEmpty ? nil : values.joined(separator: " ")
    }
}

extension BundleRung {
    /// Outcome and finding together.
    var verdict: String { outcome + (finding.map { " \($0)" } ?? "") }
}
