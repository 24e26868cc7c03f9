import BinanceMargin
import RequestSigning
import ShellSession
import TerminalText

/// A bundle: one readable text file with a manifest of its sections.
struct BundleDocument: Hashable, Sendable {
    /// The first line, which names format and version.
    static let head = "marginsh bundle 1"

    let sections: [BundleSection]

    /// The contents of the file.
    package var text: String {
        let parts = sections.map { "\n[\($0.name.rawValue)]\n\($0.text)" }
        return ([Self.head, "", "[manifest]"] + sections.map(\.manifestLine)).map { $0 + "\n" }.joined()
            + parts.joined()
    }

    subscript(name: BundleSection.Name) -> BundleSection? { sections.first { $0.name == name } }
}

/// One section of a bundle: a name and lines.
struct BundleSection: Hashable, Sendable {
    /// In the order of the file.
    enum Name: String, CaseIterable, Sendable {
        /// Program, system, and the settings that affect what happens.
        case facts
        /// The checks of a diagnosis.
        case doctor
        /// The last requests and their results.
        case records
        /// The statement's request.
        case explain
        /// The facts about its amount.
        case why
        /// What was left out.
        case removed
    }

    let name: Name
    let lines: [String]

    /// The section in the file, after its heading.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// Its line in the manifest.
    var manifestLine: String {
        "\(name.rawValue) lines=\(lines.count) sha256=\(ContentDigest.sha256(Array(text.utf8)))"
    }
}

/// Lines that a bundle may contain, and how much was removed from them.
struct BundleText {
    private let secrets: LiveSecrets

    /// How many lines of each section were redacted.
    private(set) var redacted: [BundleSection.Name: Int] = [:]

    init(secrets: LiveSecrets) {
        self.secrets = secrets
    }

    /// A section of `lines`. None of them contains a secret or a control character, or looks like a heading.
    mutating func section(_ name: BundleSection.Name, _ lines: [String]) -> BundleSection {
        var kept: [String] = []
        for line in lines {
            let visible = VisibleText(line).description
            let known = secrets.replaced(in: visible)
            let safe = name == .records ? known : SafeText.make(known)
            let isLeaking = secrets.stand(in: Array(safe.utf8))
            if safe != visible || isLeaking { redacted[name, default: 0] += 1 }
            kept.append(isLeaking || safe.isEmpty ? "withheld" : safe)
        }
        return BundleSection(name: name, lines: kept)
    }
}
