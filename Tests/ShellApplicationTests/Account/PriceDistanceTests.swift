import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import InjectedTime
@testable import MarginCommands
import SandboxExchange
@testable import ShellApplication
import Testing

/// The distances of `account` on random accounts of the sandbox: its prices are moved by what was stated.
struct PriceDistanceTests {
    private static let time = VirtualTime(automatic: true)

    private func reading(of world: RandomWorld) async throws -> AccountReading {
        let exchange = SandboxExchange(scenario: try ScenarioReader.read(Array(world.text.utf8)), time: Self.time)
        let client = MarginClient(
            baseURL: try BaseURL("http://127.0.0.1:1"),
            transport: InProcessTransport(exchange: exchange, time: Self.time),
            credentials: try SandboxKey.credentials(of: exchange),
            host: HostState(time: Self.time)
        )
        let scope: MarginScope = world.isIsolated ? .isolated(try #require(Symbol(world.symbol))) : .cross
        return try await AccountReader(client: client, scope: scope, isSandbox: true).reading()
    }

    private static func world(_ number: Int) throws -> RandomWorld {
        var dice = Dice(seed: UInt64(number))
        var world = try RandomWorld(&dice)
        try world.roundPrices()
        return world
    }

    /// The margin level where all prices but those of dollar coins are multiplied by `factor`.
    private func level(of world: RandomWorld, at factor: ExactDecimal) async throws -> ExactDecimal {
        var moved = world
        for index in moved.coins.indices where !DollarCoins.names.contains(moved.coins[index].name) {
            moved.coins[index].price = try moved.coins[index].price.multiplied(by: factor)
        }
        return try #require(try await reading(of: moved).figures.marginLevel)
    }

    @Test(arguments: 0..<10)
    func `at the stated change the level is at the threshold, and a little before it is above`(_ group: Int)
        async throws
    {
        for number in group * 20..<(group + 1) * 20 {
            let world = try Self.world(number)
            let figures = try await reading(of: world).figures
            guard figures.owes == true else {
                #expect(figures.health == .noDebt && figures.toLiquidation == nil)
                continue
            }
            #expect(figures.rule != nil, "\(number): \(world.text)")
            #expect(world.isIsolated || figures.toMarginCall != nil, "\(number): \(world.text)")
            for (threshold, distance) in [
                (figures.thresholds.marginCall, figures.toMarginCall),
                (figures.thresholds.liquidation, figures.toLiquidation),
            ] {
                guard let threshold, let distance else { continue }
                try await check(
                    distance,
                    to: threshold,
                    in: world,
                    now: figures.marginLevel,
                    "\(number): \(world.text)"
                )
            }
        }
    }

    private func check(
        _ distance: PriceDistance,
        to threshold: ExactDecimal,
        in world: RandomWorld,
        now: ExactDecimal?,
        _ context: Comment
    ) async throws {
        let one = ExactDecimal(1)
        guard !distance.isReached else { return #expect(try #require(now) <= threshold, context) }
        let least = try ExactDecimal(parsing: "0.0001")
        for (change, isFall) in [(distance.fall, true), (distance.rise, false)] {
            guard let change else {
                for far in isFall ? ["0.75", "0.5", "0.25", "0.01"] : ["1.5", "2", "7", "1000"] {
                    let level = try await level(of: world, at: ExactDecimal(parsing: far))
                    #expect(level > threshold, context)
                }
                continue
            }
            let factor = isFall ? try one.subtracting(change) : try one.adding(change)
            if !factor.isZero { #expect(try await level(of: world, at: factor) <= threshold, context) }
            guard change > least else { continue }
            let little = try change.divided(by: ExactDecimal(1000), toPlaces: 8)
            let before = try isFall ? factor.adding(little) : factor.subtracting(little)
            #expect(try await level(of: world, at: before) > threshold, context)
        }
    }

    @Test func `the worlds contain falls, rises, both rules and pairs`() async throws {
        var kinds: [String: Int] = [:]
        for number in 0..<200 {
            let world = try Self.world(number)
            let figures = try await reading(of: world).figures
            let scope = world.isIsolated ? "pair" : figures.rule?.rawValue ?? "none"
            if figures.toLiquidation?.isReached == true { kinds["\(scope) reached", default: 0] += 1 }
            if let fall = figures.toLiquidation?.fall, !fall.isZero { kinds["\(scope) fall", default: 0] += 1 }
            if let rise = figures.toLiquidation?.rise, !rise.isZero { kinds["\(scope) rise", default: 0] += 1 }
        }
        for scope in ["2023", "2026", "pair"] {
            for change in ["reached", "fall", "rise"] {
                #expect(kinds["\(scope) \(change)", default: 0] > 0, "\(scope) \(change): \(kinds)")
            }
        }
    }
}

extension RandomWorld {
    /// Gives every price at most two places, and the amounts what keeps their values: the product of a price and a
    /// change of eight places is then a price that a scenario may have.
    fileprivate mutating func roundPrices() throws {
        let prices = ["XRP": "0.52", "SHIB": "0.02"]
        for index in coins.indices {
            guard let text = prices[coins[index].name] else { continue }
            let price = try ExactDecimal(parsing: text)
            let old = coins[index].price
            coins[index].price = price
            func kept(_ amount: ExactDecimal) throws -> ExactDecimal {
                try amount.multiplied(by: old).divided(by: price, toPlaces: 8)
            }
            func kept(_ balance: Balance) throws -> Balance {
                Balance(
                    free: try kept(balance.free),
                    locked: try kept(balance.locked),
                    borrowed: try kept(balance.borrowed),
                    interest: try kept(balance.interest)
                )
            }
            balances[index] = try kept(balances[index])
            guard index == pairBase else { continue }
            base = try kept(base)
            for tier in tiers.indices { tiers[tier].baseMaximum = try kept(tiers[tier].baseMaximum) }
        }
    }
}
