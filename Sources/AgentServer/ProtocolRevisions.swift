import JSONRPC
import JSONText
import Synchronization

/// The revision of the protocol by which a request is served.
enum Revision {
    /// With `_meta` on each request.
    case modern(server: JSONValue)
    /// With a handshake.
    case legacy

    var isModern: Bool { if case .modern = self { true } else { false } }

    /// The result of a request with what the revision wants in each.
    ///
    /// - Parameter isCacheable: whether it is the same for as long as the server runs.
    func result(_ members: [(name: String, value: JSONValue)], isCacheable: Bool = false) -> JSONValue {
        guard case .modern(let server) = self else { return .object(members) }
        let caching: [(name: String, value: JSONValue)] = [("ttlMs", 3_600_000), ("cacheScope", "private")]
        return .object(
            [("resultType", "complete")] + members + (isCacheable ? caching : [])
                + [("_meta", ["io.modelcontextprotocol/serverInfo": server])]
        )
    }
}

/// Which revisions there are, and which one a client uses.
final class ProtocolRevisions: Sendable {
    private static let modern = "2026-07-28"

    /// Those with a handshake, the newest first.
    private static let legacy = ["2025-11-25", "2025-06-18"]
    private static let prefix = "io.modelcontextprotocol/"

    private let server: JSONValue
    private let instructions: String
    private let isInitialized = Mutex(false)

    init(version: String, instructions: String) {
        server = ["name": "marginsh", "title": "marginsh", "version": .string(version)]
        self.instructions = instructions
    }

    func revision(of request: JSONRPCRequest) throws(JSONRPCError) -> Revision {
        let meta = request.params["_meta"]
        guard let requested = meta?[Self.prefix + "protocolVersion"], request.method != "initialize" else {
            let isBeginning = request.method == "initialize" || request.method == "ping"
            guard isBeginning || isInitialized.withLock({ $0 }) else {
                throw JSONRPCError(
                    .invalidParams,
                    "`_meta` needs `\(Self.prefix)protocolVersion`, unless `initialize` came first",
                    data: ["supported": supported]
                )
            }
            return .legacy
        }
        guard requested == .string(Self.modern) else {
            throw JSONRPCError(
                .unsupportedProtocolVersion,
                "unsupported protocol version",
                data: ["supported": supported, "requested": AgentText.visible(requested)]
            )
        }
        guard case .object? = meta?[Self.prefix + "clientCapabilities"] else {
            throw JSONRPCError(.invalidParams, "`_meta` needs `\(Self.prefix)clientCapabilities`")
        }
        return .modern(server: server)
    }

    private var supported: JSONValue { .strings([Self.modern] + Self.legacy) }

    private var capabilities: JSONValue { ["tools": .members(), "resources": .members(), "prompts": .members()] }

    /// The response to the handshake: the client's revision, or the newest with a handshake.
    func initialize(_ params: JSONValue) throws(JSONRPCError) -> JSONValue {
        guard case .string(let requested)? = params["protocolVersion"] else {
            throw JSONRPCError(.invalidParams, "`protocolVersion` must be a string")
        }
        isInitialized.withLock { $0 = true }
        return [
            "protocolVersion": .string(Self.legacy.contains(requested) ? requested : Self.legacy[0]),
            "capabilities": capabilities, "serverInfo": server, "instructions": .string(instructions),
        ]
    }

    var discovery: JSONValue {
        Revision.modern(server: server).result(
            [
                ("supportedVersions", supported), ("capabilities", capabilities),
                ("instructions", .string(instructions)),
            ],
            isCacheable: true
        )
    }
}

extension JSONRPCError.Code {
    fileprivate static let unsupportedProtocolVersion = Self(rawValue: -32022)
}
