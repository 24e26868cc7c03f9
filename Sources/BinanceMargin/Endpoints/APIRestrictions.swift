public import JSONText

/// A permission of an API key beyond reading.
public struct KeyPermission: Hashable, Sendable {
    /// The exchange's name for it, in ASCII letters and digits.
    public let name: String

    /// Whether the key has it; false if that is unreadable.
    public let isGranted: Bool

    /// Creates a permission.
    public init(_ name: String, isGranted: Bool) {
        self.name = name
        self.isGranted = isGranted
    }

    /// The documented permissions, in the order in which they are shown.
    private static let documented = [
        "enableWithdrawals", "enableInternalTransfer", "enableMargin", "enableSpotAndMarginTrading", "enableFutures",
        "permitsUniversalTransfer", "enablePortfolioMarginTrading", "enableVanillaOptions", "enableFixApiTrade",
    ]

    private static let reading: Set<String> = ["enableReading", "enableFixReadOnly"]

    /// The longest name of an undocumented permission.
    private static let longestName = 64

    static func beyondReading(in json: JSONValue) -> [KeyPermission] {
        let new = ((try? json.members()) ?? []).map(\.name).filter { name in
            (name.hasPrefix("enable") || name.hasPrefix("permits")) && name.utf8.count <= longestName
                && name.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
                && !documented.contains(name) && !reading.contains(name)
        }
        return (documented + new).compactMap { name in
            let flag = try? json.flag(ifPresent: name)
            return flag == false ? nil : KeyPermission(name, isGranted: flag == true)
        }
    }
}

/// The permissions and the IP whitelist of an API key.
public struct APIRestrictions: Hashable, Sendable, JSONReadable {
    /// Whether only addresses on the IP whitelist can use it.
    public let isIPRestricted: Bool?

    /// When it was created, in milliseconds since 1970.
    public let createdAt: ReportedInteger?

    /// Whether it can read.
    public let enableReading: Bool?

    /// Whether it can withdraw.
    public let enableWithdrawals: Bool?

    /// Whether it can transfer to other users.
    public let enableInternalTransfer: Bool?

    /// Whether it can borrow, repay and transfer on margin.
    public let enableMargin: Bool?

    /// Whether it can trade on spot and margin.
    public let enableSpotAndMarginTrading: Bool?

    /// Whether it can trade futures.
    public let enableFutures: Bool?

    /// Whether it can transfer between the account's wallets.
    public let permitsUniversalTransfer: Bool?

    /// Whether it can trade with portfolio margin.
    public let enablePortfolioMarginTrading: Bool?

    /// The permissions beyond reading that it has or may have: documented ones first, then others.
    ///
    /// A permission whose value is missing or not a Boolean is included, because it may be granted.
    public let beyondReading: [KeyPermission]

    /// When its trading permission expires, in milliseconds since 1970.
    public let tradingAuthorityExpirationTime: ReportedInteger?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        isIPRestricted = try? json.flag(ifPresent: "ipRestrict")
        createdAt = try json.instant(ifPresent: "createTime")
        enableReading = try? json.flag(ifPresent: "enableReading")
        enableWithdrawals = try? json.flag(ifPresent: "enableWithdrawals")
        enableInternalTransfer = try? json.flag(ifPresent: "enableInternalTransfer")
        enableMargin = try? json.flag(ifPresent: "enableMargin")
        enableSpotAndMarginTrading = try? json.flag(ifPresent: "enableSpotAndMarginTrading")
        enableFutures = try? json.flag(ifPresent: "enableFutures")
        permitsUniversalTransfer = try? json.flag(ifPresent: "permitsUniversalTransfer")
        enablePortfolioMarginTrading = try? json.flag(ifPresent: "enablePortfolioMarginTrading")
        beyondReading = KeyPermission.beyondReading(in: json)
        tradingAuthorityExpirationTime = try json.instant(ifPresent: "tradingAuthorityExpirationTime")
    }
}

extension Endpoint where Response == APIRestrictions {
    /// The permissions of the API key: `GET /sapi/v1/account/apiRestrictions`.
    public static var apiRestrictions: Endpoint {
        Endpoint(path: "/sapi/v1/account/apiRestrictions", security: .signed, weight: RequestWeight(1, .ip))
    }
}
