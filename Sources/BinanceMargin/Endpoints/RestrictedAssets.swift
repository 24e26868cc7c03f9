public import JSONText

/// Coins under restriction in cross margin.
public struct RestrictedAssets: Hashable, Sendable, JSONReadable {
    /// Coins that may not be bought on margin; nil where that list was not sent.
    public let openLongRestricted: [String]?

    /// Coins of which the exchange takes no more collateral; nil where that list was not sent.
    public let maxCollateralExceeded: [String]?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        openLongRestricted = try json.texts(ifPresent: "openLongRestrictedAsset")
        maxCollateralExceeded = try json.texts(ifPresent: "maxCollateralExceededAsset")
    }
}

extension Endpoint where Response == RestrictedAssets {
    /// Coins under restriction: `GET /sapi/v1/margin/restricted-asset`.
    public static var restrictedAssets: Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/restricted-asset",
            security: .key,
            weight: RequestWeight(1, .ip)
        )
    }
}
