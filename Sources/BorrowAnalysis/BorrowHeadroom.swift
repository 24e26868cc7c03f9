public import ExactDecimals

/// How much more of an asset a cross account's collateral would carry.
///
/// With C the collateral value, D the debt, R the threshold and p the price: a coin that is borrowed and kept adds p to
/// what is held and p to what is owed of it. By net positions its ratio does not matter: C and D both grow by p, so that
/// x = (C − R·D) / ((R − 1)·p). By assets held it adds p·r to C, with r the ratio where the asset's value is, so that
/// (R − r)·p of C − R·D is used up by each coin, step by step as r falls. The algebra is ours.
public struct BorrowHeadroom: Hashable, Sendable {
    /// The collateral value in USDT.
    public var collateral: DecimalRange

    /// What is owed in USDT.
    public var debt: DecimalRange

    /// The level above which borrowing is open; above 1.
    public var threshold: ExactDecimal

    /// The asset's price in USDT; above 0.
    public var price: DecimalRange

    /// How assets and debts count.
    public var rule: CollateralRule

    /// What the account holds of the asset; matters by assets held alone.
    public var held: ExactDecimal

    /// The asset's bands; nil where they are unknown; they matter by assets held alone.
    public var bands: RatioBands?

    /// Joins the figures.
    public init(
        collateral: DecimalRange,
        debt: DecimalRange,
        threshold: ExactDecimal,
        price: DecimalRange,
        rule: CollateralRule,
        held: ExactDecimal = .zero,
        bands: RatioBands? = nil
    ) {
        self.collateral = collateral
        self.debt = debt
        self.threshold = threshold
        self.price = price
        self.rule = rule
        self.held = held
        self.bands = bands
    }

    /// What could be borrowed; zero or less where the debt is too high already, nil where bands are needed and unknown.
    public var room: DecimalRange? {
        get throws(ExactDecimalError) {
            // It rises with the collateral, and falls with debt and price.
            guard let low = try room(collateral.low, debt.high, price.high),
                let high = try room(collateral.high, debt.low, price.low)
            else { return nil }
            return DecimalRange(low, high)
        }
    }

    private func room(
        _ collateral: ExactDecimal,
        _ debt: ExactDecimal,
        _ price: ExactDecimal
    ) throws(ExactDecimalError) -> ExactDecimal? {
        let left = try collateral - threshold * debt
        guard threshold > .one, price > .zero else { return nil }
        guard left > .zero else { return left }
        guard rule == .assetsHeld else { return try left.over((threshold - .one) * price) }
        guard let bands else { return nil }
        return try walk(bands, left, price)
    }

    private func walk(
        _ bands: RatioBands,
        _ headroom: ExactDecimal,
        _ price: ExactDecimal
    ) throws(ExactDecimalError) -> ExactDecimal {
        var left = headroom
        let value = try held * price
        var reached = value
        for band in bands.bands where band.end.map({ $0 > reached }) ?? true {
            let use = try threshold - band.ratio
            if let end = band.end, try use * (end - reached) < left {
                left = try left - use * (end - reached)
                reached = end
                continue
            }
            return try ((reached - value) * use + left).over(use * price)
        }
        return .zero
    }
}

/// How much of an asset may leave a cross account.
///
/// The transfer-out margin level, which has the transfer-out ratios, must stay at 2. By net positions an asset loses what
/// its net position counted for, from its top band down, and its full value once it only covers its own debt; by assets
/// held it loses what the holding counted for. Without any debt all that is free may leave.
public struct TransferHeadroom: Hashable, Sendable {
    /// The level at which transfers out end.
    public static let threshold = ExactDecimal(2)

    /// The account.
    public var account: CrossAccount

    /// How assets and debts count.
    public var rule: CollateralRule

    /// Joins an account and a rule.
    public init(_ account: CrossAccount, rule: CollateralRule) {
        self.account = account
        self.rule = rule
    }

    /// How much of `asset` may leave; nil where bands are needed and unknown, or where the account does not have it.
    public func room(of asset: String) throws(ExactDecimalError) -> ExactDecimal? {
        guard let position = account.positions.first(where: { $0.asset == asset }), position.price > .zero else {
            return nil
        }
        let debt = try account.liabilities
        guard !debt.isZero else { return position.free }
        guard let collateral = try account.collateral(.init(rule, .transferOut)) else { return nil }
        let left = try collateral - Self.threshold * debt
        guard left > .zero else { return .zero }
        let counted = rule == .netPositions ? max(try position.netValue, .zero) : try position.assetValue
        guard let bands = account.ratios[asset, .transferOut] ?? (counted.isZero ? .whole : nil) else { return nil }
        let full = rule == .netPositions ? try position.assetValue - counted : .zero
        return min(
            try Self.value(costing: left, from: counted, bands, thenFull: full).over(position.price),
            position.free
        )
    }

    /// The most value whose leaving costs no more than `headroom`: first from `top` down, band by band, then `full`.
    private static func value(
        costing headroom: ExactDecimal,
        from top: ExactDecimal,
        _ bands: RatioBands,
        thenFull full: ExactDecimal
    ) throws(ExactDecimalError) -> ExactDecimal {
        var left = headroom
        var reached = top
        for index in bands.bands.indices.reversed() {
            let floor = index > 0 ? bands.bands[index - 1].end ?? .zero : .zero
            guard floor < reached else { continue }
            let ratio = bands.bands[index].ratio
            let cost = try (reached - floor) * ratio
            guard cost <= left else { return try top - reached + left.over(ratio) }
            left = try left - cost
            reached = floor
        }
        return try top + min(left, full)
    }
}

extension RatioBands {
    /// All of a value counts.
    static let whole = RatioBands([Band(upTo: nil, ratio: .one)])
}
