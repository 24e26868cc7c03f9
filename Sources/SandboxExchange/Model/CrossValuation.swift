import ExactDecimals

/// One asset of the cross account, valued in USDT at its index price.
struct CrossPosition: Sendable {
    let ratios: CollateralRatios
    let price: ExactDecimal
    let free: ExactDecimal
    /// The value of everything held, borrowed coins included.
    let held: ExactDecimal
    /// The value of principal and interest.
    let owed: ExactDecimal
    /// What is held less what is owed.
    let net: ExactDecimal

    init(ratios: CollateralRatios, balance: Balance, price: ExactDecimal) throws {
        self.ratios = ratios
        self.price = price
        free = balance.free
        held = try balance.held * price
        owed = try balance.owed * price
        net = try held - owed
    }

    /// What the position adds to the collateral value.
    ///
    /// 2023: each holding has its haircut. 2026: only what is left of it after the asset's own debt has a haircut, and
    /// the part that covers the debt counts in full.
    func collateral(for use: CollateralUse, in year: RuleYear) throws -> ExactDecimal {
        switch year {
        case .year2023: try ratios.liquidation.collateral(of: held)
        case .year2026: net > .zero ? try ratios.schedule(for: use).collateral(of: net) + owed : held
        }
    }
}

/// The cross account in figures, all in USDT at index prices.
struct CrossValuation: Sendable {
    let year: RuleYear
    /// The value of everything held.
    let assets: ExactDecimal
    /// The value of everything owed, interest included.
    let liabilities: ExactDecimal
    private let borrowCollateral: ExactDecimal
    private let withdrawCollateral: ExactDecimal
    private let liquidationCollateral: ExactDecimal

    /// Adds up positions.
    ///
    /// - Parameter openOrderLoss: what open orders take from the collateral, in USDT; it never falls below 0.
    init(_ positions: [CrossPosition], in year: RuleYear, openOrderLoss: ExactDecimal) throws {
        func total(_ value: (CrossPosition) throws -> ExactDecimal) throws -> ExactDecimal {
            try positions.reduce(.zero) { try $0 + value($1) }
        }
        func collateral(for use: CollateralUse) throws -> ExactDecimal {
            try max(total { try $0.collateral(for: use, in: year) } - openOrderLoss, .zero)
        }
        self.year = year
        assets = try total(\.held)
        liabilities = try total(\.owed)
        borrowCollateral = try collateral(for: .borrow)
        withdrawCollateral = try collateral(for: .withdraw)
        liquidationCollateral = try collateral(for: .liquidation)
    }

    /// The collateral value with the list of a use; 2023 has one list for all.
    func collateral(for use: CollateralUse) -> ExactDecimal {
        switch use {
        case .borrow: borrowCollateral
        case .withdraw: withdrawCollateral
        case .liquidation: liquidationCollateral
        }
    }

    /// The collateral over the debt, with the list of a use; nil for an account without debt.
    func collateralLevel(for use: CollateralUse) throws -> ExactDecimal? {
        liabilities.isZero ? nil : try collateral(for: use).quotient(by: liabilities)
    }

    /// The level that guards against margin calls and liquidation; nil for an account without debt.
    var marginLevel: ExactDecimal? {
        get throws {
            switch year {
            case .year2023: liabilities.isZero ? nil : try assets.quotient(by: liabilities)
            case .year2026: try collateralLevel(for: .liquidation)
            }
        }
    }
}
