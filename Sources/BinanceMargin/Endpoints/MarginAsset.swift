public import JSONText

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
    public let delistTime: ReportedInteger?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        name = try json.text("assetName")
        fullName = try json.text(ifPresent: "assetFullName")
        isBorrowable = try json.flag("isBorrowable")
        isMortgageable = try json.flag(ifPresent: "isMortgageable")
        userMinBorrow = try json.amount(ifPresent: "userMinBorrow")
        userMinRepay = try json.amount(ifPresent: "userMinRepay")
        delistTime = try json.instant(ifPresent: "delistTime")
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
