import BinanceMargin

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
