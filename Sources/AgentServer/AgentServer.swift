package import InjectedTime
package import JSONRPC
import JSONText
import Synchronization
import SystemCalls

/// A server of the Model Context Protocol on a stream of messages: revision 2026-07-28, and 2025-06-18 to 2025-11-25 with
/// their handshake. It only offers what reads.
package final class AgentServer: Sendable {
    /// The most calls at the same time.
    static let mostCalls = 32

    /// How long the calls may take that run at the end of the input.
    private static let patience: Duration = .seconds(2)

    private struct Call {
        let task: Task<Void, Never>
        var isCancelled = false
    }

    private let catalogue: ToolCatalogue
    private let documents: [AgentDocument]
    private let prompts: [AgentPrompt]
    private let protocols: ProtocolRevisions
    private let time: any TimeSource
    private let writer: MessageWriter
    private let calls = Mutex<[JSONRPCID: Call]>([:])

    /// - Parameters:
    ///   - version: the program's.
    ///   - instructions: what a model should know of the server.
    package init(
        _ catalogue: ToolCatalogue,
        documents: [AgentDocument],
        prompts: [AgentPrompt],
        version: String,
        instructions: String,
        time: any TimeSource,
        writer: MessageWriter
    ) {
        self.catalogue = catalogue
        self.documents = documents
        self.prompts = prompts
        protocols = ProtocolRevisions(version: version, instructions: instructions)
        self.time = time
        self.writer = writer
    }

    /// Serves until the input ends or cannot be read, or the task is cancelled.
    package func serve(_ reader: consuming MessageReader) async {
        var reader = reader
        while !Task.isCancelled, let message = try? await reader.next() {
            do throws(SystemCallError) {
                switch message {
                case .success(.request(let request)): try await take(request)
                case .success(.notification(let notification)): take(notification)
                case .success(.response): break
                case .failure(let malformed): try await writer.send(.response(malformed.response))
                }
            } catch {
                // The client has closed its end.
                break
            }
        }
        await endCalls()
    }

    private func take(_ request: JSONRPCRequest) async throws(SystemCallError) {
        let outcome: Result<JSONValue, JSONRPCError>
        do throws(JSONRPCError) {
            let revision = try protocols.revision(of: request)
            if request.method == "tools/call" { return try begin(request, revision) }
            outcome = .success(try result(of: request, revision))
        } catch {
            outcome = .failure(error)
        }
        try await writer.send(.response(JSONRPCResponse(id: request.id, outcome)))
    }

    private func take(_ notification: JSONRPCNotification) {
        guard notification.method == "notifications/cancelled", let id = JSONRPCID(notification.params["requestId"])
        else { return }
        calls.withLock { calls in
            calls[id]?.isCancelled = true
            calls[id]?.task.cancel()
        }
    }

    // MARK: Requests without a wait

    private func result(of request: JSONRPCRequest, _ revision: Revision) throws(JSONRPCError) -> JSONValue {
        let params = request.params
        if params["cursor"] != nil { throw JSONRPCError(.invalidParams, "lists here have one page and no cursors") }
        switch request.method {
        case "initialize": return try protocols.initialize(params)
        case "ping" where !revision.isModern: return .members()
        case "server/discover" where revision.isModern: return protocols.discovery
        case "tools/list": return revision.result([("tools", catalogue.list)], isCacheable: true)
        case "resources/list":
            return revision.result([("resources", .array(documents.map(\.entry)))], isCacheable: true)
        case "resources/templates/list": return revision.result([("resourceTemplates", [])], isCacheable: true)
        case "resources/read":
            let uri = try Self.text("uri", in: params)
            guard let document = documents.first(where: { $0.uri == uri }) else {
                throw JSONRPCError(
                    revision.isModern ? .invalidParams : .resourceNotFound,
                    "unknown resource; `resources/list` names them",
                    data: ["uri": .string(String(AgentText.visible(uri).prefix(200)))]
                )
            }
            return revision.result([("contents", [document.contents])], isCacheable: true)
        case "prompts/list":
            return revision.result([("prompts", .array(prompts.map(\.entry)))], isCacheable: true)
        case "prompts/get":
            let name = try Self.text("name", in: params)
            guard let prompt = prompts.first(where: { $0.name == name }) else {
                throw JSONRPCError(.invalidParams, "unknown prompt; `prompts/list` names them")
            }
            return revision.result(try prompt.messages(params["arguments"] ?? .members()))
        default:
            throw JSONRPCError(
                .methodNotFound,
                "unknown method \(AgentText.visible(String(request.method.prefix(64))))"
            )
        }
    }

    private static func text(_ name: String, in params: JSONValue) throws(JSONRPCError) -> String {
        guard case .string(let text)? = params[name] else {
            throw JSONRPCError(.invalidParams, "`\(name)` must be a string")
        }
        return text
    }

    // MARK: Calls

    private func begin(_ request: JSONRPCRequest, _ revision: Revision) throws(JSONRPCError) {
        let name = try Self.text("name", in: request.params)
        guard catalogue.has(name) else {
            throw JSONRPCError(.invalidParams, "unknown tool; `tools/list` names them")
        }
        let problem = calls.withLock { calls -> JSONRPCError? in
            guard calls[request.id] == nil else {
                return JSONRPCError(.invalidRequest, "a call with this id is running")
            }
            guard calls.count < Self.mostCalls else {
                return JSONRPCError(.internalError, "\(Self.mostCalls) calls are running; wait for one of them")
            }
            time.beginActivity()
            calls[request.id] = Call(
                task: Task { [self] in
                    defer { time.endActivity() }
                    await run(name, request, revision)
                }
            )
            return nil
        }
        if let problem { throw problem }
    }

    private func run(_ name: String, _ request: JSONRPCRequest, _ revision: Revision) async {
        let progress = JSONRPCID(request.params["_meta"]?["progressToken"]).map(reportProgress)
        let members = await catalogue.call(name, request.params["arguments"] ?? .members())
        progress?.cancel()
        await progress?.value
        // The call ends after its response is written: the server waits for calls at its end.
        defer { calls.withLock { _ = $0.removeValue(forKey: request.id) } }
        guard calls.withLock({ $0[request.id]?.isCancelled == false }) else { return }
        // The client may have closed its end.
        try? await writer.send(.response(JSONRPCResponse(id: request.id, .success(revision.result(members)))))
    }

    /// Sends the seconds since the start, each second, until it is cancelled.
    private func reportProgress(_ token: JSONRPCID) -> Task<Void, Never> {
        time.beginActivity()
        return Task { [time, writer] in
            defer { time.endActivity() }
            for seconds in 1... {
                guard (try? await time.sleep(for: .seconds(1))) != nil, !Task.isCancelled else { return }
                let params: JSONValue = [
                    "progressToken": token.json, "progress": .number(seconds), "message": .string("\(seconds) s"),
                ]
                let notification = JSONRPCNotification(method: "notifications/progress", params: params)
                guard (try? await writer.send(.notification(notification))) != nil else { return }
            }
        }
    }

    /// Waits for the calls that run, and cancels those that take long.
    private func endCalls() async {
        let tasks = calls.withLock { $0.values.map(\.task) }
        guard !tasks.isEmpty else { return }
        let cancel: @Sendable () -> Void = { for task in tasks { task.cancel() } }
        time.beginActivity()
        let deadline = Task { [time] in
            defer { time.endActivity() }
            try? await time.sleep(for: Self.patience)
            if !Task.isCancelled { cancel() }
        }
        await withTaskCancellationHandler {
            for task in tasks { await task.value }
        } onCancel: {
            cancel()
        }
        deadline.cancel()
    }
}

extension JSONRPCError.Code {
    /// Until revision 2025-11-25.
    fileprivate static let resourceNotFound = Self(rawValue: -32002)
}
