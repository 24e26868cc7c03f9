import ExactDecimals

/// A coin as the exchange lists it for margin.
struct Asset: Sendable {
    let name: String
    let fullName: String
    let isBorrowable: Bool
    /// Whether it may be moved into a margin account as collateral.
    let isMortgageable: Bool
    let minimumBorrow: ExactDecimal
    let minimumRepay: ExactDecimal
    let collateral: CollateralRatios
    let price: PriceFeed
    let dailyInterest: ExactDecimal
    /// The most a cross account may owe, by VIP level; the last entry holds for all levels above.
    let borrowLimits: [ExactDecimal]
    let inventory: Inventory

    /// The rate charged each full hour, published with 8 places.
    var hourlyInterest: ExactDecimal {
        get throws { try dailyInterest.divided(by: ExactDecimal(24), toPlaces: 8, rounding: .halfUp) }
    }

    /// The cap a VIP level sets on this asset's cross debt; nothing may be lent of an asset that is not borrowable.
    func borrowLimit(atLevel level: Int) -> ExactDecimal {
        guard isBorrowable else { return .zero }
        return borrowLimits.entry(atLevel: level)
    }
}

extension [ExactDecimal] {
    /// The entry of a list by VIP level, whose last entry holds for all levels above.
    func entry(atLevel level: Int) -> ExactDecimal {
        guard let last else { return .zero }
        return indices.contains(level) ? self[level] : last
    }
}
