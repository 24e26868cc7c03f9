package import CommandLanguage

/// The commands whose statements are kept out of history and logs, because their arguments may be confidential.
package struct CommandsOutOfHistory: Sendable {
    private let names: [String]

    package init(of registry: CommandRegistry) {
        names = registry.commands.map(\.declaration).filter(\.keepsOutOfHistory).flatMap(\.names)
    }

    /// Whether `source` contains the name of one of them, even in a statement that cannot be parsed or in plain text.
    package func appear(in source: SourceFile) -> Bool { first(in: source) != nil }

    package func first(in source: SourceFile) -> String? {
        word(in: SourceRange(0, source.bytes.count), of: source).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Hides what follows one of their names in the lines that `diagnostics` show.
    func hide(in diagnostics: inout [Diagnostic]) {
        // A line may be long and have thousands of errors: it is searched once.
        var known: (source: SourceFile, line: SourceRange, end: Int?)?
        for index in diagnostics.indices {
            let diagnostic = diagnostics[index]
            let table = diagnostic.source.lineTable
            let line = table.range(ofLine: table.line(of: diagnostic.range.start))
            if known?.source !== diagnostic.source || known?.line != line {
                known = (diagnostic.source, line, word(in: line, of: diagnostic.source)?.endIndex)
            }
            guard let end = known?.end, end < line.end else { continue }
            diagnostics[index].hiddenRanges.append(SourceRange(end, line.end))
        }
    }

    /// The first of the names in `range`; nil where there is none.
    private func word(in range: SourceRange, of source: SourceFile) -> ArraySlice<UInt8>? {
        let bytes = source.bytes
        var start = range.start
        while start < range.end {
            var end = start
            while end < range.end, Self.isLetter(bytes[end]) { end += 1 }
            let word = bytes[start..<end]
            if names.contains(where: { $0.utf8.elementsEqual(word) }) { return word }
            start = end + 1
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }
}
