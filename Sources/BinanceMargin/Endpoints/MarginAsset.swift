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

/// What is delisted from margin trading at one time.
public struct Delisting: Hashable, Sendable, JSONReadable {
    /// The time, in milliseconds since 1970.
    public let time: ReportedInteger

    /// Cross margin assets; nil if the list is missing.
    public let crossMarginAssets: [String]?

    /// Isolated margin pairs; nil if the list is missing.
    public let isolatedMarginSymbols: [String]?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        time = try json.instant("delistTime")
        crossMarginAssets = try json.texts(ifPresent: "crossMarginAssets")
        isolatedMarginSymbols = try json.texts(ifPresent: "isolatedMarginSymbols")
    }
}

extension Endpoint where Response == [Delisting] {
    /// The delisting schedule: `GET /sapi/v1/margin/delist-schedule`.
    public static var delistSchedule: Endpoint {
        Endpoint(path: "/sapi/v1/margin/delist-schedule", security: .key, weight: RequestWeight(100, .ip))
    }
}
