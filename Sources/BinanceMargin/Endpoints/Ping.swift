public import JSONText

/// The response of `GET /api/v3/ping`, an empty object.
public struct Pong: Hashable, Sendable, JSONReadable {
    /// Accepts any object.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
    }
}

extension Endpoint where Response == Pong {
    /// Tests the connection: `GET /api/v3/ping`.
    public static var ping: Endpoint {
        Endpoint(
            path: "/api/v3/ping",
            security: .none,
            weight: RequestWeight(1, .ip)
        )
    }
}
