package import CommandLanguage

/// Keeps a secret that someone typed where only its place may stand out of what is said about the line.
package struct SecretConcealment: Sendable {
    private static let references = ["env:", "file:", "command:", "keyring:", "prompt", "$", "\"$", "(", "#"]

    private let names: [String]

    package init(settings: any SettingsSchema) {
        names = settings.declarations.filter(\.isSecret).map(\.name)
    }

    /// Hides secrets in the lines that `diagnostics` show; what is said about the secret itself is replaced.
    package func apply(to diagnostics: inout [Diagnostic]) {
        for index in diagnostics.indices {
            let diagnostic = diagnostics[index]
            let secrets = secrets(inLineOf: diagnostic.range.start, of: diagnostic.source)
            guard !secrets.isEmpty else { continue }
            if let secret = secrets.first(where: { $0.range.contains(diagnostic.range.start) }) {
                diagnostics[index] = Diagnostic(
                    Message(RuntimeMessage.literalSecret, .code("setting", secret.setting)),
                    at: secret.range,
                    in: diagnostic.source,
                    notes: [Diagnostic.Note(SettingDeclaration.secretForms)],
                    includedFrom: diagnostic.includedFrom
                )
            }
            diagnostics[index].hiddenRanges = secrets.map(\.range)
        }
    }

    /// The secrets of a typed text, such as for keeping it out of the history.
    package func ranges(in source: SourceFile) -> [SourceRange] {
        let lines = source.lineTable
        return (1...lines.count).flatMap { line in
            secrets(inLineOf: lines.range(ofLine: line).start, of: source).map(\.range)
        }
    }

    /// What stands behind `set NAME` of a secret setting, up to the end of the line, unless it says where a secret lives.
    private func secrets(inLineOf offset: Int, of source: SourceFile) -> [(setting: String, range: SourceRange)] {
        let line = source.lineTable.range(ofLine: source.lineTable.line(of: offset))
        let text = source.text(in: line)
        guard text.contains("set") else { return [] }
        var found: [(setting: String, range: SourceRange)] = []
        var rest = text[...]
        while let set = rest.firstRange(of: "set") {
            rest = rest[set.upperBound...]
            let words = rest.drop { $0 == " " || $0 == "\t" }
            guard words.startIndex > rest.startIndex,
                let name = names.first(where: { words.lowercased().hasPrefix($0.lowercased()) })
            else { continue }
            let value = words.dropFirst(name.count).drop { $0 == " " || $0 == "\t" }
            guard !value.isEmpty, !Self.references.contains(where: { value.hasPrefix($0) }) else { continue }
            let start = line.start + text[..<value.startIndex].utf8.count
            found.append((name, SourceRange(start, line.end)))
            break
        }
        return found
    }
}
