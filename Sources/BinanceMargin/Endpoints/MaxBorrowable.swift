public import JSONText

/// The response of `GET /sapi/v1/margin/maxBorrowable`.
public struct MaxBorrowable: Hashable, Sendable {
    /// The max borrowable amount, if the exchange has enough inventory.
    public let amount: ReportedDecimal

    /// The borrow limit of the account's VIP level; missing in older responses.
    public let borrowLimit: ReportedDecimal?

    /// Creates a response.
    public init(amount: ReportedDecimal, borrowLimit: ReportedDecimal?) {
        self.amount = amount
        self.borrowLimit = borrowLimit
    }
}

extension MaxBorrowable: JSONReadable {
    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        self.init(amount: try json.amount("amount"), borrowLimit: try json.amount(ifPresent: "borrowLimit"))
    }
}

extension Endpoint where Response == MaxBorrowable {
    /// The max borrowable amount of `asset`: `GET /sapi/v1/margin/maxBorrowable`.
    public static func maxBorrowable(asset: Asset, scope: MarginScope) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/maxBorrowable",
            security: .signed,
            weight: .maxBorrowable,
            parameters: [QueryParameter("asset", asset.name)] + scope.parameters
        )
    }
}
