import BilingualText
import CommandLanguage
import JSONRPC
import JSONText
import LineEditing
import ScriptTools
import ShellRuntime

/// What a completion is, by the protocol's numbers.
private enum CompletionKind: Int {
    case function = 3
    case variable = 6
    case property = 10
    case value = 12
    case folder = 19
}

extension LanguageServer {
    /// The result of a request about a document.
    mutating func result(of method: String, _ params: JSONValue) throws(JSONRPCError) -> JSONValue {
        switch method {
        case "textDocument/completion": try completions(at: place(params))
        case "textDocument/hover": try hover(at: place(params))
        case "textDocument/definition": try definition(at: place(params))
        case "textDocument/documentSymbol": try symbols(of: document(params))
        case "textDocument/formatting": try layoutEdits(of: document(params))
        case "textDocument/inlayHint": try costHints(params)
        default: throw JSONRPCError(.methodNotFound, "unknown method")
        }
    }

    private typealias Place = (document: OpenDocument, offset: Int)

    private func document(_ params: JSONValue) throws(JSONRPCError) -> OpenDocument {
        guard let uri = params["textDocument"]?["uri"]?.text else {
            throw JSONRPCError(.invalidParams, "`textDocument` needs a `uri`")
        }
        guard let document = documents[uri] else { throw JSONRPCError(.invalidParams, "the document is not open") }
        return document
    }

    private func place(_ params: JSONValue) throws(JSONRPCError) -> Place {
        let document = try document(params)
        guard let position = DocumentPosition(params["position"]) else {
            throw JSONRPCError(.invalidParams, "`position` needs `line` and `character`, whole numbers from 0")
        }
        return (document, document.text.offset(of: position))
    }

    private func outline(_ document: OpenDocument) -> ScriptOutline {
        ScriptOutline(document.source, services.runtime.registry)
    }

    // MARK: Completion

    private func completions(at place: Place) -> JSONValue {
        let (document, offset) = place
        let typed = document.source.text(in: SourceRange(0, offset))
        let names = outline(document).variables.map(\.text).filter { !SecretConcealment.containsKey($0) }
        services.completer.sources.variables.note(Set(names).sorted())
        let found = services.completer.completions(for: typed, cursor: offset, in: document.origin.folder)
        let replaced = SourceRange(found.replaces.lowerBound, found.replaces.upperBound)
        return .array(
            found.candidates.map { candidate in
                .members(
                    ("label", .string(candidate.label)),
                    ("kind", .number(kind(of: candidate, among: names).rawValue)),
                    ("detail", candidate.description.isEmpty ? nil : .string(candidate.description)),
                    ("filterText", candidate.text == candidate.label ? nil : .string(candidate.text)),
                    ("textEdit", ["range": document.text.json(replaced), "newText": .string(candidate.text)])
                )
            }
        )
    }

    private func kind(of candidate: Completion, among variables: [String]) -> CompletionKind {
        if candidate.label.hasSuffix("/") { return .folder }
        if variables.contains(candidate.text) { return .variable }
        if services.runtime.registry.command(named: candidate.text) != nil { return .function }
        let settings = services.runtime.settings.declarations
        return settings.contains { $0.name == candidate.text } ? .property : .value
    }

    // MARK: Hover

    private mutating func hover(at place: Place) -> JSONValue {
        let (document, offset) = place
        let bytes = document.source.bytes
        guard let word = Self.word(at: offset, in: bytes) else { return .null }
        var parts: [String] = []
        if let cost = cost(ofLoopAt: word.start, in: document) { parts.append(cost) }
        if let help = services.help(document.source.text(in: SourceRange(0, word.end))) { parts.append(help) }
        guard !parts.isEmpty else { return .null }
        let text = parts.joined(separator: "\n\n")
        return [
            "contents": [
                "kind": client.readsMarkdown ? "markdown" : "plaintext",
                // The pages are laid out for a fixed width.
                "value": .string(client.readsMarkdown ? "```\n\(text)\n```" : text),
            ],
            "range": document.text.json(word),
        ]
    }

