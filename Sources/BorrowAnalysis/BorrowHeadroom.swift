public import ExactDecimals

/// How much more of an asset a cross account's collateral allows to borrow.
///
/// With C the collateral value, D the debt, R the threshold and p the price: a borrowed unit that stays in the account
/// adds p to its assets and p to its debt. By net positions the asset's ratio does not matter: C and D both grow by p,
/// so that x = (C − R·D) / ((R − 1)·p). By assets held it adds p·r to C, with r the ratio of the band that the asset's
/// value is in, so that each unit uses up (R − r)·p of C − R·D, band by band as r falls. The derivation is this
/// project's own.
public struct BorrowHeadroom: Hashable, Sendable {
    /// The collateral value in USDT.
    public var collateral: DecimalRange

    /// The debt in USDT.
    public var debt: DecimalRange

    /// The collateral margin level above which borrowing is allowed; above 1.
    public var threshold: ExactDecimal

    /// The asset's price in USDT; above 0.
    public var price: DecimalRange

    /// How assets and debts count.
    public var rule: CollateralRule

    /// The amount of the asset in the account; used only by ``CollateralRule/assetsHeld``.
    public var held: ExactDecimal

    /// The asset's bands, nil if unknown; used only by ``CollateralRule/assetsHeld``.
    public var bands: RatioBands?

    /// Creates a headroom.
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

    /// The amount that can be borrowed; zero or less if the debt is too high, nil if the needed bands are unknown.
    public var room: DecimalRange? {
        get throws(ExactDecimalError) {
            // It grows with the collateral, and falls with debt and price.
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
        let walked = try walked(bands, headroom, price)
        guard let last = walked.last else { return .zero }
        var reached = ExactDecimal.zero
        for band in walked.dropLast() { reached = try reached + band.value }
        let use = try threshold - last.ratio
        return try (reached * use + last.left).over(use * price)
    }

    /// The bands in which the borrowed amount lies: the value that is borrowed in each, and the headroom that was left
    /// before.
    func walked(
        _ bands: RatioBands,
        _ headroom: ExactDecimal,
        _ price: ExactDecimal
    ) throws(ExactDecimalError) -> [(ratio: ExactDecimal, value: ExactDecimal, left: ExactDecimal)] {
        var walked: [(ratio: ExactDecimal, value: ExactDecimal, left: ExactDecimal)] = []
        var left = headroom
        var reached = try held * price
        for band in bands.bands where band.end.map({ $0 > reached }) ?? true {
            let use = try threshold - band.ratio
            guard let end = band.end, try use * (end - reached) < left else {
                walked.append((band.ratio, try left.over(use), left))
                break
            }
            walked.append((band.ratio, try end - reached, left))
            left = try left - use * (end - reached)
            reached = end
        }
        return walked
    }
}

/// How much of an asset can be transferred out of a cross account.
///
/// The transfer-out margin level, which uses the transfer-out ratios, must not fall below 2. By net positions the
/// collateral falls by what the net position counted for, from the top band down, and by the full value of what covers
/// the asset's own debt; by assets held it falls by what the assets counted for. Without debt the whole free balance
/// can be transferred.
public struct TransferHeadroom: Hashable, Sendable {
    /// The lowest transfer-out margin level.
    public static let threshold = ExactDecimal(2)

    /// The account.
    public var account: CrossAccount

    /// How assets and debts count.
    public var rule: CollateralRule

    /// Creates a headroom.
    public init(_ account: CrossAccount, rule: CollateralRule) {
        self.account = account
        self.rule = rule
    }

    /// How much of `asset` can be transferred; nil if the account does not have it or the needed bands are unknown.
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

    /// The largest value whose transfer reduces the collateral by at most `headroom`: first from `top` down, band by
    /// band, then `full`, which counts completely.
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
    /// The whole value counts.
    static let whole = RatioBands([Band(upTo: nil, ratio: .one)])
}
