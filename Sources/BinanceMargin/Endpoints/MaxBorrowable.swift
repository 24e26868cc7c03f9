public import JSONText

/// What `GET /sapi/v1/margin/maxBorrowable` answers.
public struct MaxBorrowable: Hashable, Sendable {
    /// What this account could borrow now, if the exchange has enough of the asset.
    public let amount: ReportedDecimal

    /// The ceiling of the account's level.
    ///
    /// Older answers have none.
    public let borrowLimit: ReportedDecimal?

    /// Joins the two figures.
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
    /// How much of `asset` could be borrowed: `GET /sapi/v1/margin/maxBorrowable`.
    ///
    public static func maxBorrowable(asset: Asset, scope: MarginScope) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/maxBorrowable",
            security: .signed,
            weight: .maxBorrowable,
            parameters: [QueryParameter("asset", asset.name)] + scope.parameters
        )
    }
}
