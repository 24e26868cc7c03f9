public import JSONText

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
        Endpoint(
            path: "/sapi/v1/margin/restricted-asset",
            security: .key,
            weight: RequestWeight(1, .ip)
        )
    }
}
