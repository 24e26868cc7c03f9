public import JSONText

/// The response of `GET /sapi/v1/system/status`.
public struct SystemStatus: Hashable, Sendable, JSONReadable {
    /// 0 is normal, 1 is maintenance.
    public let status: ReportedInteger

    /// The exchange's text for it.
    public let message: String?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        status = try json.integer("status")
        message = try json.text(ifPresent: "msg")
    }
}

extension Endpoint where Response == SystemStatus {
    /// Whether the exchange is under maintenance: `GET /sapi/v1/system/status`.
    public static var systemStatus: Endpoint {
        Endpoint(path: "/sapi/v1/system/status", security: .none, weight: RequestWeight(1, .ip))
    }
}

/// The response of `GET /api/v3/time`.
public struct ServerTime: Hashable, Sendable, JSONReadable {
    /// The server time in milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: ReportedInteger

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) { milliseconds = try json.integer("serverTime") }
}

extension Endpoint where Response == ServerTime {
    /// The server time: `GET /api/v3/time`.
    public static var serverTime: Endpoint {
        Endpoint(path: "/api/v3/time", security: .none, weight: RequestWeight(1, .ip))
    }
}

/// The response of `GET /api/v3/ping`, an empty object.
public struct Pong: Hashable, Sendable, JSONReadable {
    /// Accepts any object.
    public init(json: JSONValue) throws(JSONMismatch) { _ = try json.members() }
}

extension Endpoint where Response == Pong {
    /// Tests the connection: `GET /api/v3/ping`.
    public static var ping: Endpoint {
        Endpoint(path: "/api/v3/ping", security: .none, weight: RequestWeight(1, .ip))
    }
}
