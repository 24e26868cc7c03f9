import ExactDecimals

/// The cross account in figures, all in USDT at index prices.
struct CrossValuation: Sendable {
    /// The value of everything held.
    let assets: ExactDecimal
    /// The value of everything owed, interest included.
    let liabilities: ExactDecimal
    /// The part of the value that counts as collateral, band by band.
    let collateral: ExactDecimal

    init(_ holdings: [(asset: Asset, balance: Balance, price: ExactDecimal)]) throws {
        var assets = ExactDecimal.zero
        var liabilities = ExactDecimal.zero
        var collateral = ExactDecimal.zero
        for (asset, balance, price) in holdings {
            let value = try balance.held * price
            assets = try assets + value
            liabilities = try liabilities + balance.owed * price
            collateral = try collateral + asset.collateral.collateral(of: value)
        }
        self.assets = assets
        self.liabilities = liabilities
        self.collateral = collateral
    }

    /// The level that guards borrowing and transfers; nil for an account without debt.
    var collateralLevel: ExactDecimal? {
        get throws { liabilities.isZero ? nil : try collateral.quotient(by: liabilities) }
    }

    /// The level that guards against margin calls and liquidation; nil for an account without debt.
    var marginLevel: ExactDecimal? {
        get throws { liabilities.isZero ? nil : try assets.quotient(by: liabilities) }
    }
}
