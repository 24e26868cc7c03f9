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
        Endpoint(path: "/sapi/v1/account/info", security: .signed, weight: RequestWeight(1, .ip))
    }
}

/// A Margin Special API key of the account, of which only its existence matters here: neither name nor key is read.
///
/// Creating one puts a cross account into special key mode, whose checks before borrowing differ from the standard
/// ones.
public struct SpecialKey: Hashable, Sendable, JSONReadable {
    /// `TRADE` or `READ`.
    public let permissionMode: String?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        permissionMode = try json.text(ifPresent: "permissionMode")
    }
}

extension Endpoint where Response == [SpecialKey] {
    /// The special keys of the cross account, or of a pair's isolated account: `GET /sapi/v1/margin/api-key-list`.
    ///
    /// The exchange requires the trading permission, so a read-only key is probably refused.
    public static func specialKeys(scope: MarginScope = .cross) -> Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/api-key-list",
            security: .signed,
            weight: RequestWeight(1, .uid),
            parameters: scope.symbol.map { [QueryParameter("symbol", $0.name)] } ?? []
        )
    }
}
