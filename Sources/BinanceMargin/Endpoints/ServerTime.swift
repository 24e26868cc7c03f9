public import JSONText

/// The response of `GET /api/v3/time`.
public struct ServerTime: Hashable, Sendable, JSONReadable {
    /// The server time in milliseconds since 1970-01-01T00:00:00Z, up to the year 9999.
    public let milliseconds: ReportedInteger

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        milliseconds = try json.integer("serverTime")
        guard milliseconds.within(ReportedInteger.instants) != nil else {
            throw JSONMismatch(path: "serverTime", expected: .instant)
        }
    }
}

extension Endpoint where Response == ServerTime {
    /// The server time: `GET /api/v3/time`.
    public static var serverTime: Endpoint {
        Endpoint(path: "/api/v3/time", security: .none, weight: RequestWeight(1, .ip))
    }
}
