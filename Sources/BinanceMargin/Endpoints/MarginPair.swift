public import JSONText

/// A margin pair.
public struct MarginPair: Hashable, Sendable, JSONReadable {
    /// The pair's ID, which is too large for a double; only sent for cross margin pairs.
    public let id: ReportedInteger?

    /// The pair.
    public let symbol: String

    /// The base asset.
    public let base: String

    /// The quote asset.
    public let quote: String

    /// Whether it is traded on margin.
    public let isMarginTrade: Bool?

    /// Whether it can be bought.
    public let isBuyAllowed: Bool?

    /// Whether it can be sold.
    public let isSellAllowed: Bool?

    /// The time of its delisting as sent: seconds or milliseconds since 1970.
    public let delistTime: ReportedInteger?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        id = try json.integer(ifPresent: "id")
        symbol = try json.text("symbol")
        base = try json.text("base")
        quote = try json.text("quote")
        isMarginTrade = try json.flag(ifPresent: "isMarginTrade")
        isBuyAllowed = try json.flag(ifPresent: "isBuyAllowed")
        isSellAllowed = try json.flag(ifPresent: "isSellAllowed")
        delistTime = try json.instant(ifPresent: "delistTime")
    }
}

extension Endpoint where Response == [MarginPair] {
    /// The cross margin pairs: `GET /sapi/v1/margin/allPairs`.
    public static func allPairs(symbol: Symbol? = nil) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/allPairs",
            security: .key,
            weight: RequestWeight(1, .ip),
            parameters: symbol.map { [QueryParameter("symbol", $0.name)] } ?? []
        )
    }

    /// The isolated margin pairs: `GET /sapi/v1/margin/isolated/allPairs`.
    public static func isolatedAllPairs(symbol: Symbol? = nil) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/isolated/allPairs",
            security: .key,
            weight: RequestWeight(10, .ip),
            parameters: symbol.map { [QueryParameter("symbol", $0.name)] } ?? []
        )
    }
}

/// A pair in the response of `GET /api/v3/exchangeInfo`.
public struct SymbolInfo: Hashable, Sendable, JSONReadable {
    /// The pair.
    public let symbol: String

    /// `TRADING`, `HALT`, `BREAK`, or another value that the exchange adds.
    public let status: String?

    /// The base asset.
    public let baseAsset: String

    /// The quote asset.
    public let quoteAsset: String

    /// Whether it is traded on margin.
    public let isMarginTradingAllowed: Bool?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        symbol = try json.text("symbol")
        status = try json.text(ifPresent: "status")
        baseAsset = try json.text("baseAsset")
        quoteAsset = try json.text("quoteAsset")
        isMarginTradingAllowed = try json.flag(ifPresent: "isMarginTradingAllowed")
    }
}

/// The response of `GET /api/v3/exchangeInfo`, as far as margin is concerned.
public struct ExchangeInfo: Hashable, Sendable, JSONReadable {
    /// The requested pairs.
    public let symbols: [SymbolInfo]

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        symbols = try json.list("symbols")
    }
}

extension Endpoint where Response == ExchangeInfo {
    /// Information about one pair: `GET /api/v3/exchangeInfo`. For all pairs it would be several megabytes.
    public static func exchangeInfo(symbol: Symbol) -> Endpoint {
        Endpoint(
            path: "/api/v3/exchangeInfo",
            security: .none,
            weight: RequestWeight(20, .ip),
            parameters: [QueryParameter("symbol", symbol.name)]
        )
    }
}
