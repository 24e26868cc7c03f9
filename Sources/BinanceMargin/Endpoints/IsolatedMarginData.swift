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

/// One leverage tier of a pair: a lower leverage allows more debt.
public struct IsolatedMarginTier: Hashable, Sendable, JSONReadable {
    /// The pair.
    public let symbol: String

    /// The number of the tier, from 1.
    public let tier: ReportedInteger

    /// The leverage.
    public let effectiveMultiple: ReportedDecimal?

    /// The margin level needed to borrow.
    public let initialRiskRatio: ReportedDecimal?

    /// The margin level of liquidation.
    public let liquidationRiskRatio: ReportedDecimal?

    /// The tier's max borrowable amount of the base asset.
    public let baseAssetMaxBorrowable: ReportedDecimal?

    /// The tier's max borrowable amount of the quote asset.
    public let quoteAssetMaxBorrowable: ReportedDecimal?

    /// Whether every account has it; not documented, and missing in older responses.
    public let isPublic: Bool?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        symbol = try json.text("symbol")
        tier = try json.integer("tier")
        effectiveMultiple = try json.amount(ifPresent: "effectiveMultiple")
        initialRiskRatio = try json.amount(ifPresent: "initialRiskRatio")
        liquidationRiskRatio = try json.amount(ifPresent: "liquidationRiskRatio")
        baseAssetMaxBorrowable = try json.amount(ifPresent: "baseAssetMaxBorrowable")
        isPublic = try json.flag(ifPresent: "isPublic")
        quoteAssetMaxBorrowable = try json.amount(ifPresent: "quoteAssetMaxBorrowable")
    }
}

extension Endpoint where Response == [IsolatedMarginTier] {
    /// The tiers of a pair: `GET /sapi/v1/margin/isolatedMarginTier`.
    public static func isolatedMarginTier(symbol: Symbol) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/isolatedMarginTier",
            security: .signed,
            weight: RequestWeight(1, .ip),
            parameters: [QueryParameter("symbol", symbol.name)]
        )
    }
}
