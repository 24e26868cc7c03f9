import TerminalText

/// Reads bundles, and trusts nothing in them.
struct BundleReader {
    /// In bytes; a thousand records and everything else are far below.
    static let largest = 4 << 20

    private static let longestLine = 8192
    private static let mostLines = 20_000

    private let lines: [String]
    private var position = 0

    static func read(_ bytes: [UInt8]) throws(BundleFault) -> BundleDocument {
        var reader = try BundleReader(bytes)
        return try reader.document()
    }

    private init(_ bytes: [UInt8]) throws(BundleFault) {
        guard bytes.count <= Self.largest else { throw .tooLarge }
        let parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard parts.count <= Self.mostLines else { throw .tooLarge }
        var lines: [String] = []
        for (index, part) in parts.enumerated() {
            guard part.count <= Self.longestLine else { throw .tooLarge }
            guard let line = String(validating: part, as: UTF8.self) else { throw .noText(line: index + 1) }
            lines.append(line)
        }
        guard lines.popLast() == "" else { throw .damaged(line: lines.count + 1) }
        self.lines = lines
    }

    private mutating func document() throws(BundleFault) -> BundleDocument {
        try readHead()
        let manifest = try readManifest()
        var sections: [BundleSection] = []
        for (name, promised) in manifest {
            let section = try readSection(name)
            guard section.manifestLine == promised else { throw .changed(section: name.rawValue) }
            sections.append(section)
        }
        guard position == lines.count else { throw .damaged(line: position + 1) }
        return BundleDocument(sections: sections)
    }

    private mutating func readHead() throws(BundleFault) {
        guard let first = lines.first, first.hasPrefix("marginsh bundle ") else { throw .noBundle }
        guard first == BundleDocument.head else { throw .otherVersion }
        position = 1
        try take("")
        try take("[manifest]")
    }

    /// The sections that the manifest lists, each with its line.
    private mutating func readManifest() throws(BundleFault) -> [(BundleSection.Name, String)] {
        var found: [(BundleSection.Name, String)] = []
        var left = BundleSection.Name.allCases[...]
        while position < lines.count, !lines[position].isEmpty {
            let word = lines[position].prefix { $0 != " " }
            guard let name = BundleSection.Name(rawValue: String(word)), let index = left.firstIndex(of: name) else {
                throw .damaged(line: position + 1)
            }
            left = left[(index + 1)...]
            found.append((name, lines[position]))
            position += 1
        }
        guard !found.isEmpty else { throw .damaged(line: position + 1) }
        return found
    }

    private mutating func readSection(_ name: BundleSection.Name) throws(BundleFault) -> BundleSection {
        try take("")
        try take("[\(name.rawValue)]")
        let start = position
        while position < lines.count, !lines[position].isEmpty { position += 1 }
        // A bundle never contains terminal control characters; if there are some, the file was changed.
        let section = Array(lines[start..<position])
        guard section.allSatisfy({ VisibleText($0).description == $0 }) else { throw .changed(section: name.rawValue) }
        return BundleSection(name: name, lines: section)
    }

    private mutating func take(_ expected: String) throws(BundleFault) {
        guard position < lines.count, lines[position] == expected else { throw .damaged(line: position + 1) }
        position += 1
    }
}
