import ExactDecimals

/// The thresholds of cross margin's levels that go with a leverage.
///
/// Source: the exchange's published margin levels for 3x and 5x.
struct CrossThresholds: Sendable {
    /// At this borrow level, and below, nothing more may be borrowed.
    let borrow: ExactDecimal
    let marginCall: ExactDecimal
    let liquidation: ExactDecimal

    /// The thresholds at 3x: 1.5, 1.3 and 1.1.
    static let threefold = CrossThresholds(
        borrow: hundredths(150),
        marginCall: hundredths(130),
        liquidation: hundredths(110)
    )

    /// The thresholds at 5x: 1.25, 1.16 and 1.1.
    static let fivefold = CrossThresholds(
        borrow: hundredths(125),
        marginCall: hundredths(116),
        liquidation: hundredths(110)
    )

    private static func hundredths(_ count: Int) -> ExactDecimal {
        let exact = try? ExactDecimal(count).divided(by: ExactDecimal(100), toPlaces: 2)
        return exact?.withoutTrailingZeros ?? .one
    }
}

/// The account's cross margin as the scenario sets it up.
struct CrossAccount: Sendable {
    /// The level below which collateral may not leave, whatever the leverage.
    static let transferThreshold = ExactDecimal(2)

    var isCreated = true
    var isBorrowEnabled = true
    var isTradeEnabled = true
    var isTransferInEnabled = true
    var isTransferOutEnabled = true
    var thresholds = CrossThresholds.threefold
    /// What open orders take from the collateral value, in USDT.
    ///
    /// 0: whether the exchange counts them is not documented.
    var openOrderLoss = ExactDecimal.zero
    /// Balances by asset name; an asset that is absent has none.
    var balances: [String: Balance] = [:]
}

/// The account's isolated margin in one pair as the scenario sets it up.
struct IsolatedAccount: Sendable {
    let symbol: String
    var isEnabled = true
    var isBorrowEnabled = true
    /// The leverage the user's slider is set to; nil leaves the choice of tier to the system.
    var leverage: ExactDecimal?
    var base = Balance.zero
    var quote = Balance.zero
}
