/// What a key may do, and from where.
public struct APIRestrictions: Hashable, Sendable, JSONReadable {
    /// Whether only listed addresses may use it.
    public let isIPRestricted: Bool?

    /// When it was made, in milliseconds since 1970.
    public let createdAt: ReportedInteger?

    /// Whether it may read.
    public let enableReading: Bool?

    /// Whether it may withdraw.
    public let enableWithdrawals: Bool?

    /// Whether it may transfer to other users.
    public let enableInternalTransfer: Bool?

    /// Whether it may borrow, repay and transfer on margin.
    public let enableMargin: Bool?

    /// Whether it may trade.
    public let enableSpotAndMarginTrading: Bool?

    /// Whether it may trade futures.
    public let enableFutures: Bool?

    /// Whether it may transfer between the account's wallets.
    public let permitsUniversalTransfer: Bool?

    /// Whether it may trade under portfolio margin.
    public let enablePortfolioMarginTrading: Bool?

    /// When its permission to trade ends, in milliseconds since 1970.
    public let tradingAuthorityExpirationTime: ReportedInteger?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        isIPRestricted = try json.flag(ifPresent: "ipRestrict")
        createdAt = try json.instant(ifPresent: "createTime")
        enableReading = try json.flag(ifPresent: "enableReading")
        enableWithdrawals = try json.flag(ifPresent: "enableWithdrawals")
        enableInternalTransfer = try json.flag(ifPresent: "enableInternalTransfer")
        enableMargin = try json.flag(ifPresent: "enableMargin")
        enableSpotAndMarginTrading = try json.flag(ifPresent: "enableSpotAndMarginTrading")
        enableFutures = try json.flag(ifPresent: "enableFutures")
        permitsUniversalTransfer = try json.flag(ifPresent: "permitsUniversalTransfer")
        enablePortfolioMarginTrading = try json.flag(ifPresent: "enablePortfolioMarginTrading")
        tradingAuthorityExpirationTime = try json.instant(ifPresent: "tradingAuthorityExpirationTime")
    }
}

extension Endpoint where Response == APIRestrictions {
    /// What the key may do: `GET /sapi/v1/account/apiRestrictions`.
    public static var apiRestrictions: Endpoint {
        Endpoint(
            path: "/sapi/v1/account/apiRestrictions",
            security: .signed,
            weight: RequestWeight(1, .ip)
        )
    }
}
