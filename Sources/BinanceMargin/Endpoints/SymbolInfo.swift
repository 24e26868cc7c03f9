public import JSONText

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
