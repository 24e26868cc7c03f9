import ExactDecimals
public import BinanceMargin

/// Facts of cross and isolated margin, from the endpoint that has them.
public struct BorrowFacts {
    let readings: BorrowReadings
    private let cross: CrossReasons?
    private let isolated: IsolatedReasons?

    /// Creates the facts of `readings`.
    public init(_ readings: BorrowReadings) {
        self.readings = readings
        cross = readings.cross.map { CrossReasons(asset: readings.asset, figure: nil, readings: $0) }
        isolated = readings.isolated.map { IsolatedReasons(asset: readings.asset, figure: nil, readings: $0) }
    }

    /// The asset's balance; nil if the account does not have the asset or the balance was not read.
    public var balance: MarginBalance? { cross?.parts.balance ?? isolated?.balance }

    /// Whether the balance was read, also if it is zero.
    public var hasReadBalance: Bool {
        if let cross { return cross.parts.held != nil }
        return isolated?.balance != nil
    }

    /// The borrow limit of the VIP level: from the max borrowable response, otherwise from the margin data.
    public var borrowLimit: ReportedDecimal? {
        readings.figures.value?.borrowLimit ?? cross?.terms?.borrowLimit ?? isolated?.borrowLimit
    }

    /// Where ``borrowLimit`` was read.
    var borrowLimitSource: String {
        guard readings.figures.value?.borrowLimit == nil else { return readings.figures.source }
        return readings.cross?.terms.source ?? readings.isolated?.terms.source ?? readings.figures.source
    }

    /// Where ``balance`` was read.
    var accountSource: String {
        readings.cross?.account.source ?? readings.isolated?.account.source ?? readings.figures.source
    }

    /// The borrow limit of the asset in the isolated pair.
    public var isolatedBorrowLimit: ReportedDecimal? { isolated?.borrowLimit }

    /// The isolated pair's account.
    public var isolatedAccount: IsolatedPairAccount? { isolated?.account }

    /// Whether the asset is the quote asset of the isolated pair; nil if that was not read.
    public var isQuote: Bool? { isolated?.side.map { $0 == .quote } }

    /// The total liabilities of a cross account in USDT, as a range.
    public var liabilities: DecimalRange? { (try? cross?.parts.debt) ?? nil }

    /// The band of the borrow ratios for the asset's net value; nil if that was not read.
    public var borrowBand: RatioBands.Band? {
        guard let parts = cross?.parts, let bands = parts.ratios?[readings.asset.name, .borrow], let held = parts.held
        else { return nil }
        let owed = (try? (balance?.borrowed.value ?? .zero) + (balance?.interest.value ?? .zero)) ?? .zero
        return bands.band(at: (try? (held - owed) * (parts.price ?? .one)) ?? .zero)
    }

    /// When the asset or the pair is delisted, in milliseconds since 1970; nil if nothing is planned.
    public var delisting: Int64? {
        readings.delistings.value?.first { isNamed(in: $0) == true }?.time.instantMilliseconds
    }

    /// Whether ``delisting`` was read: every list that can name the asset or pair was sent.
    public var hasReadDelistings: Bool {
        readings.delistings.value?.allSatisfy { isNamed(in: $0) != nil } ?? false
    }

    private func isNamed(in delisting: Delisting) -> Bool? {
        if let pair = readings.scope.symbol { return delisting.isolatedMarginSymbols?.contains(pair.name) }
        return delisting.crossMarginAssets?.contains(readings.asset.name)
    }

    /// Whether the exchange's collateral limit for the asset is reached; nil if that was not read.
    public var isCollateralFull: Bool? {
        readings.cross?.restricted.value?.maxCollateralExceeded?.contains(readings.asset.name)
    }
}
