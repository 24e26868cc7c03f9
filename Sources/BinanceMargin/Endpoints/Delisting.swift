public import JSONText

/// What is delisted from margin trading at one time.
public struct Delisting: Hashable, Sendable, JSONReadable {
    /// The time, in milliseconds since 1970.
    public let time: ReportedInteger

    /// Cross margin assets; nil if the list is missing.
    public let crossMarginAssets: [String]?

    /// Isolated margin pairs; nil if the list is missing.
    public let isolatedMarginSymbols: [String]?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        time = try json.instant("delistTime")
        crossMarginAssets = try json.texts(ifPresent: "crossMarginAssets")
        isolatedMarginSymbols = try json.texts(ifPresent: "isolatedMarginSymbols")
    }
}

extension Endpoint where Response == [Delisting] {
    /// The delisting schedule: `GET /sapi/v1/margin/delist-schedule`.
    public static var delistSchedule: Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/delist-schedule",
            security: .key,
            weight: RequestWeight(100, .ip)
        )
    }
}
