public import JSONText

/// What a slice of collateral counts for.
public struct CollateralStep: Hashable, Sendable, JSONReadable {
    /// Where the slice begins, in USD.
    public let minUSDValue: ReportedDecimal?

    /// Where it ends, in USD; nil for the last one, which is open.
    public let maxUSDValue: ReportedDecimal?

    /// The part of its value that counts.
    public let discountRate: ReportedDecimal

    /// Reads the fields known here; see `JSONReadable`.
    ///
    /// - Throws: `JSONMismatch` also where the slice's end is sent and is not a number: an open slice says something else.
    public init(json: JSONValue) throws(JSONMismatch) {
        minUSDValue = try json.amount(ifPresent: "minUsdValue")
        maxUSDValue = try json.amount(ifPresent: "maxUsdValue")
        discountRate = try json.amount("discountRate")
    }
}

/// How coins count as collateral in cross margin.
///
/// There are three lists since January 2026. A list that was not sent is nil; one that was sent and cannot be read is
/// empty, so that no caller takes it for missing and uses another in its place.
public struct CollateralRatio: Hashable, Sendable, JSONReadable {
    /// The coins; nil where they cannot be read.
    public let assetNames: [String]?

    /// What counts towards the margin level, on which liquidation depends, slice by slice.
    public let collaterals: [CollateralStep]?

    /// What counts for borrowing; not documented, and absent from older responses.
    public let borrowCollaterals: [CollateralStep]?

    /// What counts for transfers out; not documented, and absent from older responses.
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
    /// How coins count as collateral: `GET /sapi/v1/margin/crossMarginCollateralRatio`.
    public static var crossMarginCollateralRatio: Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/crossMarginCollateralRatio",
            security: .key,
            weight: RequestWeight(100, .ip)
        )
    }
}
