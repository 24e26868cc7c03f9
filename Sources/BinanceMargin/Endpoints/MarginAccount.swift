public import JSONText

/// The response of `GET /sapi/v1/margin/account`: the cross margin account.
public struct MarginAccount: Hashable, Sendable, JSONReadable {
    /// Whether the account was opened.
    public let isCreated: Bool?

    /// Whether it can borrow.
    public let borrowEnabled: Bool?

    /// Whether it can trade.
    public let tradeEnabled: Bool?

    /// Whether transfers in are allowed.
    public let transferInEnabled: Bool?

    /// Whether transfers out are allowed.
    public let transferOutEnabled: Bool?

    /// `MARGIN_1` is Classic, `MARGIN_2` was Pro.
    public let accountType: String?

    /// The margin level, on which margin call and liquidation depend: assets divided by debts, from June 2026 on with
    /// the liquidation ratios applied; 999 without debt.
    public let marginLevel: ReportedDecimal?

    /// The collateral margin level, on which borrowing depends: collateral value divided by debts.
    public let collateralMarginLevel: ReportedDecimal?

    /// The collateral margin level for transfers out; not documented, and missing in older responses.
    public let withdrawCollateralMarginLevel: ReportedDecimal?

    /// All assets in BTC.
    public let totalAssetOfBTC: ReportedDecimal?

    /// All debts in BTC.
    public let totalLiabilityOfBTC: ReportedDecimal?

    /// Assets minus debts in BTC.
    public let totalNetAssetOfBTC: ReportedDecimal?

    /// The collateral value in USDT. The documentation spells its name with a capital T, live responses do not.
    public let totalCollateralValueInUSDT: ReportedDecimal?

    /// The loss of open orders in USDT; not sent after August 2026.
    public let totalOpenOrderLossInUSDT: ReportedDecimal?

    /// The readable balances; nil if the list is missing.
    public let userAssets: [MarginBalance]?

    /// The assets with an unreadable balance; an empty name if the name is unreadable too.
    public let unreadableAssets: [String]

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        isCreated = try json.flag(ifPresent: "created")
        borrowEnabled = try json.flag(ifPresent: "borrowEnabled")
        tradeEnabled = try json.flag(ifPresent: "tradeEnabled")
        transferInEnabled = try json.flag(ifPresent: "transferInEnabled")
        transferOutEnabled = try json.flag(ifPresent: "transferOutEnabled")
        accountType = try json.text(ifPresent: "accountType")
        _ = try json.members()
        marginLevel = try json.amount(ifPresent: "marginLevel")
        collateralMarginLevel = try json.amount(ifPresent: "collateralMarginLevel")
        withdrawCollateralMarginLevel = try json.amount(ifPresent: "withdrawCollateralMarginLevel")
        totalAssetOfBTC = try json.amount(ifPresent: "totalAssetOfBtc")
        totalLiabilityOfBTC = try json.amount(ifPresent: "totalLiabilityOfBtc")
        totalNetAssetOfBTC = try json.decimal(ifPresent: "totalNetAssetOfBtc")
        let collateral = try json.amount(ifPresent: "totalCollateralValueInUSDT")
        let capitalized = try json.amount(ifPresent: "TotalCollateralValueInUSDT")
        totalCollateralValueInUSDT = collateral ?? capitalized
        totalOpenOrderLossInUSDT = try json.decimal(ifPresent: "totalOpenOrderLossInUSDT")
        let balances = json.readings("userAssets", of: MarginBalance.self)
        userAssets = balances?.compactMap(\.self)
        unreadableAssets = zip(balances ?? [], (try? json["userAssets"]?.elements()) ?? [])
            .filter { balance, _ in balance == nil }
            .map { _, element in (try? element.text(ifPresent: "asset")) ?? "" }
    }
}

extension Endpoint where Response == MarginAccount {
    /// The cross margin account: `GET /sapi/v1/margin/account`.
    public static var marginAccount: Endpoint {
        Endpoint(path: "/sapi/v1/margin/account", security: .signed, weight: RequestWeight(10, .ip))
    }
}

/// The balance of one asset in a margin account.
public struct MarginBalance: Hashable, Sendable, JSONReadable {
    /// The asset.
    public let asset: String

    /// The borrowed amount, without interest.
    public let borrowed: ReportedDecimal

    /// The free amount.
    public let free: ReportedDecimal

    /// The interest that is not repaid.
    public let interest: ReportedDecimal

    /// The amount locked in open orders.
    public let locked: ReportedDecimal

    /// Free and locked amounts minus debt.
    public let netAsset: ReportedDecimal

    /// Whether it can be borrowed; only sent for isolated accounts.
    public let borrowEnabled: Bool?

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        asset = try json.text("asset")
        borrowed = try json.amount("borrowed")
        free = try json.amount("free")
        interest = try json.amount("interest")
        locked = try json.amount("locked")
        netAsset = try json.decimal("netAsset")
        borrowEnabled = try json.flag(ifPresent: "borrowEnabled")
    }
}
