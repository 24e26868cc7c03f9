import BinanceMargin
import ExchangeAccess
import InjectedTime
import RecordRendering
import ShellRuntime
import ShellSession

/// Collects the contents of a bundle.
struct BundleMaker: Sendable {
    /// Settings that affect what happens and contain no personal data.
    private static let shownSettings = [
        "recvWindow", "timeout", "limitPolicy", "limitWait", "limitShare", "format", "color", "plain", "lang",
        "onError",
    ]

    let session: ShellSession
    let services: DiagnosisServices
    let journal: Journal
    let secrets: LiveSecrets
    let time: any TimeSource

    /// Adds the secrets in environment variables, whether they were fetched or not.
    let noteVariables: @Sendable (Set<String>) -> Void

    /// The bundle of a diagnosis.
    ///
    /// - Parameter statement: the sections about a statement, if one was named.
    func document(of reports: [CheckReport], statement: [(BundleSection.Name, [String])] = []) -> BundleDocument {
        noteVariables(session.snapshot.settings.secretVariables)
        var text = BundleText(secrets: secrets)
        var pseudonyms = Pseudonyms()
        let checks = reports.flatMap { report in
            CheckSummary(report, facts: report.result.facts.map { pseudonyms.shared($0).withoutScheme }).lines
        }
        let records = journal.records
        var sections = [
            text.section(.facts, facts),
            text.section(.doctor, checks),
            text.section(.records, records.isEmpty ? ["none"] : records.map { JournalText.safe($0, secrets) }),
        ]
        sections += statement.map { text.section($0.0, $0.1) }
        let removed = Self.removed(pseudonyms, text)
        sections.append(text.section(.removed, removed))
        return BundleDocument(sections: sections)
    }

    private var facts: [String] {
        let (program, terminal) = (services.program, services.terminal)
        let snapshot = session.snapshot
        var lines = [
            "made=\(UTCTime.text(time.wallMilliseconds))", "version=\(program.version)", "build=\(program.build)",
            "swift=\(program.compiler)", "platform=\(program.platform)",
            "profile=\(snapshot.profile.map { $0.isSandbox ? "sandbox" : "named" } ?? "none")",
            "scope=\(snapshot.scope.kindName)", "terminal=\(terminal.outputIsTerminal)",
        ]
        for name in Self.shownSettings {
            guard let entry = snapshot.settings[name] else { continue }
            lines.append("set.\(name)=\(entry.text) from=\(entry.origin.rawName)")
        }
        // Their values are personal data, but that they are set affects what happens.
        for name in ["baseURL", "portfolioURL", "proxy", "caFile"] {
            guard let entry = snapshot.settings[name] else { continue }
            lines.append("set.\(name)=\(entry.origin == .defaultValue ? "default" : "set")")
        }
        return lines
    }

    /// What was left out: only kinds and counts.
    private static func removed(_ pseudonyms: Pseudonyms, _ text: BundleText) -> [String] {
        let values = pseudonyms.replaced.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "replaced.\($0.key.rawValue)=\($0.value)" }
        let lines = text.redacted.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "redacted.\($0.key.rawValue)=\($0.value)" }
        let all = values + lines
        return all.isEmpty ? ["nothing"] : all
    }
}

extension Fact {
    /// The fact without `https://`: a bundle contains no URLs, but the name of a published host stays readable.
    fileprivate var withoutScheme: Fact {
        guard privacy == .open, let mark = value.firstRange(of: "://") else { return self }
        return Fact(name, String(value[mark.upperBound...]))
    }
}
