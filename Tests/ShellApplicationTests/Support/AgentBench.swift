import AgentServer
import JSONRPC
import JSONText
import Synchronization
import SystemCalls
import Testing

/// What agents get of a shell in the sandbox, on a virtual clock.
struct AgentBench {
    let shell: VirtualShell
    var isScaled = false

    /// The messages that the server writes for these bytes.
    func responses(to bytes: [UInt8]) async throws -> [JSONValue] {
        let rest = Mutex(bytes[...])
        let written = Mutex<[UInt8]>([])
        let reader = MessageReader(.lines, longest: 1 << 20) { () async throws(SystemCallError) in
            rest.withLock { rest in
                defer { rest = rest.dropFirst(1 << 16) }
                return Array(rest.prefix(1 << 16))
            }
        }
        let writer = MessageWriter(.lines) { bytes async throws(SystemCallError) in written.withLock { $0 += bytes } }
        let server = shell.assembly.agentServer(version: "1", isScaled: isScaled, writer: writer)
        await server.serve(reader)
        return try written.withLock { $0 }.split(separator: UInt8(ascii: "\n")).map {
            try JSONValue(parsing: Array($0))
        }
    }

    /// The result of one request of the newest revision.
    func result(_ method: String, _ params: [(name: String, value: JSONValue)] = []) async throws -> JSONValue {
        let meta: JSONValue = [
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": .members(),
        ]
        let request = JSONRPCRequest(id: .number("1"), method: method, params: .object(params + [("_meta", meta)]))
        let text = JSONWriter().text(JSONRPCMessage.request(request).json()) + "\n"
        return try #require(try await responses(to: Array(text.utf8)).last)
    }

    func call(_ tool: String, _ arguments: JSONValue = .members()) async throws -> JSONValue {
        let response = try await result("tools/call", [("name", .string(tool)), ("arguments", arguments)])
        return try #require(response["result"], "\(response)")
    }
}
