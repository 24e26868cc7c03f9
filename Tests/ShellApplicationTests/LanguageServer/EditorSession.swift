import BilingualText
import JSONRPC
import JSONText
import LanguageServer

@testable import ShellApplication

/// A client of a language server in this process.
final class EditorSession {
    private(set) var server: LanguageServer
    /// The latest diagnostics of each document, by URI.
    private(set) var diagnostics: [String: [JSONValue]] = [:]
    /// Everything that the server has sent.
    private(set) var received: [JSONRPCMessage] = []
    private var requests = 0

    init(initialized: Bool = true, encoding: String? = nil, language: Language = .english) {
        let shell = VirtualShell(language: language)
        server = LanguageServer(LanguageServerProgram.services(of: shell.assembly))
        guard initialized else { return }
        let encodings: JSONValue? = encoding.map { ["positionEncodings": [.string($0)]] }
        _ = request("initialize", ["capabilities": .members(("general", encodings))])
        notify("initialized", [:])
    }

    func send(_ messages: [JSONRPCMessage]) { _ = receive(messages.map { .success($0) }) }

    /// Gives the server messages that arrived together, and returns what it sends.
    func receive(_ messages: [Result<JSONRPCMessage, MalformedMessage>]) -> [JSONRPCMessage] {
        let sent = server.receive(messages)
        received += sent
        for message in sent {
            guard case .notification(let notification) = message,
                notification.method == "textDocument/publishDiagnostics",
                case .string(let uri)? = notification.params["uri"],
                case .array(let found)? = notification.params["diagnostics"]
            else { continue }
            diagnostics[uri] = found
        }
        return sent
    }

    func notify(_ method: String, _ params: JSONValue) {
        send([.notification(JSONRPCNotification(method: method, params: params))])
    }

    func request(_ method: String, _ params: JSONValue) -> Result<JSONValue, JSONRPCError>? {
        requests += 1
        let id = JSONRPCID.number("\(requests)")
        send([.request(JSONRPCRequest(id: id, method: method, params: params))])
        return outcome(of: id)
    }

    func outcome(of id: JSONRPCID) -> Result<JSONValue, JSONRPCError>? {
        for case .response(let response) in received.reversed() where response.id == id { return response.outcome }
        return nil
    }

    // MARK: Documents

    func open(_ uri: String, _ text: String) {
        let document: JSONValue = ["uri": .string(uri), "languageId": "marginsh", "version": 1, "text": .string(text)]
        notify("textDocument/didOpen", ["textDocument": document])
    }

    /// Replaces the text between two places, each a line and a character.
    func replace(_ uri: String, _ start: (Int, Int), _ end: (Int, Int), with text: String) {
        let range: JSONValue = ["start": Self.position(start), "end": Self.position(end)]
        notify(
            "textDocument/didChange",
            [
                "textDocument": ["uri": .string(uri), "version": 2],
                "contentChanges": [["range": range, "text": .string(text)]],
            ]
        )
    }

    /// The result of a request about a place of a document, or about the whole document.
    func result(_ method: String, _ uri: String, _ place: (Int, Int)? = nil) -> JSONValue? {
        let params = JSONValue.members(
            ("textDocument", ["uri": .string(uri)]),
            ("position", place.map(Self.position)),
            ("range", ["start": Self.position((0, 0)), "end": Self.position((1_000_000, 0))])
        )
        return try? request("textDocument/" + method, params)?.get()
    }

    /// The messages of a document's diagnostics.
    func messages(_ uri: String) -> [String] { (diagnostics[uri] ?? []).map { $0["message"].shown } }

    static func position(_ place: (Int, Int)) -> JSONValue {
        ["line": .number(place.0), "character": .number(place.1)]
    }
}

extension JSONValue? {
    /// A string itself, anything else as JSON; empty for nil.
    var shown: String {
        switch self {
        case nil: ""
        case .string(let text)?: text
        case let value?: JSONWriter().text(value)
        }
    }
}
