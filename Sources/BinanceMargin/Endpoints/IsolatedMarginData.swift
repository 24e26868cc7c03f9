public import JSONText

/// The margin data of an asset in one isolated pair.
public struct IsolatedCoinTerms: Hashable, Sendable, JSONReadable {
    /// The asset.
    public let coin: String

    /// The interest per day, as a fraction.
    public let dailyInterest: ReportedDecimal?

    /// The borrow limit at this VIP level.
    public let borrowLimit: ReportedDecimal?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        coin = try json.text("coin")
        dailyInterest = try json.decimal(ifPresent: "dailyInterest")
        borrowLimit = try json.amount(ifPresent: "borrowLimit")
    }
}

/// The isolated margin data of a pair at one VIP level.
public struct IsolatedMarginData: Hashable, Sendable, JSONReadable {
    /// The VIP level.
    public let vipLevel: ReportedInteger?

    /// The pair.
    public let symbol: String

    /// The highest leverage.
    public let leverage: ReportedDecimal?

    /// The data of its two assets.
    public let coins: [IsolatedCoinTerms]

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        vipLevel = try json.integer(ifPresent: "vipLevel")
        symbol = try json.text("symbol")
        leverage = try json.amount(ifPresent: "leverage")
        coins = try json.list("data")
    }
}

extension Endpoint where Response == [IsolatedMarginData] {
    /// The isolated margin data at the account's VIP level: `GET /sapi/v1/margin/isolatedMarginData`.
    public static func isolatedMarginData(symbol: Symbol? = nil) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/isolatedMarginData",
            security: .signed,
            weight: RequestWeight(symbol == nil ? 10 : 1, .ip),
            parameters: symbol.map { [QueryParameter("symbol", $0.name)] } ?? []
        )
    }
}
