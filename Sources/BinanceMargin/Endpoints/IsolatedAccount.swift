public import JSONText

/// The isolated margin account of a pair.
public struct IsolatedPairAccount: Hashable, Sendable, JSONReadable {
    /// The pair.
    public let symbol: String

    /// The balance of the base asset.
    public let base: MarginBalance

    /// The balance of the quote asset.
    public let quote: MarginBalance

    /// Whether the account was opened.
    public let isCreated: Bool?

    /// Whether it is active.
    public let isEnabled: Bool?

    /// Whether it can trade.
    public let tradeEnabled: Bool?

    /// The margin level: assets divided by debts; 999 without debt.
    public let marginLevel: ReportedDecimal?

    /// `EXCESSIVE`, `NORMAL`, `MARGIN_CALL`, `PRE_LIQUIDATION` or `FORCE_LIQUIDATION`.
    public let marginLevelStatus: String?

    /// The leverage.
    public let marginRatio: ReportedDecimal?

    /// The index price.
    public let indexPrice: ReportedDecimal?

    /// The liquidation price; 0 without debt.
    public let liquidatePrice: ReportedDecimal?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        symbol = try json.text("symbol")
        base = try json.value("baseAsset")
        quote = try json.value("quoteAsset")
        isCreated = try json.flag(ifPresent: "isolatedCreated")
        isEnabled = try json.flag(ifPresent: "enabled")
        tradeEnabled = try json.flag(ifPresent: "tradeEnabled")
        marginLevel = try json.amount(ifPresent: "marginLevel")
        marginLevelStatus = try json.text(ifPresent: "marginLevelStatus")
        marginRatio = try json.amount(ifPresent: "marginRatio")
        indexPrice = try json.amount(ifPresent: "indexPrice")
        liquidatePrice = try json.decimal(ifPresent: "liquidatePrice")
    }
}

/// The response of `GET /sapi/v1/margin/isolated/account`.
public struct IsolatedAccount: Hashable, Sendable, JSONReadable {
    /// The accounts of the pairs.
    public let pairs: [IsolatedPairAccount]

    /// All assets in BTC; only sent if no pair was named.
    public let totalAssetOfBTC: ReportedDecimal?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        pairs = try json.list("assets")
        totalAssetOfBTC = try json.amount(ifPresent: "totalAssetOfBtc")
    }
}

extension Endpoint where Response == IsolatedAccount {
    /// The isolated accounts of at most five pairs, or of all if none is named: `GET /sapi/v1/margin/isolated/account`.
    public static func isolatedAccount(symbols: [Symbol] = []) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/isolated/account",
            security: .signed,
            weight: RequestWeight(10, .ip),
            parameters: symbols.isEmpty ? [] : [QueryParameter("symbols", symbols.map(\.name).joined(separator: ","))]
        )
    }
}
