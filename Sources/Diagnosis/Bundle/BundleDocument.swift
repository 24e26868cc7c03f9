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
