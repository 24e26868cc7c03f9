/// What the exchange says of a coin in margin trading.
public struct MarginAsset: Hashable, Sendable, JSONReadable {
    /// The coin.
    public let name: String

    /// Its name in words.
    public let fullName: String?

    /// Whether it may be borrowed in principle.
    public let isBorrowable: Bool

    /// Whether it counts as collateral.
    public let isMortgageable: Bool?

    /// The least that can be borrowed.
    public let userMinBorrow: ReportedDecimal?

    /// The least that can be repaid.
    public let userMinRepay: ReportedDecimal?

    /// When it leaves margin trading, as the exchange tells it: seconds or milliseconds since 1970.
    public let delistTime: Int64?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        name = try json.text("assetName")
        fullName = json.text(ifPresent: "assetFullName")
        isBorrowable = try json.flag("isBorrowable")
        isMortgageable = json.flag(ifPresent: "isMortgageable")
        userMinBorrow = json.decimal(ifPresent: "userMinBorrow")
        userMinRepay = json.decimal(ifPresent: "userMinRepay")
        delistTime = json.integer(ifPresent: "delistTime")
    }
}

extension Endpoint where Response == [MarginAsset] {
    /// The coins of margin trading: `GET /sapi/v1/margin/allAssets`.
    public static func allAssets(asset: Asset? = nil) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/allAssets",
            security: .key,
            weight: RequestWeight(1, .ip),
            parameters: asset.map { [QueryParameter("asset", $0.name)] } ?? []
        )
    }
}
