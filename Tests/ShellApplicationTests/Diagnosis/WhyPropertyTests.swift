import BorrowAnalysis
import ExactDecimals
import BinanceMargin
import SandboxExchange
@testable import Diagnosis
@testable import ShellApplication
import Testing
import InjectedTime

/// `why` on random accounts of the embedded exchange's own model: what it names is what limits the amount.
struct WhyPropertyTests {
    private static let time = VirtualTime(automatic: true)

    private func client(of world: RandomWorld) throws -> MarginClient {
        let scenario = try ScenarioReader.read(Array(world.text.utf8))
        let exchange = SandboxExchange(scenario: scenario, time: Self.time)
        return MarginClient(
            baseURL: try BaseURL("http://127.0.0.1:1"),
            transport: InProcessTransport(exchange: exchange, time: Self.time),
            credentials: try SandboxKey.credentials(of: exchange),
            host: HostState(time: Self.time)
        )
    }

    private func scope(of world: RandomWorld) throws -> MarginScope {
        world.isIsolated ? .isolated(try #require(Symbol(world.symbol))) : .cross
    }

    /// The max borrowable in `world`; nil where the exchange refuses the request.
    private func amount(in world: RandomWorld) async throws -> ExactDecimal {
        let asset = try #require(Asset(world.asset))
        do {
            return try await client(of: world).maxBorrowable(asset: asset, scope: scope(of: world)).value.amount.value
        } catch let error as ExchangeError {
            try #require(error.code == -3003 || error.code == -11001, "\(error)")
            return .zero
        }
    }

    private func why(_ world: RandomWorld) async throws -> WhyResult {
        let asset = try #require(Asset(world.asset))
        let reader = WhyReader(client: try client(of: world), asset: asset, isEmbedded: true)
        return WhyResult(try await reader.readings(in: scope(of: world)))
    }

    private func relaxed(_ world: RandomWorld, _ knobs: Set<RandomWorld.Knob>, from amount: ExactDecimal) async throws
        -> ExactDecimal
    {
        var relaxed = world
        for knob in knobs { try relaxed.relax(knob, from: amount) }
        return try await self.amount(in: relaxed)
    }

    /// A world by its number, with its caps set in the way that comes round.
    private func world(_ number: Int) async throws -> RandomWorld {
        var dice = Dice(seed: UInt64(number))
        var world = try RandomWorld(&dice)
        let carried = try await amount(in: world)
        let ties = RandomWorld.Tie.allCases
        // Every second world has no tie.
        let tie = number.isMultiple(of: 2) ? .none : ties[number / 2 % ties.count]
        try world.setCaps(against: carried, tie, &dice)
        return world
    }

    @Test(arguments: 0..<20)
    func `relaxing what is named raises the amount, and relaxing only something else does not`(_ group: Int)
        async throws
    {
        for number in group * 50..<(group + 1) * 50 {
            let world = try await world(number)
            let amount = try await amount(in: world)
            let why = try await why(world)
            if let rule = why.limits.rule { #expect(rule.rawValue == String(world.year), "\(number): \(world.text)") }
            let named = Set(why.limits.limiting.map { RandomWorld.Knob($0.kind) })
            #expect(!named.isEmpty, "\(number): \(world.text)")
            let raised = try await relaxed(world, named, from: amount)
            #expect(raised > amount, "\(number): \(named), \(amount), \(why.limits.constraints), \(world.text)")
            var alone: Set<RandomWorld.Knob> = []
            for knob in world.knobs where try await relaxed(world, [knob], from: amount) > amount {
                alone.insert(knob)
            }
            #expect(alone.isSubset(of: named), "\(number): \(alone) next to \(named), \(world.text)")
            // If changing one thing would raise the amount, nothing else is named, except what is marked as likely.
            let surplus = named.subtracting(alone).subtracting(world.levelClips ? [] : [.cap])
            if !alone.isEmpty, !why.limits.isLikely { #expect(surplus.isEmpty, "\(number): \(world.text)") }
        }
    }

    @Test func `the worlds contain every constraint, every tie and both undocumented switches`() async throws {
        var binding: [BorrowConstraint.Kind: Int] = [:]
        var several = 0
        var likely = 0
        for number in stride(from: 0, to: 1_000, by: 3) {
            let limits = try await why(try await world(number)).limits
            for kind in limits.limiting.map(\.kind) { binding[kind, default: 0] += 1 }
            if limits.limiting.count > 1 { several += 1 }
            if limits.isLikely { likely += 1 }
        }
        for kind in BorrowConstraint.Kind.allCases { #expect(binding[kind, default: 0] >= 3, "\(kind): \(binding)") }
        #expect(several >= 20)
        #expect((20...200).contains(likely), "\(likely)")
    }
}
