public import JSONText

/// The response of `GET /sapi/v1/margin/maxTransferable`.
public struct MaxTransferable: Hashable, Sendable, JSONReadable {
    /// The max transferable amount.
    public let amount: ReportedDecimal

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        amount = try json.amount("amount")
    }
}

extension Endpoint where Response == MaxTransferable {
    /// How much of `asset` can be transferred out: `GET /sapi/v1/margin/maxTransferable`.
    public static func maxTransferable(asset: Asset, scope: MarginScope) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/maxTransferable",
            security: .signed,
            weight: RequestWeight(50, .ip),
            parameters: [QueryParameter("asset", asset.name)] + scope.parameters
        )
    }
}
