public import JSONText

/// The thresholds of the account's margin levels.
public struct TradeCoefficients: Hashable, Sendable, JSONReadable {
    /// The borrow threshold: above it the account can borrow. 1.5 at leverage 3, 1.25 at 5.
    public let normalBar: ReportedDecimal

    /// The margin call threshold.
    public let marginCallBar: ReportedDecimal?

    /// The liquidation threshold.
    public let forceLiquidationBar: ReportedDecimal?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        normalBar = try json.amount("normalBar")
        marginCallBar = try json.amount(ifPresent: "marginCallBar")
        forceLiquidationBar = try json.amount(ifPresent: "forceLiquidationBar")
    }
}

extension Endpoint where Response == TradeCoefficients {
    /// The account's thresholds: `GET /sapi/v1/margin/tradeCoeff`.
    public static var tradeCoefficients: Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/tradeCoeff",
            security: .signed,
            weight: RequestWeight(10, .ip)
        )
    }
}
