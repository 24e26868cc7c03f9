public import ExactDecimals

/// How assets and debts make a collateral value. The raw value is part of machine-readable output.
public enum CollateralRule: String, Hashable, Sendable, CaseIterable {
    /// Since 2023: the tiered value of each asset that is held. The margin level has no haircut.
    case assetsHeld = "2023"

    /// Known since 2026: of an asset, what covers its own debt counts in full, and only what is left over is cut.
    case netPositions = "2026"
}

/// One asset in a cross account, at its index price.
public struct CrossPosition: Hashable, Sendable {
    /// The asset.
    public var asset: String

    /// What is free or locked in open orders.
    public var held: ExactDecimal

    /// What can be used, which is part of ``held``.
    public var free: ExactDecimal

    /// What is borrowed, and its interest.
    public var owed: ExactDecimal

    /// The index price in USDT.
    public var price: ExactDecimal

    /// Makes a position; all of what is held is free unless less is given.
    public init(asset: String, held: ExactDecimal, owed: ExactDecimal, price: ExactDecimal, free: ExactDecimal? = nil) {
        self.asset = asset
        self.held = held
        self.owed = owed
        self.price = price
        self.free = free ?? held
    }

    /// What is held, in USDT.
    public var assetValue: ExactDecimal { get throws(ExactDecimalError) { try held * price } }

    /// What is owed, in USDT.
    public var debtValue: ExactDecimal { get throws(ExactDecimalError) { try owed * price } }

    /// Assets less debts, in USDT.
    public var netValue: ExactDecimal { get throws(ExactDecimalError) { try (held - owed) * price } }
}

/// A cross account as a value that calculations may change: positions with prices, and ratios.
///
/// Sources: the exchange's FAQ on the margin level as updated in June 2026 and its Chinese edition for the net form, its
/// page on collateral haircuts of January 2023 for the other, and its announcement of three ratios in January 2026.
public struct CrossAccount: Hashable, Sendable {
    /// What is held or owed.
    public var positions: [CrossPosition]

    /// What counts as collateral.
    public var ratios: CollateralRatios

    /// Joins positions and ratios.
    public init(positions: [CrossPosition], ratios: CollateralRatios) {
        self.positions = positions
        self.ratios = ratios
    }

    /// All assets, in USDT, without haircut.
    public var assets: ExactDecimal {
        get throws(ExactDecimalError) { try sum { position throws(ExactDecimalError) in try position.assetValue } }
    }

    /// All debts and their interest, in USDT.
    public var liabilities: ExactDecimal {
        get throws(ExactDecimalError) { try sum { position throws(ExactDecimalError) in try position.debtValue } }
    }

    /// The collateral value in USDT by a rule and a list.
    ///
    /// - Returns: nil where an asset's bands in that list are unknown and needed.
    public func collateral(_ basis: CollateralBasis) throws(ExactDecimalError) -> ExactDecimal? {
        var total = ExactDecimal.zero
        for position in positions {
            guard let part = try collateral(of: position, basis) else { return nil }
            total = try total + part
        }
        return total
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

    /// What margin calls and liquidation follow: assets over debts, by the newer rule with the liquidation ratios applied.
    ///
    /// - Returns: nil without debt, and where bands are unknown and needed.
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

/// A rule and a list of ratios, which together make a collateral value.
public struct CollateralBasis: Hashable, Sendable {
    /// How assets and debts count.
    public let rule: CollateralRule

    /// Whose ratios.
    public let list: RatioList

    /// Joins both.
    public init(_ rule: CollateralRule, _ list: RatioList) {
        self.rule = rule
        self.list = list
    }
}
