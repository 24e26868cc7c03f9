public import ExactDecimals

/// How the collateral value follows from assets and debts. The raw value is part of machine-readable output.
public enum CollateralRule: String, Hashable, Sendable, CaseIterable {
    /// Since 2023: the banded value of each asset. The margin level has no haircut.
    case assetsHeld = "2023"

    /// Known since 2026: the part of an asset that covers its own debt counts in full; only the rest has a haircut.
    case netPositions = "2026"
}

/// One asset in a cross account, at its index price.
public struct CrossPosition: Hashable, Sendable {
    /// The asset.
    public var asset: String

    /// The free amount plus the amount locked in open orders.
    public var held: ExactDecimal

    /// The free amount, part of ``held``.
    public var free: ExactDecimal

    /// The borrowed amount plus its interest.
    public var owed: ExactDecimal

    /// The index price in USDT.
    public var price: ExactDecimal

    /// Creates a position; by default the whole ``held`` is free.
    public init(asset: String, held: ExactDecimal, owed: ExactDecimal, price: ExactDecimal, free: ExactDecimal? = nil) {
        self.asset = asset
        self.held = held
        self.owed = owed
        self.price = price
        self.free = free ?? held
    }

    /// The value of ``held`` in USDT.
    public var assetValue: ExactDecimal { get throws(ExactDecimalError) { try held * price } }

    /// The value of ``owed`` in USDT.
    public var debtValue: ExactDecimal { get throws(ExactDecimalError) { try owed * price } }

    /// Assets minus debts, in USDT.
    public var netValue: ExactDecimal { get throws(ExactDecimalError) { try (held - owed) * price } }
}

/// A cross account as a value: positions with prices, and ratios.
///
/// Sources: for net positions the exchange's FAQ on the margin level as updated in June 2026 and its Chinese edition;
/// for assets held its page on collateral haircuts of January 2023; for the three lists its announcement of January
/// 2026.
public struct CrossAccount: Hashable, Sendable {
    /// The assets held or owed.
    public var positions: [CrossPosition]

    /// The collateral ratios.
    public var ratios: CollateralRatios

    /// The amount in USDT by which open orders reduce the collateral value, at most to zero.
    public var orderLoss: ExactDecimal

    /// Creates an account.
    public init(positions: [CrossPosition], ratios: CollateralRatios, orderLoss: ExactDecimal = .zero) {
        self.positions = positions
        self.ratios = ratios
        self.orderLoss = orderLoss
    }

    /// The value of all assets in USDT, without haircut.
    public var assets: ExactDecimal {
        get throws(ExactDecimalError) { try sum { position throws(ExactDecimalError) in try position.assetValue } }
    }

    /// The value of all debts with interest, in USDT.
    public var liabilities: ExactDecimal {
        get throws(ExactDecimalError) { try sum { position throws(ExactDecimalError) in try position.debtValue } }
    }

    /// The collateral value in USDT by a rule and a list; nil if needed bands are unknown.
    public func collateral(_ basis: CollateralBasis) throws(ExactDecimalError) -> ExactDecimal? {
        var total = ExactDecimal.zero
        for position in positions {
            guard let part = try collateral(of: position, basis) else { return nil }
            total = try total + part
        }
        return orderLoss.isZero ? total : max(try total - orderLoss, .zero)
    }

    private func collateral(
        of position: CrossPosition,
        _ basis: CollateralBasis
    ) throws(ExactDecimalError) -> ExactDecimal? {
        switch basis.rule {
        case .assetsHeld:
            let value = try position.assetValue
            guard value > .zero else { return .zero }
            return try ratios[position.asset, basis.list]?.counted(value)
        case .netPositions:
            let net = try position.netValue
            guard net > .zero else { return try position.assetValue }
            guard let counted = try ratios[position.asset, basis.list]?.counted(net) else { return nil }
            return try counted + position.debtValue
        }
    }

    /// The margin level: assets divided by debts; by the newer rule with the liquidation ratios applied.
    ///
    /// - Returns: nil without debt, and if needed bands are unknown.
    public func marginLevel(_ rule: CollateralRule) throws(ExactDecimalError) -> ExactDecimal? {
        let debt = try liabilities
        guard !debt.isZero else { return nil }
        switch rule {
        case .assetsHeld: return try assets.over(debt)
        case .netPositions: return try collateral(.init(.netPositions, .liquidation))?.over(debt)
        }
    }

    private func sum(
        _ value: (CrossPosition) throws(ExactDecimalError) -> ExactDecimal
    ) throws(ExactDecimalError) -> ExactDecimal {
        var total = ExactDecimal.zero
        for position in positions { total = try total + value(position) }
        return total
    }
}

/// A rule and a list of ratios, which together give a collateral value.
public struct CollateralBasis: Hashable, Sendable {
    /// How assets and debts count.
    public let rule: CollateralRule

    /// The list of ratios.
    public let list: RatioList

    /// Creates a basis.
    public init(_ rule: CollateralRule, _ list: RatioList) {
        self.rule = rule
        self.list = list
    }
}
