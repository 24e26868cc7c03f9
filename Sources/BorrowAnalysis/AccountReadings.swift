import ExactDecimals
public import BinanceMargin

/// The responses about a cross account as a whole.
public struct CrossAccountReadings: Sendable {
    /// The cross margin account.
    public var account: Reading<MarginAccount>

    /// The account's thresholds.
    public var thresholds: Reading<TradeCoefficients>

    /// The collateral ratios.
    public var ratios: Reading<[CollateralRatio]>

    /// Index prices in USDT, by asset.
    public var prices: [String: Reading<PriceIndex>]

    /// Creates readings.
    public init(
        account: Reading<MarginAccount>,
        thresholds: Reading<TradeCoefficients>,
        ratios: Reading<[CollateralRatio]>,
        prices: [String: Reading<PriceIndex>] = [:]
    ) {
        self.account = account
        self.thresholds = thresholds
        self.ratios = ratios
        self.prices = prices
    }

    /// Whether the price of BTC is needed: the account's totals in BTC can replace another price that is missing.
    public var needsBitcoinPrice: Bool {
        prices[CrossReadings.bitcoin] == nil && pricedAssets.contains { prices[$0]?.value == nil }
    }

    /// ``pricedAssets(of:)`` of the account.
    public var pricedAssets: [String] { account.value.map(Self.pricedAssets) ?? [] }

    /// The assets whose price the collateral value of `account` depends on: those held or owed, except USDT.
    ///
    /// Assets that are both held and owed come first, because they distinguish the rules.
    public static func pricedAssets(of account: MarginAccount) -> [String] {
        let balances = (account.userAssets ?? []).filter { $0.asset != CrossReadings.unit && !$0.isEmpty }
        return balances.filter { $0.isHeld && $0.isOwed }.map(\.asset)
            + balances.filter { !($0.isHeld && $0.isOwed) }.map(\.asset)
    }
}

/// The responses about a pair's isolated account as a whole.
public struct IsolatedAccountReadings: Sendable {
    /// The isolated account.
    public var account: Reading<IsolatedAccount>

    /// The pair's tiers.
    public var tiers: Reading<[IsolatedMarginTier]>

    /// Creates readings.
    public init(account: Reading<IsolatedAccount>, tiers: Reading<[IsolatedMarginTier]>) {
        self.account = account
        self.tiers = tiers
    }
}

extension MarginBalance {
    var isHeld: Bool { !free.value.isZero || !locked.value.isZero }
    var isOwed: Bool { !borrowed.value.isZero || !interest.value.isZero }
    var isEmpty: Bool { !isHeld && !isOwed }
}
