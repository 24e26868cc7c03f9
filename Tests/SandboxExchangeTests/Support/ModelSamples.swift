import ExactDecimals

@testable import SandboxExchange

/// Random accounts for a property; the seed makes a failure repeatable.
struct ModelSamples {
    private var randomness: SplitMix64

    init(seed: UInt64) {
        randomness = SplitMix64(seed: seed)
    }

    /// A number from 0 up to `most`, with two places.
    mutating func number(upTo most: Int) -> ExactDecimal {
        let hundredths = Int(randomness.next() % UInt64(most * 100 + 1))
        return ExactDecimal("\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)") ?? .zero
    }

    mutating func schedule() -> CollateralSchedule {
        let ratios = ["1", "0.95", "0.9", "0.7", "0"].shuffled(using: &randomness).prefix(3).compactMap {
            ExactDecimal($0)
        }
        let falling = ratios.sorted(by: >)
        let first = number(upTo: 50_000)
        return CollateralSchedule(tiers: [
            CollateralTier(upTo: first, ratio: falling[0]),
            CollateralTier(upTo: (try? first + ExactDecimal(40_000)) ?? first, ratio: falling[1]),
            CollateralTier(upTo: nil, ratio: falling[2]),
        ])
    }

    /// Three lists, of which the two that are optional are missing now and then.
    mutating func ratios() -> CollateralRatios {
        let (borrow, withdraw) = (randomness.next() % 5 > 0, randomness.next() % 5 > 0)
        return CollateralRatios(
            liquidation: schedule(),
            borrow: borrow ? schedule() : nil,
            withdraw: withdraw ? schedule() : nil
        )
    }

    mutating func asset(
        _ name: String,
        price: ExactDecimal,
        cap: ExactDecimal = ExactDecimal(1_000_000),
        schedule: CollateralSchedule? = nil
    ) -> Asset {
        Asset(
            name: name,
            fullName: name,
            isBorrowable: true,
            isMortgageable: true,
            minimumBorrow: .zero,
            minimumRepay: .zero,
            collateral: schedule.map { CollateralRatios(liquidation: $0) } ?? ratios(),
            price: .still(price),
            dailyInterest: .zero,
            borrowLimits: [cap],
            inventory: Inventory(steps: [])
        )
    }

    /// A market of two assets whose cross account holds and owes some of both.
    mutating func market(_ year: RuleYear = .year2026) throws -> Market {
        let prices = try ["AAA": number(upTo: 5_000) + .one, "BBB": number(upTo: 3) + .one]
        var scenario = Scenario()
        scenario.assets = [asset("AAA", price: .one), asset("BBB", price: .one)]
        scenario.rules = Rules(year: year, levelClipsAmount: false)
        scenario.cross.balances = [
            "AAA": Balance(free: number(upTo: 20), borrowed: number(upTo: 5), interest: number(upTo: 1)),
            "BBB": Balance(free: number(upTo: 40_000), borrowed: number(upTo: 9_000)),
        ]
        return try Market(scenario: scenario, prices: prices, interestHours: 0)
    }

    mutating func isolatedAccount() -> IsolatedAccount {
        var account = IsolatedAccount(symbol: "AAABBB")
        account.base = Balance(free: number(upTo: 50), borrowed: number(upTo: 10))
        account.quote = Balance(free: number(upTo: 100_000), borrowed: number(upTo: 30_000))
        return account
    }
}

extension CollateralSchedule {
    /// The whole value counts.
    static let whole = CollateralSchedule(tiers: [CollateralTier(upTo: nil, ratio: .one)])
}

extension Market {
    /// This market after the cross account has borrowed and kept an amount.
    func borrowing(_ amount: ExactDecimal, of asset: String) throws -> Market {
        try changing(asset) { balance in
            balance.free = try balance.free + amount
            balance.borrowed = try balance.borrowed + amount
        }
    }

    /// This market after the cross account has changed one balance.
    func changing(_ asset: String, _ change: (inout Balance) throws -> Void) throws -> Market {
        var scenario = scenario
        var balance = scenario.cross.balances[asset] ?? .zero
        try change(&balance)
        scenario.cross.balances[asset] = balance
        return try Market(scenario: scenario, prices: prices, interestHours: interestHours)
    }
}
