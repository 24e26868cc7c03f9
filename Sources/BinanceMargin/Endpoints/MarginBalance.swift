public import JSONText

/// One coin's balance in a margin account.
public struct MarginBalance: Hashable, Sendable, JSONReadable {
    /// The coin.
    public let asset: String

    /// What is owed, without interest.
    public let borrowed: ReportedDecimal

    /// What can be used.
    public let free: ReportedDecimal

    /// The interest owed.
    public let interest: ReportedDecimal

    /// What open orders hold.
    public let locked: ReportedDecimal

    /// What is held less what is owed.
    public let netAsset: ReportedDecimal

    /// Whether it may be borrowed; told only of isolated accounts.
    public let borrowEnabled: Bool?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        asset = try json.text("asset")
        borrowed = try json.amount("borrowed")
        free = try json.amount("free")
        interest = try json.amount("interest")
        locked = try json.amount("locked")
        netAsset = try json.decimal("netAsset")
        borrowEnabled = try json.flag(ifPresent: "borrowEnabled")
    }
}
