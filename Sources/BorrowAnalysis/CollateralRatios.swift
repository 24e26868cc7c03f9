public import ExactDecimals
public import BinanceMargin

/// One of the three lists of collateral ratios. The raw value is part of machine-readable output.
public enum RatioList: String, Hashable, Sendable, CaseIterable {
    /// For borrowing.
    case borrow
    /// For transfers out.
    case transferOut
    /// For the margin level, which decides on margin call and liquidation.
    case liquidation
}

/// How much of a value counts as collateral, band by band, like income tax brackets.
public struct RatioBands: Hashable, Sendable {
    /// One band.
    public struct Band: Hashable, Sendable {
        /// Its upper end in USD; nil for the last one, which is open.
        public let end: ExactDecimal?

        /// The part of the value in this band that counts, 0 to 1.
        public let ratio: ExactDecimal

        /// Creates a band up to `end`.
        public init(upTo end: ExactDecimal?, ratio: ExactDecimal) {
            self.end = end
            self.ratio = ratio
        }
    }

    /// The bands in ascending order.
    public let bands: [Band]

    /// Creates bands in ascending order; the last one becomes open.
    ///
    /// - Returns: nil if there is no band, the ends do not ascend, or a ratio is not within 0 to 1.
    public init?(_ bands: [Band]) {
        guard let last = bands.last else { return nil }
        var floor = ExactDecimal.zero
        guard bands.allSatisfy({ $0.ratio >= .zero && $0.ratio <= .one }) else { return nil }
        for band in bands.dropLast() {
            guard let end = band.end, end > floor else { return nil }
            floor = end
        }
        self.bands = bands.dropLast() + [Band(upTo: nil, ratio: last.ratio)]
    }

    /// Creates the bands from the exchange's response.
    init?(_ steps: [CollateralStep]) {
        self.init(steps.map { Band(upTo: $0.maxUSDValue?.value, ratio: $0.discountRate.value) })
    }

    /// What `value` counts for; zero unless it is positive.
    public func counted(_ value: ExactDecimal) throws(ExactDecimalError) -> ExactDecimal {
        var total = ExactDecimal.zero
        var floor = ExactDecimal.zero
        for band in bands where floor < value {
            let end = min(band.end ?? value, value)
            total = try total + (end - floor) * band.ratio
            floor = end
        }
        return total
    }

    /// The band that `value` is in.
    public func band(at value: ExactDecimal) -> Band? {
        bands.first { $0.end.map { $0 > value } ?? true } ?? bands.last
    }
}

/// The collateral ratios of every asset, by list.
public struct CollateralRatios: Hashable, Sendable {
    private var lists: [String: [RatioList: RatioBands]] = [:]

    /// The lists that were sent for at least one asset.
    public private(set) var sent: Set<RatioList> = []

    /// Creates ratios without assets.
    public init() {}

    /// Creates the ratios from the exchange's response.
    ///
    /// An asset without a borrow or transfer-out list uses its liquidation list. An unreadable list is not replaced by
    /// another.
    public init(_ published: [CollateralRatio]) {
        for group in published {
            if group.collaterals != nil { sent.insert(.liquidation) }
            if group.borrowCollaterals != nil { sent.insert(.borrow) }
            if group.withdrawCollaterals != nil { sent.insert(.transferOut) }
            let own: [RatioList: RatioBands] = [
                .liquidation: group.collaterals.flatMap(RatioBands.init),
                .borrow: (group.borrowCollaterals ?? group.collaterals).flatMap(RatioBands.init),
                .transferOut: (group.withdrawCollaterals ?? group.collaterals).flatMap(RatioBands.init),
            ]
            .compactMapValues(\.self)
            for name in group.assetNames ?? [] where lists[name] == nil { lists[name] = own }
        }
    }

    /// An asset's bands in a list; nil if they were not sent or are unreadable.
    public subscript(asset: String, list: RatioList) -> RatioBands? {
        get { lists[asset]?[list] }
        set {
            lists[asset, default: [:]][list] = newValue
            sent.insert(list)
        }
    }
}
