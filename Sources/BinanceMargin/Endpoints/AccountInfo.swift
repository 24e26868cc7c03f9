public import JSONText

/// What `GET /sapi/v1/account/info` answers.
public struct AccountInfo: Hashable, Sendable, JSONReadable {
    /// The level, on which borrow limits depend.
    public let vipLevel: ReportedInteger

    /// Whether the margin account is open.
    public let isMarginEnabled: Bool?

    /// Whether the futures account is open.
    public let isFutureEnabled: Bool?

    /// Whether the account is under portfolio margin, which has endpoints of its own.
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
    /// Level and kinds of the account: `GET /sapi/v1/account/info`.
    public static var accountInfo: Endpoint {
        Endpoint(
            path: "/sapi/v1/account/info",
            security: .signed,
            weight: RequestWeight(1, .ip)
        )
    }
}
