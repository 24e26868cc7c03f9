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
        Endpoint(
            path: "/sapi/v1/system/status",
            security: .none,
            weight: RequestWeight(1, .ip)
        )
    }
}
