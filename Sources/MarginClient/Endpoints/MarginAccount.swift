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

    /// Assets over debts; margin calls and liquidation follow it.
    ///
    /// 999 without debt.
    public let marginLevel: ReportedDecimal

    /// Collateral value over debts; borrowing and transfers follow it.
    public let collateralMarginLevel: ReportedDecimal?

    /// All assets, in BTC.
    public let totalAssetOfBTC: ReportedDecimal?

    /// All debts, in BTC.
    public let totalLiabilityOfBTC: ReportedDecimal?

    /// Assets less debts, in BTC.
    public let totalNetAssetOfBTC: ReportedDecimal?

    /// The collateral, in USDT.
    ///
    /// The exchange spells this one name with a capital.
    public let totalCollateralValueInUSDT: ReportedDecimal?

    /// The balance of each coin.
    public let userAssets: [MarginBalance]

    /// Reads the fields known here; see `JSONReadable`.
    public init(json: JSONValue) throws(JSONMismatch) {
        isCreated = try json.flag(ifPresent: "created")
        borrowEnabled = try json.flag(ifPresent: "borrowEnabled")
        tradeEnabled = try json.flag(ifPresent: "tradeEnabled")
        transferInEnabled = try json.flag(ifPresent: "transferInEnabled")
        transferOutEnabled = try json.flag(ifPresent: "transferOutEnabled")
        accountType = try json.text(ifPresent: "accountType")
        marginLevel = try json.decimal("marginLevel")
        collateralMarginLevel = try json.decimal(ifPresent: "collateralMarginLevel")
        totalAssetOfBTC = try json.decimal(ifPresent: "totalAssetOfBtc")
        totalLiabilityOfBTC = try json.decimal(ifPresent: "totalLiabilityOfBtc")
        totalNetAssetOfBTC = try json.decimal(ifPresent: "totalNetAssetOfBtc")
        totalCollateralValueInUSDT = try json.decimal(ifPresent: "TotalCollateralValueInUSDT")
        userAssets = try json.list("userAssets")
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
