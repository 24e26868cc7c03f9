import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import InjectedTime
import SandboxExchange
@testable import Diagnosis
@testable import ShellApplication
import Testing

/// A random world in the embedded exchange, read through the client.
struct SimulatedAccount {
    private static let time = VirtualTime(automatic: true)

    let world: RandomWorld
    let exchange: SandboxExchange

    init(_ world: RandomWorld) throws {
        self.world = world
        exchange = SandboxExchange(scenario: try ScenarioReader.read(Array(world.text.utf8)), time: Self.time)
    }

    /// A world by its number, with its caps set in the way that comes round, or without caps.
    init(number: Int, hasCaps: Bool = true) async throws {
        var dice = Dice(seed: UInt64(number))
        var world = try RandomWorld(&dice)
        // Open orders reduce the collateral value; without a locked amount nothing shows that there are any.
        if number % 8 == 3, !world.isIsolated, world.balances.contains(where: { $0.locked > .zero }) {
            world.orderLoss = try ExactDecimal(parsing: "12.3456")
        }
        if hasCaps {
            let carried = try await SimulatedAccount(world).amount()
            let ties = RandomWorld.Tie.allCases
            // Every second world has no tie.
            let tie = number.isMultiple(of: 2) ? .none : ties[number / 2 % ties.count]
            try world.setCaps(against: carried, tie, &dice)
        }
        try self.init(world)
    }

    private var asset: Asset { get throws { try #require(Asset(world.asset)) } }

    private var scope: MarginScope {
        get throws { world.isIsolated ? .isolated(try #require(Symbol(world.symbol))) : .cross }
    }

    private func client() throws -> MarginClient {
        MarginClient(
            baseURL: try BaseURL("http://127.0.0.1:1"),
            transport: InProcessTransport(exchange: exchange, time: Self.time),
            credentials: try SandboxKey.credentials(of: exchange),
            host: HostState(time: Self.time)
        )
    }

    /// The max borrowable amount; zero where the exchange refuses the request.
    func amount() async throws -> ExactDecimal {
        do {
            return try await client().maxBorrowable(asset: asset, scope: scope).value.amount.value
        } catch let error as ExchangeError {
            try #require(error.code == -3003 || error.code == -11001, "\(error)")
            return .zero
        }
    }

    /// What of an asset can be transferred out.
    func transferable(_ asset: String) async throws -> ExactDecimal {
        let asset = try #require(Asset(asset))
        return try await client().send(.maxTransferable(asset: asset, scope: try scope)).value.amount.value
    }

    /// What `why` reads, and the prices and limits of all coins.
    func readings() async throws -> BorrowReadings {
        let client = try client()
        // What `why` reads where each of them is borrowed.
        let coins = world.isIsolated ? [world.coins[world.pairBase], world.coins[1]] : world.coins
        let changes = coins.map { AccountChange.borrow(.zero, $0.name) }
        let reader = WhyReader(client: client, asset: try asset, isEmbedded: true, changes: changes)
        var readings = try await reader.readings(in: scope).facts
        for coin in world.coins where readings.cross != nil && coin.name != "USDT" {
            let endpoint = Endpoint.priceIndex(symbol: try #require(Symbol(coin.name + "USDT")))
            let price = try await client.send(endpoint).value
            readings.cross?.prices[coin.name] = Reading(source: endpoint.path, outcome: .success(price))
        }
        return readings
    }

    /// The parts of the amount, with every coin of the world.
    func parts() async throws -> BorrowParts? {
        BorrowParts(try await readings(), for: world.isIsolated ? [] : world.coins.map { .add(.zero, $0.name) })
    }

    /// Really makes a change; false where the exchange refuses it.
    func make(_ change: AccountChange) -> Bool {
        let pair = world.isIsolated ? world.symbol : nil
        return switch change {
        case .add(let amount, let asset): exchange.change(.add(amount, asset), in: pair)
        case .remove(let amount, let asset): exchange.change(.remove(amount, asset), in: pair)
        case .repay(let amount, let asset): exchange.change(.repay(amount, asset), in: pair)
        case .borrow(let amount, let asset): exchange.change(.borrow(amount, asset), in: pair)
        case .leverage(let leverage): exchange.change(.leverage(leverage), in: pair)
        case .price(let asset, let price): exchange.setPrice(asset, to: price) != nil
        }
    }

    /// The amount after a change in a world that is otherwise as at the start.
    func amount(after change: AccountChange) async throws -> ExactDecimal? {
        let other = try SimulatedAccount(world)
        return other.make(change) ? try await other.amount() : nil
    }
}

extension RandomWorld {
    /// A change, now and then one that is too large.
    func change(of parts: BorrowParts, _ dice: inout Dice) throws -> AccountChange {
        let names = parts.positions.map(\.asset)
        let position = parts.positions[dice.roll(0...names.count - 1)]
        let part = try dice.number(0...1, places: 3).adding(dice.one(in: 12) ? ExactDecimal(1) : .zero)
        func cut(_ amount: ExactDecimal) throws -> ExactDecimal { try amount.rounded(toPlaces: 8, .down) }
        let worth = try ExactDecimal(dice.roll(1...20_000)).divided(by: position.price, toPlaces: 8, rounding: .down)
        switch dice.roll(0...6) {
        case 0: return .add(worth, position.asset)
        case 1: return .remove(try cut(position.free.multiplied(by: part)), position.asset)
        case 2:
            let owing = parts.positions.filter { !$0.owed.isZero }
            let owed = owing.isEmpty ? position : owing[dice.roll(0...owing.count - 1)]
            return .repay(try cut(min(owed.owed, owed.free).multiplied(by: part)), owed.asset)
        case 3: return .borrow(try cut((parts.estimate?.amount ?? .zero).multiplied(by: part)), parts.asset)
        case 4: return .borrow(try cut(worth.multiplied(by: part)), position.asset)
        case 5 where position.asset != "USDT":
            let factor = try dice.number(0...1, places: 2).adding(ExactDecimal(parsing: "0.5"))
            return .price(position.asset, try cut(position.price.multiplied(by: factor)))
        default: return .leverage(ExactDecimal([2, 3, 4, 5, 7, 10, 20][dice.roll(0...6)]))
        }
    }
}
