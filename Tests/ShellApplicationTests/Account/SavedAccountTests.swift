import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import ExchangeAccess
import Foundation
import InjectedTime
import JSONText
@testable import MarginCommands
import SandboxExchange
import ShellRuntime
@testable import ShellApplication
import TestSupport
import Testing

/// Saves random accounts of the sandbox and serves them again.
///
/// A tenth of 500 accounts unless `ACCOUNTS_COUNT` is set, as by `scripts/accounts`: then a quarter of that number.
struct SavedAccountTests {
    private static let time = VirtualTime(automatic: true)
    private static let groups = 0..<10

    private static func numbers(_ group: Int) -> Range<Int> {
        let size = max(SolvedAccount.count / 40, 1)
        return 20_000 + group * size..<20_000 + (group + 1) * size
    }

    private static func client(_ text: String) throws -> MarginClient {
        let exchange = SandboxExchange(scenario: try ScenarioReader.read(Array(text.utf8)), time: time)
        return MarginClient(
            baseURL: try BaseURL("http://127.0.0.1:1"),
            transport: InProcessTransport(exchange: exchange, time: time),
            credentials: try SandboxKey.credentials(of: exchange),
            host: HostState(time: time)
        )
    }

    /// An account with three lists of ratios, or with one, and with rates.
    private static func world(_ number: Int) throws -> RandomWorld {
        var dice = Dice(seed: UInt64(number))
        var world = try RandomWorld(&dice)
        let tie = RandomWorld.Tie.allCases[number % RandomWorld.Tie.allCases.count]
        try world.setCaps(against: try dice.number(0...10, places: 3), tie, &dice)
        world.isOpen = true
        for index in world.coins.indices {
            world.coins[index].dailyInterest = try dice.number(0...1, places: 8)
            guard number % 3 != 0, world.year == 2026 else { continue }
            world.coins[index].flatRatios = (try dice.number(0...1, places: 4), try dice.number(0...1, places: 4))
        }
        if number % 8 == 3, !world.isIsolated, world.balances.contains(where: { $0.locked > .zero }) {
            world.orderLoss = try ExactDecimal(parsing: "12.3456")
        }
        return world
    }

    /// The reads that a saved account covers.
    private func reads(of world: RandomWorld) -> [String] {
        let coins = world.isIsolated ? [world.coins[world.pairBase], world.coins[1]] : world.coins
        let pair = world.isIsolated ? "&isolatedSymbol=\(world.symbol)" : ""
        let each = coins.flatMap { coin in
            ["maxBorrowable", "maxTransferable"].map { "margin/\($0)?asset=\(coin.name)\(pair)" }
                + ["margin/allAssets?asset=\(coin.name)"]
        }
        guard !world.isIsolated else {
            return each + [
                "margin/isolated/account?symbols=\(world.symbol)", "margin/isolatedMarginTier?symbol=\(world.symbol)",
                "margin/isolatedMarginData?symbol=\(world.symbol)", "margin/priceIndex?symbol=\(world.symbol)",
            ]
        }
        let names = world.coins.map(\.name)
        return each + names.filter { $0 != "USDT" }.map { "margin/priceIndex?symbol=\($0)USDT" } + [
            "margin/account", "margin/tradeCoeff", "margin/crossMarginData", "margin/crossMarginCollateralRatio",
            "margin/allAssets", "margin/allPairs", "margin/available-inventory?type=MARGIN", "account/info",
            "margin/next-hourly-interest-rate?assets=\(names.joined(separator: ","))&isIsolated=FALSE",
        ]
    }

    /// The response without times, or the code of a refusal.
    private func response(_ read: String, of client: MarginClient) async throws -> JSONValue {
        let parts = read.split(separator: "?")
        let parameters = (parts.dropFirst().first ?? "").split(separator: "&").map { pair in
            let words = pair.split(separator: "=").map(String.init)
            return QueryParameter(words[0], words[1])
        }
        let endpoint = Endpoint<AnyJSON>(
            path: "/sapi/v1/" + parts[0],
            security: .signed,
            weight: RequestWeight(1, .ip),
            parameters: parameters
        )
        do {
            guard case .object(let members) = try await client.send(endpoint).value.json else {
                return try await client.send(endpoint).value.json
            }
            return .object(members.filter { !["updateTime", "calcTime"].contains($0.name) })
        } catch {
            return .string("\(try #require(error.code, "\(error)").rawValue)")
        }
    }

    private struct AnyJSON: JSONReadable, Sendable {
        let json: JSONValue
        init(json: JSONValue) { self.json = json }
    }

