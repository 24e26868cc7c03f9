public import JSONText

/// A margin asset.
public struct MarginAsset: Hashable, Sendable, JSONReadable {
    /// The asset.
    public let name: String

    /// Its full name.
    public let fullName: String?

    /// Whether it is borrowable.
    public let isBorrowable: Bool

    /// Whether it counts as collateral.
    public let isMortgageable: Bool?

    /// The minimum borrow amount.
    public let userMinBorrow: ReportedDecimal?

    /// The minimum repay amount.
    public let userMinRepay: ReportedDecimal?

    /// The time of its delisting as sent: seconds or milliseconds since 1970.
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
    /// The margin assets: `GET /sapi/v1/margin/allAssets`.
    public static func allAssets(asset: Asset? = nil) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/allAssets",
            security: .key,
            weight: RequestWeight(1, .ip),
            parameters: asset.map { [QueryParameter("asset", $0.name)] } ?? []
        )
    }
}
