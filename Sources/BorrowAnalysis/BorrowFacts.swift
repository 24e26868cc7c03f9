import ExactDecimals
public import BinanceMargin

/// The facts that both scopes have, from whichever endpoint says them.
public struct BorrowFacts {
    let readings: BorrowReadings
    private let cross: CrossReasons?
    private let isolated: IsolatedReasons?

    /// The facts in what was read.
    public init(_ readings: BorrowReadings) {
        self.readings = readings
        cross = readings.cross.map { CrossReasons(asset: readings.asset, figure: nil, readings: $0) }
        isolated = readings.isolated.map { IsolatedReasons(asset: readings.asset, figure: nil, readings: $0) }
    }

    /// The asset's balance; nil where the account does not have the asset, and where it was not read.
    public var balance: MarginBalance? { cross?.parts.balance ?? isolated?.balance }

    /// Whether the balance was read, if only as nothing.
    public var hasReadBalance: Bool {
        if let cross { return cross.parts.held != nil }
        return isolated?.balance != nil
    }

    /// The borrow limit of the VIP level: as it came with the figures, otherwise as the terms say.
    public var cap: ReportedDecimal? {
        readings.figures.value?.borrowLimit ?? cross?.terms?.borrowLimit ?? isolated?.cap
    }

    /// Where ``cap`` was read.
    var capSource: String {
        guard readings.figures.value?.borrowLimit == nil else { return readings.figures.source }
        return readings.cross?.terms.source ?? readings.isolated?.terms.source ?? readings.figures.source
    }

    /// Where ``balance`` was read.
    var accountSource: String {
        readings.cross?.account.source ?? readings.isolated?.account.source ?? readings.figures.source
    }

    /// The borrow limit of an isolated pair's coin.
    public var isolatedCap: ReportedDecimal? { isolated?.cap }

    /// The account of an isolated pair.
    public var isolatedAccount: IsolatedPairAccount? { isolated?.account }

    /// Whether the asset is the second coin of the isolated pair; nil where that was not read.
    public var isQuote: Bool? { isolated?.side.map { $0 == .quote } }

    /// What a cross account owes, in USDT, as the range that its figures leave open.
    public var liabilities: DecimalRange? { (try? cross?.parts.debt) ?? nil }

    /// The band of the borrow ratios that the asset's net value is in; nil where that was not read.
    public var borrowBand: RatioBands.Band? {
        guard let parts = cross?.parts, let bands = parts.ratios?[readings.asset.name, .borrow], let held = parts.held
        else { return nil }
        let owed = (try? (balance?.borrowed.value ?? .zero) + (balance?.interest.value ?? .zero)) ?? .zero
        return bands.band(at: (try? (held - owed) * (parts.price ?? .one)) ?? .zero)
    }

    /// When the asset or the pair leaves margin trading, in milliseconds since 1970; nil where nothing is planned.
    public var delisting: Int64? {
        readings.delistings.value?.first { isNamed(in: $0) == true }?.time.instantMilliseconds
    }

    /// Whether ``delisting`` was read: each list that could name the asset or pair was sent.
    public var hasReadDelistings: Bool {
        readings.delistings.value?.allSatisfy { isNamed(in: $0) != nil } ?? false
    }

    private func isNamed(in delisting: Delisting) -> Bool? {
        if let pair = readings.scope.symbol { return delisting.isolatedMarginSymbols?.contains(pair.name) }
        return delisting.crossMarginAssets?.contains(readings.asset.name)
    }

    /// Whether the exchange takes no more of the asset as collateral; nil where that was not read.
    public var isCollateralFull: Bool? {
        readings.cross?.restricted.value?.maxCollateralExceeded?.contains(readings.asset.name)
    }
}
