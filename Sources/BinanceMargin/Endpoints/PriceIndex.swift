public import JSONText

/// The index price of a pair.
public struct PriceIndex: Hashable, Sendable, JSONReadable {
    /// The pair.
    public let symbol: String

    /// The price.
    public let price: ReportedDecimal

    /// When it was calculated, in milliseconds since 1970.
    public let calculatedAt: ReportedInteger?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        symbol = try json.text("symbol")
        price = try json.amount("price")
        calculatedAt = try json.instant(ifPresent: "calcTime")
    }
}

extension Endpoint where Response == PriceIndex {
    /// The index price of a pair: `GET /sapi/v1/margin/priceIndex`.
    public static func priceIndex(symbol: Symbol) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/priceIndex",
            security: .key,
            weight: RequestWeight(10, .ip),
            parameters: [QueryParameter("symbol", symbol.name)]
        )
    }
}
