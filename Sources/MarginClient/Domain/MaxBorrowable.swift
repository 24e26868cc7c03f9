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
