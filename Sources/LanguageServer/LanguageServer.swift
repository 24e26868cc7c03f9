import BilingualText
import CommandLanguage
package import JSONRPC
import JSONText
package import ScriptTools
package import ShellRuntime
package import SystemCalls

/// What the server has of the shell. Nothing of it sends anything, and no profile is needed.
package struct LanguageServices: Sendable {
    let runtime: RuntimeEnvironment
    let completer: ShellCompleter
    let help: @Sendable (_ textUpToWord: String) -> String?
    let version: String

    /// - Parameters:
    ///   - completer: its variables are replaced by those of the document.
    ///   - help: the help on the word at the end of a text.
    ///   - version: that of the program.
    package init(
        runtime: RuntimeEnvironment,
        completer: ShellCompleter,
        help: @escaping @Sendable (String) -> String?,
        version: String
    ) {
        self.runtime = runtime
        self.completer = completer
        self.help = help
        self.version = version
    }

    var language: Language { runtime.language() }
}

/// A server of the Language Server Protocol 3.17, without its streams: messages in, messages out.
package struct LanguageServer: Sendable {
    private enum Phase { case created, initialized, shutDown }

    let services: LanguageServices
    private var phase = Phase.created
    var client = ClientFeatures()

    /// By URI.
    var documents: [String: OpenDocument] = [:]

    /// The documents whose diagnostics the client has not got, in the order of their changes.
    private var unchecked: [String] = []
    private var outgoing: [JSONRPCMessage] = []

    /// The process's status once `exit` was received: 0 after `shutdown`, otherwise 1.
    package private(set) var exitStatus: UInt8?

    package init(_ services: LanguageServices) { self.services = services }

    /// Takes messages that arrived together, and returns what to send: responses in the order of their requests, then the
    /// diagnostics of each document that changed, once.
    package mutating func receive(_ messages: [Result<JSONRPCMessage, MalformedMessage>]) -> [JSONRPCMessage] {
        outgoing = []
        let canceled = Set(messages.compactMap(Self.canceledRequest))
        for message in messages where exitStatus == nil {
            switch message {
            case .success(.request(let request)):
                let outcome = canceled.contains(request.id) ? .failure(.requestCanceled) : outcome(of: request)
                outgoing.append(.response(JSONRPCResponse(id: request.id, outcome)))
            case .success(.notification(let notification)): take(notification)
            // The server sends no requests, so a response belongs to none.
            case .success(.response): break
            case .failure(let malformed): outgoing.append(.response(malformed.response))
            }
        }
        if exitStatus == nil, phase == .initialized { publishDiagnostics() }
        return outgoing
    }

    private static func canceledRequest(_ message: Result<JSONRPCMessage, MalformedMessage>) -> JSONRPCID? {
        guard case .success(.notification(let notification)) = message, notification.method == "$/cancelRequest" else {
            return nil
        }
        return JSONRPCID(notification.params["id"])
    }

    // MARK: Requests

    private mutating func outcome(of request: JSONRPCRequest) -> Result<JSONValue, JSONRPCError> {
        Result { () throws(JSONRPCError) in
            switch (phase, request.method) {
            case (.created, "initialize"):
                phase = .initialized
                client = ClientFeatures(request.params)
                return capabilities
            case (.created, _): throw .notInitialized
            case (.initialized, "initialize"), (.shutDown, _): throw .unexpected
            case (.initialized, "shutdown"):
                phase = .shutDown
                return .null
            case (.initialized, let method): return try result(of: method, request.params)
            }
        }
    }

    private var capabilities: JSONValue {
        [
            "capabilities": [
                "positionEncoding": .string(client.encoding.rawValue),
                "textDocumentSync": ["openClose": true, "change": 2, "save": true],
                "completionProvider": ["triggerCharacters": [" ", "$", "."]],
                "hoverProvider": true,
                "definitionProvider": true,
                "documentSymbolProvider": true,
                "documentFormattingProvider": true,
                "inlayHintProvider": true,
            ],
            "serverInfo": ["name": "marginsh", "version": .string(services.version)],
        ]
    }

    // MARK: Notifications

    private mutating func take(_ notification: JSONRPCNotification) {
        if notification.method == "exit" {
            exitStatus = phase == .shutDown ? 0 : 1
            return
        }
        guard phase == .initialized, let document = notification.params["textDocument"],
            let uri = document["uri"]?.text
        else { return }
        switch notification.method {
        case "textDocument/didOpen":
            guard let text = document["text"]?.text else { return }
            documents[uri] = OpenDocument(uri: uri, text: text, encoding: client.encoding)
            documents[uri]?.setVersion(document["version"])
            noteChange(of: uri)
        case "textDocument/didChange":
            let changes = notification.params["contentChanges"]?.elements ?? []
            documents[uri]?.setVersion(document["version"])
            for change in changes { guard documents[uri]?.apply(change) == true else { break } }
            noteChange(of: uri)
        case "textDocument/didClose":
            guard let closed = documents.removeValue(forKey: uri) else { return }
            unchecked.removeAll { $0 == uri }
            outgoing.append(Self.diagnostics([], of: closed.uri, version: nil))
            noteChange(of: uri, at: closed.origin.identity)
        // Files that are not open may have changed too.
        case "textDocument/didSave": for uri in documents.keys.sorted() { noteChange(of: uri) }
        default: break
        }
    }

    /// Has the document checked again, and those that source it.
    private mutating func noteChange(of uri: String, at path: String? = nil) {
        let path = path ?? documents[uri]?.origin.identity
        let users = documents.values.filter { path.map($0.usedFiles.contains) ?? false }.map(\.uri).sorted()
        for uri in [uri] + users where documents[uri] != nil {
            documents[uri]?.report = nil
            if !unchecked.contains(uri) { unchecked.append(uri) }
        }
    }

    // MARK: Diagnostics

    private mutating func publishDiagnostics() {
        for uri in unchecked {
            guard let document = checked(uri) else { continue }
            let found = DocumentDiagnostics(document: document, language: services.language).json
            outgoing.append(Self.diagnostics(found, of: uri, version: document.version))
        }
        unchecked = []
    }

    private static func diagnostics(_ found: [JSONValue], of uri: String, version: JSONValue?) -> JSONRPCMessage {
        let params = JSONValue.members(("uri", .string(uri)), ("version", version), ("diagnostics", .array(found)))
        return .notification(JSONRPCNotification(method: "textDocument/publishDiagnostics", params: params))
    }

    /// The document with its report; nil if it is not open.
    mutating func checked(_ uri: String) -> OpenDocument? {
        guard var document = documents[uri] else { return nil }
        if document.report == nil {
            let host = documentHost()
            document.report = ScriptAnalyzer.analyze(
                document.source,
                origin: document.origin,
                in: services.runtime.with(host)
            )
            document.usedFiles = host.usedFiles
            documents[uri] = document
        }
        return document
    }

    func documentHost() -> DocumentHost {
        let open = documents.values.compactMap { document in document.origin.identity.map { ($0, document.source) } }
        return DocumentHost(services.runtime.host, open: Dictionary(open) { first, _ in first })
    }
}

