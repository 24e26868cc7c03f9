import ExactDecimals
import Testing

@testable import SandboxExchange

@Suite struct CrossCapacityTests {
    private static let threshold = ExactDecimal("1.5") ?? .zero
    private static let step = ExactDecimal("0.00000001") ?? .zero

    private func amount(_ market: Market, _ name: String) throws -> ExactDecimal {
        let asset = try #require(market.scenario.asset(name))
        return try market.crossBorrowCapacity(of: asset, inventory: .zero).amount
    }

    /// The borrow level's room above the threshold once `amount` is borrowed: 0 at the threshold, negative below it.
    private func room(_ market: Market, _ name: String, borrowing amount: ExactDecimal) throws -> ExactDecimal {
        let later = try market.borrowing(amount, of: name)
        return try later.cross.collateral(for: .borrow) - Self.threshold * later.cross.liabilities
    }

    @Test(arguments: RuleYear.allCases, 1...200 as ClosedRange<UInt64>)
    func `the amount takes the level to the threshold, and one step more is refused`(
        year: RuleYear,
        seed: UInt64
    ) throws {
        var samples = ModelSamples(seed: seed)
        let market = try samples.market(year)
        for name in ["AAA", "BBB"] {
            let most = try amount(market, name)
            #expect(!most.isNegative)
            if most > .zero {
                #expect(try !room(market, name, borrowing: most).isNegative)
                // At the threshold nothing can be borrowed.
                #expect(try amount(market.borrowing(most, of: name), name).isZero)
            }
            #expect(try room(market, name, borrowing: most + Self.step).isNegative)
            #expect(try amount(market.borrowing(most + Self.step, of: name), name).isZero)
        }
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `borrowing and keeping any amount leaves net equity unchanged`(seed: UInt64) throws {
        var samples = ModelSamples(seed: seed)
        let market = try samples.market()
        func equity(_ market: Market, _ use: CollateralUse) throws -> ExactDecimal {
            try market.cross.collateral(for: use) - market.cross.liabilities
        }
        for name in ["AAA", "BBB"] {
            let later = try market.borrowing(samples.number(upTo: 50_000), of: name)
            for use in CollateralUse.allCases {
                #expect(try equity(later, use) == equity(market, use))
            }
        }
    }

    @Test(arguments: RuleYear.allCases)
    func `a level of exactly the threshold lends nothing`(year: RuleYear) throws {
        var samples = ModelSamples(seed: 3)
        var scenario = Scenario()
        scenario.assets = [samples.asset("AAA", price: .one, schedule: .whole)]
        scenario.cross.thresholds = .fivefold
        scenario.rules.year = year
        for (held, expected) in [(124, "0"), (125, "0"), (126, "4")] {
            scenario.cross.balances = ["AAA": Balance(free: ExactDecimal(held), borrowed: ExactDecimal(100))]
            let market = try Market(scenario: scenario, prices: ["AAA": .one], interestHours: 0)
            #expect(try amount(market, "AAA") == ExactDecimal(expected))
        }
    }

    @Test(arguments: RuleYear.allCases, 1...100 as ClosedRange<UInt64>)
    func `more collateral never lends less, more debt never more`(year: RuleYear, seed: UInt64) throws {
        var samples = ModelSamples(seed: seed)
        let market = try samples.market(year)
        let more = samples.number(upTo: 1_000)
        let richer = try market.changing("BBB") { $0.free = try $0.free + more }
        let poorer = try market.changing("BBB") { $0.borrowed = try $0.borrowed + more }
        let now = try amount(market, "AAA")
        #expect(try amount(richer, "AAA") >= now)
        #expect(try amount(poorer, "AAA") <= now)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `the amount is never above the cap nor below zero, whatever is owed`(seed: UInt64) throws {
        var samples = ModelSamples(seed: seed)
        var scenario = try samples.market().scenario
        scenario.rules = Rules(levelClipsAmount: true, debtCountsAgainstLevel: seed.isMultiple(of: 2))
        let cap = samples.number(upTo: 8)
        scenario.assets = [samples.asset("AAA", price: .one, cap: cap)]
        let market = try Market(scenario: scenario, prices: ["AAA": .one], interestHours: 0)
        let most = try amount(market, "AAA")
        #expect(!most.isNegative && most <= cap)
    }

    @Test(arguments: RuleYear.allCases, 1...200 as ClosedRange<UInt64>)
    func `what is transferable leaves the level at 2, and a step more does not`(year: RuleYear, seed: UInt64) throws {
        var samples = ModelSamples(seed: seed)
        let market = try samples.market(year)
        let asset = try #require(market.scenario.asset("BBB"))
        let free = try market.crossBalance(of: asset).free
        let two = ExactDecimal(2)
        func most(_ market: Market) throws -> ExactDecimal {
            try market.crossCapacity(of: asset).transferable(keeping: two)
        }
        func without(_ amount: ExactDecimal) throws -> Market {
            try market.changing("BBB") { $0.free = try $0.free - amount }
        }
        func holds(_ later: Market) throws -> Bool {
            try later.cross.collateral(for: .withdraw) >= two * later.cross.liabilities
        }
        let amount = try most(market)
        #expect(!amount.isNegative && amount <= free)
        if amount > .zero {
            #expect(try holds(without(amount)))
        }
        if amount > .zero, amount < free {
            #expect(try !holds(without(min(free, amount + Self.step))))
            #expect(try most(without(amount)).isZero)
        }
    }

    @Test func `the level's cap, the inventory and the debt clip where the rules say so`() throws {
        var samples = ModelSamples(seed: 7)
        var scenario = try samples.market().scenario
        scenario.assets = [samples.asset("AAA", price: .one, cap: ExactDecimal(10), schedule: .whole)]
        scenario.cross.balances = ["AAA": Balance(free: ExactDecimal(1_000), borrowed: ExactDecimal(4))]
        let cases: [(Rules, Int)] = [
            (Rules(levelClipsAmount: true), 10),
            (Rules(levelClipsAmount: true, debtCountsAgainstLevel: true), 6),
            (Rules(levelClipsAmount: true, inventoryClipsAmount: true), 3),
            (Rules(levelClipsAmount: false), 1_988),
        ]
        for (rules, expected) in cases {
            scenario.rules = rules
            let market = try Market(scenario: scenario, prices: ["AAA": .one], interestHours: 0)
            let asset = try #require(scenario.asset("AAA"))
            let capacity = try market.crossBorrowCapacity(of: asset, inventory: ExactDecimal(3))
            #expect(capacity == BorrowCapacity(amount: ExactDecimal(expected), borrowLimit: ExactDecimal(10)))
        }
    }
}
