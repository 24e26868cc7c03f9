/// What a key may do, and from where.
public struct APIRestrictions: Hashable, Sendable, JSONReadable {
    /// Whether only listed addresses may use it.
    public let isIPRestricted: Bool?

    /// When it was made, in milliseconds since 1970.
    public let createdAt: Int64?

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
    public let tradingAuthorityExpirationTime: Int64?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        isIPRestricted = json.flag(ifPresent: "ipRestrict")
        createdAt = json.integer(ifPresent: "createTime")
        enableReading = json.flag(ifPresent: "enableReading")
        enableWithdrawals = json.flag(ifPresent: "enableWithdrawals")
        enableInternalTransfer = json.flag(ifPresent: "enableInternalTransfer")
        enableMargin = json.flag(ifPresent: "enableMargin")
        enableSpotAndMarginTrading = json.flag(ifPresent: "enableSpotAndMarginTrading")
        enableFutures = json.flag(ifPresent: "enableFutures")
        permitsUniversalTransfer = json.flag(ifPresent: "permitsUniversalTransfer")
        enablePortfolioMarginTrading = json.flag(ifPresent: "enablePortfolioMarginTrading")
        tradingAuthorityExpirationTime = json.integer(ifPresent: "tradingAuthorityExpirationTime")
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