/// What the client said that it supports.
struct ClientFeatures {
    var encoding = PositionEncoding.utf16
    var readsMarkdown = false

    init() {}

    /// - Parameter params: those of `initialize`.
    init(_ params: JSONValue) {
        let capabilities = params["capabilities"]
        let encodings = capabilities?["general"]?["positionEncodings"]?.elements ?? []
        encoding = encodings.contains("utf-8") ? .utf8 : .utf16
        let formats = capabilities?["textDocument"]?["hover"]?["contentFormat"]?.elements ?? []
        readsMarkdown = formats.contains("markdown")
    }
}

extension RuntimeEnvironment {
    /// The same with another host.
    func with(_ host: any RuntimeHost) -> RuntimeEnvironment {
        RuntimeEnvironment(
            registry: registry,
            settings: settings,
            vocabulary: vocabulary,
            host: host,
            observer: observer,
            time: time,
            language: language
        )
    }
}

extension LanguageServer {
    /// Serves a client until it sends `exit` or ends the stream.
    ///
    /// - Returns: the process's status.
    package mutating func serve(
        _ reader: consuming MessageReader,
        _ writer: MessageWriter
    ) async throws(SystemCallError) -> UInt8 {
        while exitStatus == nil, let first = try await reader.next() {
            var arrived = [first]
            while reader.hasArrived, let further = try await reader.next() { arrived.append(further) }
            for message in receive(arrived) { try await writer.send(message) }
        }
        return exitStatus ?? 1
    }
}

extension JSONRPCError {
    /// Codes of the Language Server Protocol.
    fileprivate static let notInitialized = JSONRPCError(Code(rawValue: -32002), "send `initialize` first")
    fileprivate static let requestCanceled = JSONRPCError(Code(rawValue: -32800), "the request was canceled")
    fileprivate static let unexpected = JSONRPCError(.invalidRequest, "this request is not allowed now")

    static func failed(_ message: String) -> JSONRPCError { JSONRPCError(Code(rawValue: -32803), message) }
}
