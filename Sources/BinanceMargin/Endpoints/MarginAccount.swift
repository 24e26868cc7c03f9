public import JSONText

/// What `GET /sapi/v1/margin/account` answers: the cross-margin account.
public struct MarginAccount: Hashable, Sendable, JSONReadable {
    /// Whether the account was opened.
    public let isCreated: Bool?

    /// Whether it may borrow.
    public let borrowEnabled: Bool?

    /// Whether it may trade.
    public let tradeEnabled: Bool?

    /// Whether transfers into it are open.
    public let transferInEnabled: Bool?

    /// Whether transfers out of it are open.
    public let transferOutEnabled: Bool?

    /// `MARGIN_1` is Classic, `MARGIN_2` was Pro.
    public let accountType: String?

    /// What margin calls and liquidation follow: assets over debts, since June 2026 with the liquidation ratios applied.
    ///
    /// 999 without debt; nil where it cannot be read.
    public let marginLevel: ReportedDecimal?

    /// Collateral value over debts; borrowing follows it.
    public let collateralMarginLevel: ReportedDecimal?

    /// Collateral value over debts for transfers out; not documented, and absent from older responses.
    public let withdrawCollateralMarginLevel: ReportedDecimal?

    /// All assets, in BTC.
    public let totalAssetOfBTC: ReportedDecimal?

    /// All debts, in BTC.
    public let totalLiabilityOfBTC: ReportedDecimal?

    /// Assets less debts, in BTC.
    public let totalNetAssetOfBTC: ReportedDecimal?

    /// The collateral, in USDT.
    ///
    /// The exchange's page spells this one name with a capital, its live responses without.
    public let totalCollateralValueInUSDT: ReportedDecimal?

    /// What open orders would lose, in USDT; no longer sent since August 2026.
    public let totalOpenOrderLossInUSDT: ReportedDecimal?

    /// The balance of each coin, as far as it can be read; nil where the list was not sent.
    public let userAssets: [MarginBalance]?

    /// The coins whose balance was sent and cannot be read; an empty name where not even the name can.
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
    /// The cross-margin account: `GET /sapi/v1/margin/account`.
    public static var marginAccount: Endpoint {
        Endpoint(
            path: "/sapi/v1/margin/account",
            security: .signed,
            weight: RequestWeight(10, .ip)
        )
    }
}
