public import JSONText

/// The collateral ratio of one band of an asset's value.
public struct CollateralStep: Hashable, Sendable, JSONReadable {
    /// The lower end of the band, in USD.
    public let minUSDValue: ReportedDecimal?

    /// The upper end of the band, in USD; nil for the last one, which is open.
    public let maxUSDValue: ReportedDecimal?

    /// The part of the value that counts, 0 to 1.
    public let discountRate: ReportedDecimal

    /// Reads the known members; see `JSONReadable`.
    ///
    /// - Throws: `JSONMismatch` also if the upper end is sent and not a number, because an open band means something
    ///   else.
    public init(json: JSONValue) throws(JSONMismatch) {
        minUSDValue = try json.amount(ifPresent: "minUsdValue")
        maxUSDValue = try json.amount(ifPresent: "maxUsdValue")
        discountRate = try json.amount("discountRate")
    }
}

/// The collateral ratios of a group of assets in cross margin.
///
/// There are three lists since January 2026. A missing list is nil; an unreadable one is empty, so that no other list
/// is used instead.
public struct CollateralRatio: Hashable, Sendable, JSONReadable {
    /// The assets; nil if they are missing.
    public let assetNames: [String]?

    /// The ratios for the margin level, on which liquidation depends.
    public let collaterals: [CollateralStep]?

    /// The ratios for borrowing; not documented, and missing in older responses.
    public let borrowCollaterals: [CollateralStep]?

    /// The ratios for transfers out; not documented, and missing in older responses.
    public let withdrawCollaterals: [CollateralStep]?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        assetNames = try json.texts(ifPresent: "assetNames")
        collaterals = Self.steps("collaterals", in: json)
        borrowCollaterals = Self.steps("borrowCollaterals", in: json)
        withdrawCollaterals = Self.steps("withdrawCollaterals", in: json)
    }

    private static func steps(_ name: String, in json: JSONValue) -> [CollateralStep]? {
        guard json[name] != nil else { return nil }
        guard let steps = json.readings(name, of: CollateralStep.self) else { return [] }
        let readable = steps.compactMap(\.self)
        return readable.count == steps.count ? readable : []
    }
}

extension Endpoint where Response == [CollateralRatio] {
    /// The collateral ratios of cross margin: `GET /sapi/v1/margin/crossMarginCollateralRatio`.
    public static var crossMarginCollateralRatio: Endpoint {
        Endpoint(path: "/sapi/v1/margin/crossMarginCollateralRatio", security: .key, weight: RequestWeight(100, .ip))
    }
}

/// The index price of a pair.
public struct PriceIndex: Hashable, Sendable, JSONReadable {
    /// The pair.
    public let symbol: String

    /// The price.
    public let price: ReportedDecimal

    /// When it was calculated, in milliseconds since 1970.
    public let calculatedAt: ReportedInteger?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        symbol = try json.text("symbol")
        price = try json.amount("price")
        calculatedAt = try json.instant(ifPresent: "calcTime")
    }
}

extension Endpoint where Response == PriceIndex {
    /// The index price of a pair: `GET /sapi/v1/margin/priceIndex`.
    public static func priceIndex(symbol: Symbol) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/priceIndex",
            security: .key,
            weight: RequestWeight(10, .ip),
            parameters: [QueryParameter("symbol", symbol.name)]
        )
    }
}

/// Restricted assets in cross margin.
public struct RestrictedAssets: Hashable, Sendable, JSONReadable {
    /// Assets that cannot be bought on margin; nil if the list is missing.
    public let openLongRestricted: [String]?

    /// Assets whose collateral limit is reached; nil if the list is missing.
    public let maxCollateralExceeded: [String]?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        openLongRestricted = try json.texts(ifPresent: "openLongRestrictedAsset")
        maxCollateralExceeded = try json.texts(ifPresent: "maxCollateralExceededAsset")
    }
}

extension Endpoint where Response == RestrictedAssets {
    /// The restricted assets: `GET /sapi/v1/margin/restricted-asset`.
    public static var restrictedAssets: Endpoint {
        Endpoint(path: "/sapi/v1/margin/restricted-asset", security: .key, weight: RequestWeight(1, .ip))
    }
}

/// The thresholds of the account's margin levels.
public struct TradeCoefficients: Hashable, Sendable, JSONReadable {
    /// The borrow threshold: above it the account can borrow. 1.5 at leverage 3, 1.25 at 5.
    public let normalBar: ReportedDecimal

    /// The margin call threshold.
    public let marginCallBar: ReportedDecimal?

    /// The liquidation threshold.
    public let forceLiquidationBar: ReportedDecimal?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        normalBar = try json.amount("normalBar")
        marginCallBar = try json.amount(ifPresent: "marginCallBar")
        forceLiquidationBar = try json.amount(ifPresent: "forceLiquidationBar")
    }
}

extension Endpoint where Response == TradeCoefficients {
    /// The account's thresholds: `GET /sapi/v1/margin/tradeCoeff`.
    public static var tradeCoefficients: Endpoint {
        Endpoint(path: "/sapi/v1/margin/tradeCoeff", security: .signed, weight: RequestWeight(10, .ip))
    }
}
