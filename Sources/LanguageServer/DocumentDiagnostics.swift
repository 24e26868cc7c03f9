import BilingualText
import CommandLanguage
import JSONText
import ShellRuntime
import TerminalText

/// What a check found in a document, as the protocol has it.
struct DocumentDiagnostics {
    /// A text that is not a script may have an error in every word.
    private static let most = 200

    let document: OpenDocument
    let language: Language

    var json: [JSONValue] {
        var seen: Set<JSONValue> = []
        // A file may be sourced in every round of a loop.
        return (document.report?.diagnostics ?? []).prefix(Self.most).map(json).filter { seen.insert($0).inserted }
    }

    private func json(_ diagnostic: Diagnostic) -> JSONValue {
        let isOwn = diagnostic.source === document.source
        // An error in a sourced file is shown where this document sources it.
        let range = isOwn ? diagnostic.range : outermost(diagnostic)
        var message = diagnostic.message.text(in: language)
        if !isOwn { message = "\(place(of: diagnostic)): \(message)" }
        let lines = [message] + diagnostic.notes.map { $0.message.text(in: language) }
        return .members(
            ("range", document.text.json(range)),
            ("severity", diagnostic.severity == .error ? 1 : 2),
            ("code", .string(diagnostic.message.id)),
            ("source", "marginsh"),
            ("message", .string(lines.map { VisibleText($0).description }.joined(separator: "\n"))),
            ("relatedInformation", isOwn ? nil : related(diagnostic))
        )
    }

    private func outermost(_ diagnostic: Diagnostic) -> SourceRange {
        diagnostic.includedFrom.last { $0.source === document.source }?.range ?? SourceRange(0, 0)
    }

    private func place(of diagnostic: Diagnostic) -> String {
        let position = diagnostic.source.position(of: diagnostic.range.start)
        let name = diagnostic.source.name.split(separator: "/").last ?? ""
        return "\(name):\(position.line):\(position.column)"
    }

    private func related(_ diagnostic: Diagnostic) -> JSONValue? {
        guard diagnostic.source.name.hasPrefix("/") else { return nil }
        let text = DocumentText(diagnostic.source, encoding: document.text.encoding)
        return [
            [
                "location": [
                    "uri": .string(FileURI.uri(of: diagnostic.source.name)), "range": text.json(diagnostic.range),
                ],
                "message": .string(VisibleText(diagnostic.message.text(in: language)).description),
            ]
        ]
    }
}
