public import JSONText

/// The response of `GET /papi/v1/account`: an account under portfolio margin as a whole, in USD.
///
/// The exchange sends empty texts for what it does not state; they are nil here.
public struct PortfolioAccount: Hashable, Sendable, JSONReadable {
    /// The maintenance margin ratio of the account: equity by maintenance margin.
    public let uniMMR: ReportedDecimal?

    /// The equity after haircut, which can be negative.
    public let accountEquity: ReportedDecimal?

    /// The equity without haircut, which can be negative.
    public let actualEquity: ReportedDecimal?

    /// The initial margin.
    public let accountInitialMargin: ReportedDecimal?

    /// The maintenance margin.
    public let accountMaintMargin: ReportedDecimal?

    /// The exchange's own word: `NORMAL`, `MARGIN_CALL`, `SUPPLY_MARGIN`, `REDUCE_ONLY`, `ACTIVE_LIQUIDATION`,
    /// `FORCE_LIQUIDATION`, `BANKRUPTED`, or one that is not documented.
    public let accountStatus: String?

    /// The most that can leave the account.
    public let virtualMaxWithdrawAmount: ReportedDecimal?

    /// The balance that is available.
    public let totalAvailableBalance: ReportedDecimal?

    /// The loss of open margin orders.
    public let totalMarginOpenLoss: ReportedDecimal?

    /// When the figures were calculated.
    public let updateTime: ReportedInteger?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        _ = try json.members()
        uniMMR = try json.decimal(ifFilled: "uniMMR")
        accountEquity = try json.decimal(ifFilled: "accountEquity")
        actualEquity = try json.decimal(ifFilled: "actualEquity")
        accountInitialMargin = try json.decimal(ifFilled: "accountInitialMargin")
        accountMaintMargin = try json.decimal(ifFilled: "accountMaintMargin")
        accountStatus = try json.text(ifPresent: "accountStatus").flatMap { $0.isEmpty ? nil : $0 }
        virtualMaxWithdrawAmount = try json.decimal(ifFilled: "virtualMaxWithdrawAmount")
        totalAvailableBalance = try json.decimal(ifFilled: "totalAvailableBalance")
        totalMarginOpenLoss = try json.decimal(ifFilled: "totalMarginOpenLoss")
        updateTime = try json.instant(ifPresent: "updateTime")
    }
}

extension Endpoint where Response == PortfolioAccount {
    /// The account under portfolio margin: `GET /papi/v1/account`.
    public static var portfolioAccount: Endpoint {
        Endpoint(path: "/papi/v1/account", security: .signed, weight: RequestWeight(20, .ip))
    }
}

/// One asset of an account under portfolio margin; nil members are not stated.
public struct PortfolioBalance: Hashable, Sendable, JSONReadable {
    /// The asset.
    public let asset: String

    /// The balance of all wallets.
    public let totalWalletBalance: ReportedDecimal?

    /// The margin wallet: free and locked.
    public let crossMarginAsset: ReportedDecimal?

    /// The borrowed amount, without interest.
    public let crossMarginBorrowed: ReportedDecimal?

    /// The free amount of the margin wallet.
    public let crossMarginFree: ReportedDecimal?

    /// The interest that is not repaid.
    public let crossMarginInterest: ReportedDecimal?

    /// The amount locked in margin orders.
    public let crossMarginLocked: ReportedDecimal?

    /// The wallet of USDⓈ-margined futures.
    public let umWalletBalance: ReportedDecimal?

    /// The unrealised profit of these futures, negative for a loss.
    public let umUnrealizedPNL: ReportedDecimal?

    /// The wallet of coin-margined futures.
    public let cmWalletBalance: ReportedDecimal?

    /// The unrealised profit of these futures, negative for a loss.
    public let cmUnrealizedPNL: ReportedDecimal?

    /// The negative balance that is to be exchanged or repaid.
    public let negativeBalance: ReportedDecimal?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        asset = try json.text("asset")
        totalWalletBalance = try json.decimal(ifFilled: "totalWalletBalance")
        crossMarginAsset = try json.decimal(ifFilled: "crossMarginAsset")
        crossMarginBorrowed = try json.decimal(ifFilled: "crossMarginBorrowed")
        crossMarginFree = try json.decimal(ifFilled: "crossMarginFree")
        crossMarginInterest = try json.decimal(ifFilled: "crossMarginInterest")
        crossMarginLocked = try json.decimal(ifFilled: "crossMarginLocked")
        umWalletBalance = try json.decimal(ifFilled: "umWalletBalance")
        umUnrealizedPNL = try json.decimal(ifFilled: "umUnrealizedPNL")
        cmWalletBalance = try json.decimal(ifFilled: "cmWalletBalance")
        cmUnrealizedPNL = try json.decimal(ifFilled: "cmUnrealizedPNL")
        negativeBalance = try json.decimal(ifFilled: "negativeBalance")
    }
}

extension Endpoint where Response == [PortfolioBalance] {
    /// All assets of the account under portfolio margin: `GET /papi/v1/balance`.
    public static var portfolioBalances: Endpoint {
        Endpoint(path: "/papi/v1/balance", security: .signed, weight: RequestWeight(20, .ip))
    }
}

extension Endpoint where Response == PortfolioBalance {
    /// One asset of the account under portfolio margin: `GET /papi/v1/balance`.
    public static func portfolioBalance(asset: Asset) -> Endpoint {
        Endpoint(
            path: "/papi/v1/balance",
            security: .signed,
            weight: RequestWeight(20, .ip),
            parameters: [QueryParameter("asset", asset.name)]
        )
    }
}

extension Endpoint where Response == MaxTransferable {
    /// How much of `asset` can leave an account under portfolio margin: `GET /papi/v1/margin/maxWithdraw`.
    public static func portfolioMaxWithdraw(asset: Asset) -> Endpoint {
        Endpoint(
            path: "/papi/v1/margin/maxWithdraw",
            security: .signed,
            weight: RequestWeight(5, .ip),
            parameters: [QueryParameter("asset", asset.name)]
        )
    }
}

extension JSONValue {
    /// A decimal; nil where it is missing, `null` or an empty text.
    fileprivate func decimal(ifFilled name: String) throws(JSONMismatch) -> ReportedDecimal? {
        self[name] == .string("") ? nil : try decimal(ifPresent: name)
    }
}
