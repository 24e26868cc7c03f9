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

    /// Whether the collateral level is at or above the threshold once `amount` is borrowed.
    private func holds(_ market: Market, _ name: String, borrowing amount: ExactDecimal) throws -> Bool {
        let later = try market.changing(name) { balance in
            balance.free = try balance.free + amount
            balance.borrowed = try balance.borrowed + amount
        }
        return try later.cross.collateral >= Self.threshold * later.cross.liabilities
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `the amount takes the level to the threshold, and one step more is refused`(seed: UInt64) throws {
        var samples = ModelSamples(seed: seed)
        let market = try samples.market()
        for name in ["AAA", "BBB"] {
            let most = try amount(market, name)
            #expect(!most.isNegative)
            if most > .zero {
                #expect(try holds(market, name, borrowing: most))
            }
            #expect(try !holds(market, name, borrowing: most + Self.step))
        }
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `more collateral never lends less, more debt never more`(seed: UInt64) throws {
        var samples = ModelSamples(seed: seed)
        let market = try samples.market()
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

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func `what is transferable leaves the level at 2, and a step more does not`(seed: UInt64) throws {
        var samples = ModelSamples(seed: seed)
        let market = try samples.market()
        let asset = try #require(market.scenario.asset("BBB"))
        let free = try market.crossBalance(of: asset).free
        let two = ExactDecimal(2)
        let most = try market.crossCapacity(of: asset).transferable(of: free, keeping: two)
        #expect(!most.isNegative && most <= free)
        func level(without amount: ExactDecimal) throws -> Bool {
            let later = try market.changing("BBB") { $0.free = try $0.free - amount }
            return try later.cross.collateral >= two * later.cross.liabilities
        }
        if most > .zero {
            #expect(try level(without: most))
        }
        if most > .zero, most < free {
            #expect(try !level(without: min(free, most + Self.step)))
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
