/// What a slice of collateral counts for.
public struct CollateralStep: Hashable, Sendable, JSONReadable {
    /// Where the slice begins, in USD.
    public let minUSDValue: ReportedDecimal?

    /// Where it ends, in USD.
    public let maxUSDValue: ReportedDecimal?

    /// The part of its value that counts.
    public let discountRate: ReportedDecimal

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        minUSDValue = try json.decimal(ifPresent: "minUsdValue")
        maxUSDValue = try json.decimal(ifPresent: "maxUsdValue")
        discountRate = try json.decimal("discountRate")
    }
}

/// How coins count as collateral in cross margin.
public struct CollateralRatio: Hashable, Sendable, JSONReadable {
    /// The coins.
    public let assetNames: [String]

    /// Slice by slice.
    public let steps: [CollateralStep]

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        assetNames = try json.texts("assetNames")
        steps = try json.list("collaterals")
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