    @Test(arguments: groups)
    func `every read of a saved account is that of the original, digit for digit`(_ group: Int) async throws {
        for number in Self.numbers(group) {
            let world = try Self.world(number)
            let original = try Self.client(world.text)
            let scope: MarginScope = world.isIsolated ? .isolated(try #require(Symbol(world.symbol))) : .cross
            let source = try await AccountSourceReader(client: original, scope: scope, isSandbox: true).source()
            let fit = try await AccountFitter(source: source) { try Self.client($0) }.best()
            #expect(fit.isExact, "\(number): \(fit.differing) \(world.text)")
            let saved = try Self.client(AccountScenario(source: source, model: fit.model).text)
            for read in reads(of: world) {
                let (one, other) = (try await response(read, of: original), try await response(read, of: saved))
                #expect(one == other, "\(number): \(read)\n\(world.text)")
            }
        }
    }

    @Test(arguments: [80, 50])
    func `the file is new and private, and the verdict says what differs`(_ columns: Int) async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell(allowed: [.write], terminalColumns: columns, terminalRows: 24)
        #expect(await shell.run("account save '\(folder.path)/a.json'") == 0, "\(shell.errors.text)")
        let words = shell.output.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("the model gives 24 figures of the exchange, all to the last digit."))
        let lines = shell.output.text.split(separator: "\n").filter { !$0.contains(folder.path) }
        #expect(lines.allSatisfy { $0.count <= columns }, "\(shell.output.text)")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/a.json")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let text = try folder.read("a.json")
        #expect(!text.contains(try #require(SandboxExchange(time: Self.time).credentials.first).apiKey))
        #expect(await shell.run("account save '\(folder.path)/a.json'") == 78)
        #expect(shell.errors.text.contains("already exists"))
        #expect(try folder.read("a.json") == text)
    }

    @Test func `a figure that no model gives is shown with its difference`() async throws {
        let world = try Self.world(20_000)
        let original = try Self.client(world.text)
        let scope: MarginScope = world.isIsolated ? .isolated(try #require(Symbol(world.symbol))) : .cross
        var source = try await AccountSourceReader(client: original, scope: scope, isSandbox: true).source()
        let asset = try #require(source.amounts.keys.min())
        source.amounts[asset] = ["amount": "3.5", "borrowLimit": "7"]
        let fit = try await AccountFitter(source: source) { try Self.client($0) }.best()
        #expect(!fit.isExact && fit.differing.contains { $0.asset == asset && $0.stated == "3.5" })
    }

    @Test func `a scaled file has the levels of the account, and other amounts`() async throws {
        let original = try Self.client(Scenario.standardText)
        var source = try await AccountSourceReader(client: original, scope: .cross, isSandbox: true).source()
        let scale = AmountScale(factor: try ExactDecimal(parsing: "7.25"))
        let text = AccountScenario(source: source, model: AccountModel(), scale: scale).text
        source = try await AccountSourceReader(client: try Self.client(text), scope: .cross, isSandbox: true).source()
        #expect(source.account["marginLevel"] == "28.58227")
        #expect(source.account["collateralMarginLevel"] == "28.5798088")
        #expect(source.amounts["BTC"]?["borrowLimit"] == "435")
        #expect(source.account["TotalCollateralValueInUSDT"]?.decimal == ExactDecimal("414407.2276"))
        #expect(source.inventory["assets"]?["BNB"] == "65975")
    }

    @Test func `it is refused while a session is recorded`() async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell(allowed: [.write])
        _ = await shell.run(lines: ["record '\(folder.path)/r'", "account save '\(folder.path)/a.json'", "record stop"])
        #expect(shell.errors.text.contains("`account save` cannot be recorded"), "\(shell.errors.text)")
        #expect((try? folder.read("a.json")) == nil)
    }

    @Test(arguments: 0..<20)
    func `what changed the net equity sums to its change`(_ number: Int) async throws {
        let (one, other) = (try Self.world(2 * number), try Self.world(2 * number + 1))
        var later = one
        later.balances = other.balances
        later.coins = zip(one.coins, other.coins).map { coin, _ in
            var moved = coin
            if coin.name != "USDT", let price = try? coin.price.multiplied(by: ExactDecimal(parsing: "1.25")) {
                moved.price = (try? price.rounded(toPlaces: 8, .down)) ?? coin.price
            }
            return moved
        }
        var figures: [AccountFigures] = []
        for var world in [one, later] {
            world.isIsolated = false
            let client = try Self.client(world.text)
            figures.append(try await AccountReader(client: client, scope: .cross, isSandbox: true).reading().figures)
        }
        let difference = AccountDifference(from: figures[0], to: figures[1])
        let effects = try #require(difference.effects)
        let sum = try effects.prices.adding(effects.interest).adding(effects.balances)
        let change = try #require(figures[1].netEquity).subtracting(try #require(figures[0].netEquity))
        #expect(sum == change)
        #expect(AccountDifference(from: figures[0], to: figures[0]).assets.isEmpty)
    }
}
