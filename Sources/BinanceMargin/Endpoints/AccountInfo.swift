public import JSONText

/// The response of `GET /sapi/v1/account/info`.
public struct AccountInfo: Hashable, Sendable, JSONReadable {
    /// The VIP level, on which borrow limits depend.
    public let vipLevel: ReportedInteger

    /// Whether margin is enabled.
    public let isMarginEnabled: Bool?

    /// Whether futures are enabled.
    public let isFutureEnabled: Bool?

    /// Whether portfolio margin is enabled, which has its own endpoints.
    public let isPortfolioMarginEnabled: Bool?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        vipLevel = try json.integer("vipLevel")
        isMarginEnabled = try json.flag(ifPresent: "isMarginEnabled")
        isFutureEnabled = try json.flag(ifPresent: "isFutureEnabled")
        isPortfolioMarginEnabled = try json.flag(ifPresent: "isPortfolioMarginRetailEnabled")
    }
}

extension Endpoint where Response == AccountInfo {
    /// The account's VIP level and enabled products: `GET /sapi/v1/account/info`.
    public static var accountInfo: Endpoint {
        Endpoint(
            path: "/sapi/v1/account/info",
            security: .signed,
            weight: RequestWeight(1, .ip)
        )
    }
}