    /// The word around `offset`; nil between words.
    private static func word(at offset: Int, in bytes: [UInt8]) -> SourceRange? {
        let marks = Set(" \t\r\n;{}()[]|\"'".utf8)
        var (start, end) = (min(offset, bytes.count), min(offset, bytes.count))
        while start > 0, !marks.contains(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, !marks.contains(bytes[end]) { end += 1 }
        return start < end ? SourceRange(start, end) : nil
    }

    // MARK: Costs

    private mutating func costHints(_ params: JSONValue) throws(JSONRPCError) -> JSONValue {
        let uri = try document(params).uri
        guard let start = DocumentPosition(params["range"]?["start"]),
            let end = DocumentPosition(params["range"]?["end"])
        else { throw JSONRPCError(.invalidParams, "`range` needs `start` and `end`") }
        guard let document = checked(uri), let report = document.report else { return .null }
        let shown =
            document.text.offset(of: start)...max(document.text.offset(of: start), document.text.offset(of: end))
        let language = services.language
        return .array(
            report.repetitions.compactMap { loop in
                let place = min(loop.range.end, document.text.lineEnd(at: loop.range.start))
                guard shown.contains(place) else { return nil }
                let cost = Message.loopCost(report.requests(of: loop, in: document.source))
                return [
                    "position": document.text.position(of: place).json,
                    "label": .string(cost.text(in: language)),
                    "paddingLeft": true,
                ]
            }
        )
    }

    private mutating func cost(ofLoopAt offset: Int, in document: OpenDocument) -> String? {
        guard let report = checked(document.uri)?.report,
            let loop = report.repetitions.first(where: { $0.range.start == offset })
        else { return nil }
        return Message.loopCost(report.requests(of: loop, in: document.source)).text(in: services.language)
    }

    // MARK: Definitions and symbols

    private func symbols(of document: OpenDocument) -> JSONValue { outline(document).symbols(in: document.text) }

    private func definition(at place: Place) -> JSONValue {
        let (document, offset) = place
        let outline = outline(document)
        let host = documentHost()
        if let word = outline.sourcedFiles.first(where: { $0.range.start <= offset && offset <= $0.range.end }) {
            guard let path = word.constantText, let file = try? host.loadScript(path, from: document.origin) else {
                return .null
            }
            return location(of: SourceRange(0, 0), in: file)
        }
        guard let name = outline.variable(at: offset) else { return .null }
        if let range = outline.definition(of: name, before: offset) {
            return ["uri": .string(document.uri), "range": document.text.json(range)]
        }
        // As for the check, the variables of sourced files are known after them.
        for path in outline.sourcedFiles.compactMap(\.constantText) {
            guard let file = try? host.loadScript(path, from: document.origin),
                let range = ScriptOutline(file.source, services.runtime.registry).definition(of: name, before: .max)
            else { continue }
            return location(of: range, in: file)
        }
        return .null
    }

    private func location(of range: SourceRange, in file: LoadedScript) -> JSONValue {
        let open = documents.values.first { $0.origin.identity == file.identity }
        let text = DocumentText(file.source, encoding: client.encoding)
        return ["uri": .string(open?.uri ?? FileURI.uri(of: file.identity)), "range": text.json(range)]
    }

    // MARK: Layout

    private func layoutEdits(of document: OpenDocument) throws(JSONRPCError) -> JSONValue {
        guard let edits = LayoutEdits.edits(of: document.text, with: services.runtime.registry.syntax) else {
            throw .failed(Message.documentNotFormatted.text(in: services.language))
        }
        return .array(edits)
    }
}

extension Message {
    static func loopCost(_ requests: Message) -> Message {
        English("lsp.loopCost", "requests: \(requests)").chinese("请求：\(requests)")
    }

    static let documentNotFormatted =
        English("lsp.notFormatted", "a script with errors is not formatted").chinese("有错误的脚本不会被排版")
}
