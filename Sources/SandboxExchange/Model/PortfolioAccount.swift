import ExactDecimals

/// What only portfolio margin adds to the cross account: the futures wallets and what the model cannot calculate.
struct PortfolioAccount: Sendable {
    enum Status: String, CaseIterable, Sendable {
        case normal = "NORMAL"
        case marginCall = "MARGIN_CALL"
        case supplyMargin = "SUPPLY_MARGIN"
        case reduceOnly = "REDUCE_ONLY"
        case activeLiquidation = "ACTIVE_LIQUIDATION"
        case forceLiquidation = "FORCE_LIQUIDATION"
        case bankrupted = "BANKRUPTED"
    }

    var status = Status.normal
    /// Whether negative futures balances are repaid automatically.
    var repaysFutures = true
    /// The initial margin of futures positions, in USD.
    var initialMargin = ExactDecimal.zero
    /// The maintenance margin of futures positions, in USD.
    var maintenanceMargin = ExactDecimal.zero
    /// Futures wallets by asset name; a missing asset has none.
    var futures: [String: FuturesBalance] = [:]
}

/// An asset in the USDⓈ-M (um) and COIN-M (cm) futures wallets; each figure can be negative.
struct FuturesBalance: Hashable, Sendable {
    static let zero = FuturesBalance()

    var umWallet = ExactDecimal.zero
    var umUnrealizedProfit = ExactDecimal.zero
    var cmWallet = ExactDecimal.zero
    var cmUnrealizedProfit = ExactDecimal.zero

    var wallets: ExactDecimal { get throws { try umWallet + cmWallet } }

    var total: ExactDecimal { get throws { try wallets + umUnrealizedProfit + cmUnrealizedProfit } }

    /// The sum of the wallets below 0; 0 if there is none.
    var negative: ExactDecimal { get throws { try min(umWallet, .zero) + min(cmWallet, .zero) } }
}

/// One asset of an account under portfolio margin, in USD at its index price.
struct PortfolioPosition: Sendable {
    let ratios: CollateralSchedule
    let price: ExactDecimal
    let free: ExactDecimal
    /// Margin assets minus loan and interest, plus futures wallets and unrealized profit.
    let net: ExactDecimal
    /// The value of borrowed amount and interest.
    let owed: ExactDecimal

    init(_ asset: Asset, balance: Balance, futures: FuturesBalance, price: ExactDecimal) throws {
        ratios = asset.collateral.schedule(for: .borrow)
        self.price = price
        free = balance.free
        net = try (balance.net + futures.total) * price
        owed = try balance.owed * price
    }

    /// What counts: a positive net position with a haircut, a negative one in full.
    var equity: ExactDecimal { get throws { net > .zero ? try ratios.collateral(of: net) : net } }
}

/// The figures of an account under portfolio margin, in USD at index prices.
///
/// Equity and uniMMR are the exchange's published formulas. A loan needs the margins that its thresholds imply: with the
/// borrow threshold R and the liquidation threshold L, R − 1 and L − 1 of its value.
struct PortfolioValuation: Sendable {
    /// With haircuts.
    let equity: ExactDecimal
    /// Without haircuts.
    let actualEquity: ExactDecimal
    let initialMargin: ExactDecimal
    let maintenanceMargin: ExactDecimal
    let openOrderLoss: ExactDecimal
    /// Whether part of the equity must stay in the account.
    let hasObligations: Bool

    init(_ positions: [PortfolioPosition], account: PortfolioAccount, cross: CrossAccount) throws {
        func total(_ value: (PortfolioPosition) throws -> ExactDecimal) throws -> ExactDecimal {
            try positions.reduce(.zero) { try $0 + value($1) }
        }
        equity = try total { try $0.equity }
        actualEquity = try total(\.net)
        let loans = try total(\.owed)
        initialMargin = try account.initialMargin + (cross.thresholds.borrow - .one) * loans
        maintenanceMargin = try account.maintenanceMargin + (cross.thresholds.liquidation - .one) * loans
        openOrderLoss = cross.openOrderLoss
        hasObligations = !initialMargin.isZero || !openOrderLoss.isZero || positions.contains { $0.net.isNegative }
    }

    /// The equity that covers no initial margin, at least 0.
    var available: ExactDecimal { get throws { try max(equity - openOrderLoss - initialMargin, .zero) } }

    /// The maintenance margin ratio; nil if nothing needs maintenance margin.
    var uniMMR: ExactDecimal? {
        get throws {
            guard !maintenanceMargin.isZero else { return nil }
            return try (equity - openOrderLoss).quotient(by: maintenanceMargin)
        }
    }
}

extension Market {
    private func position(of asset: Asset, in account: PortfolioAccount) throws -> PortfolioPosition {
        try PortfolioPosition(
            asset,
            balance: crossBalance(of: asset),
            futures: account.futures[asset.name] ?? .zero,
            price: price(of: asset.name)
        )
    }

    func valuation(of account: PortfolioAccount) throws -> PortfolioValuation {
        try PortfolioValuation(
            scenario.assets.map { try position(of: $0, in: account) },
            account: account,
            cross: scenario.cross
        )
    }

    /// The max borrowable amount of an asset of the cross account, by the margin mode that it is in.
    func borrowCapacity(of asset: Asset, inventory: ExactDecimal) throws -> BorrowCapacity {
        guard let portfolio = scenario.portfolio else {
            return try crossBorrowCapacity(of: asset, inventory: inventory)
        }
        return try borrowCapacity(of: asset, in: portfolio, inventory: inventory)
    }

    /// The max borrowable amount of an asset: what the available equity covers of a loan's initial margin.
    ///
    /// A borrowed and kept unit leaves the net position as it is, so its ratio does not matter.
    func borrowCapacity(
        of asset: Asset,
        in account: PortfolioAccount,
        inventory: ExactDecimal
    ) throws -> BorrowCapacity {
        try borrowCapacity(of: asset, inventory: inventory) {
            let perUnit = try (scenario.cross.thresholds.borrow - .one) * price(of: asset.name)
            return try valuation(of: account).available.quotient(by: perUnit)
        }
    }

    /// The largest free amount whose transfer out leaves the initial margin covered.
    func withdrawable(_ asset: Asset, from account: PortfolioAccount) throws -> ExactDecimal {
        let valuation = try valuation(of: account)
        let position = try position(of: asset, in: account)
        guard valuation.hasObligations else { return position.free }
        let top = max(position.net, .zero)
        let rest = try max(position.free * position.price - top, .zero)
        let parts = try position.ratios.partsFromTheTop(of: top) + [(rest, .one)]
        return try parts.amount(within: valuation.available, price: position.price, atMost: position.free)
    }
}
