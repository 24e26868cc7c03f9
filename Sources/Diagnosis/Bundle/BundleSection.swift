import BinanceMargin

/// One part of a bundle: a name and lines.
struct BundleSection: Hashable, Sendable {
    /// The parts there are, in their order.
    enum Name: String, CaseIterable, Sendable {
        /// Program, system, settings as far as they shape what happens.
        case facts
        /// The checks of a diagnosis.
        case doctor
        /// What happened last.
        case records
        /// The statement's request.
        case explain
        /// The parts behind its number.
        case why
        /// What was left out.
        case removed
    }

    let name: Name
    let lines: [String]

    /// The section as it stands in the file, behind its heading.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// Its line in the manifest.
    var manifestLine: String {
        "\(name.rawValue) lines=\(lines.count) sha256=\(ContentDigest.sha256(Array(text.utf8)))"
    }
}
