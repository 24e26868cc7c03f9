import MarginClient

/// The facts that both scopes have, from whichever neighbour tells them.
struct WhyFacts {
    let readings: WhyReadings

    private var cross: CrossReasons? {
        readings.cross.map { CrossReasons(asset: readings.asset, figure: nil, readings: $0) }
    }

    private var isolated: IsolatedReasons? {
        readings.isolated.map { IsolatedReasons(asset: readings.asset, figure: nil, readings: $0) }
    }

    /// The asset's balance in the account; nil where that could not be read.
    var balance: MarginBalance? { cross?.balance ?? isolated?.balance }

    /// The cap of the account's level: as it came with the answer, else as the terms tell it.
    var cap: ReportedDecimal? {
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

    /// When the asset or the pair leaves margin trading, in milliseconds since 1970; nil where nothing is planned.
    var delisting: Int64? {
        readings.delistings.value?.first { delisting in
            if let pair = readings.scope.symbol { return delisting.isolatedMarginSymbols.contains(pair.name) }
            return delisting.crossMarginAssets.contains(readings.asset.name)
        }?.time.instantMilliseconds
    }

    /// Whether the exchange takes no more of the asset as collateral; nil where that could not be read.
    var isCollateralFull: Bool? {
        readings.cross?.restricted.value.map { $0.maxCollateralExceeded.contains(readings.asset.name) }
    }
}
