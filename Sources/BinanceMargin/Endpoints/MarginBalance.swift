public import JSONText

/// The balance of one asset in a margin account.
public struct MarginBalance: Hashable, Sendable, JSONReadable {
    /// The asset.
    public let asset: String

    /// The borrowed amount, without interest.
    public let borrowed: ReportedDecimal

    /// The free amount.
    public let free: ReportedDecimal

    /// The interest that is not repaid.
    public let interest: ReportedDecimal

    /// The amount locked in open orders.
    public let locked: ReportedDecimal

    /// Free and locked amounts minus debt.
    public let netAsset: ReportedDecimal

    /// Whether it can be borrowed; only sent for isolated accounts.
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
