import BilingualText
import BinanceMargin
import BorrowAnalysis
import ExactDecimals
import InjectedTime
import LineEditing
@testable import MarginCommands
@testable import RecordRendering
import SandboxExchange
import ShellRuntime
@testable import ShellApplication
import Testing

/// `account` and what it says where something could not be read.
struct AccountCommandTests {
    private static let base = "/sapi/v1/margin/"

    /// The page of the cross account where the responses of some paths are replaced.
    private func page(
        _ overrides: [String: OverridingExchange.Override],
        in language: Language = .english
    ) async throws -> String {
        let time = VirtualTime(automatic: true)
        let exchange = SandboxExchange(scenario: .standard, time: time)
        let paths = Dictionary(uniqueKeysWithValues: overrides.map { (Self.base + $0, $1) })
        let client = MarginClient(
            baseURL: try BaseURL("http://127.0.0.1:1"),
            transport: OverridingExchange(exchange: exchange, overrides: paths, time: time),
            credentials: try SandboxKey.credentials(of: exchange),
            host: HostState(time: time)
        )
        let reading = try await AccountReader(client: client, scope: .cross, isSandbox: true).reading()
        let surface = OutputSurface(isTerminal: false, columns: nil, usesColour: false, language: language)
        return AccountPage.page.lines([AccountResult(reading: reading, scope: .cross)], surface)
            .map { $0.pieces.map(\.text).joined() + "\n" }.joined()
    }

    private static let refused = OverridingExchange.Override(status: 400, body: #"{"code":-1002,"msg":"x"}"#)

    @Test func `prices that could not be read leave the distance unstated, and are named`() async throws {
        let page = try await page(["priceIndex": Self.refused])
        #expect(page.contains("healthy."))
        #expect(page.contains("No distance is stated: the price or balance of BTC, USDC, BNB could not be read."))
        #expect(page.split(separator: "\n").contains { $0.hasPrefix("  BNB ") && $0.hasSuffix(" ?") })
        #expect(!page.contains("price change") && !page.contains("net equity"))
        let chinese = try await self.page(["priceIndex": Self.refused], in: .chinese)
        #expect(chinese.contains("未给出幅度：BTC、USDC、BNB 的价格或余额未能读取。"))
    }

    @Test func `one missing price follows from the account's totals`() async throws {
        let page = try await page(["priceIndex?symbol=BNBUSDT": Self.refused])
        #expect(!page.contains("No distance is stated"))
        #expect(page.contains("net equity               55,477."))
    }

    @Test(arguments: ["crossMarginCollateralRatio", "tradeCoeff"])
    func `without ratios or thresholds no distance is stated`(_ path: String) async throws {
        let page = try await page([path: Self.refused])
        #expect(page.contains("No distance is stated: balances, ratios or thresholds could not be read."))
        #expect(page.contains(path == "tradeCoeff" ? "levels or thresholds could not be read." : "healthy."))
    }

    @Test func `a margin level that neither rule gives leaves the distance unstated`() async throws {
        let account = """
            {"created": true, "borrowEnabled": true, "marginLevel": "1.9", "collateralMarginLevel": "1.9",
            "totalCollateralValueInUSDT": "57000", "totalAssetOfBtc": "1", "totalLiabilityOfBtc": "0.46875",
            "userAssets": [
            {"asset": "BTC", "free": "1", "locked": "0", "borrowed": "0", "interest": "0", "netAsset": "1"},
            {"asset": "USDT", "free": "0", "locked": "0", "borrowed": "30000", "interest": "0", "netAsset": "-30000"}]}
            """
        let page = try await page(["account": .init(status: 200, body: account)])
        #expect(page.contains("No distance is stated: neither rule gives the exchange's margin level"))
    }

    @Test func `it names delistings of what is held, BNB burn, and what doctor has found`() async throws {
        let schedule = """
            [{"delistTime": 1736500000000, "crossMarginAssets": ["BNB", "LINK"], "isolatedMarginSymbols": ["ETHUSDT"]}]
            """
        let page = try await page([
            "delist-schedule": .init(status: 200, body: schedule)
        ])
        #expect(page.contains("! BNB is delisted from margin at 2025-01-10T09:06:40.000Z."), "\(page)")
        #expect(!page.contains("LINK") && !page.contains("BNB burn"))
        let shell = VirtualShell(
            scenario: try ScenarioReader.read(
                Array(#"{"extends": "standard", "liquidationLoan": {"amount": "12"}}"#.utf8)
            ),
            overriding: ["/sapi/v1/bnbBurn": #"{"spotBNBBurn": false, "interestBNBBurn": true}"#]
        )
        #expect(await shell.run("account as json") == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains(#""liquidationLoan":null,"bnbBurn":true,"delistings":[]"#))
        _ = await shell.run("doctor only account; account")
        #expect(shell.output.text.contains("A liquidation loan is not repaid yet."), "\(shell.output.text)")
        #expect(shell.output.text.contains("Interest is paid in BNB (BNB burn is on)."))
    }

    @Test func `it sends five requests and one for each price, and for a pair four`() async {
        let shell = VirtualShell()
        #expect(await shell.run("account as json") == 0, "\(shell.errors.text)")
        #expect(
            shell.exchange.paths
                == [
                    "margin/account", "margin/tradeCoeff", "margin/crossMarginCollateralRatio", "bnbBurn",
                    "margin/delist-schedule", "margin/priceIndex", "margin/priceIndex", "margin/priceIndex",
                ]
                .map { "/sapi/v1/" + $0 }
        )
        let pair = VirtualShell()
        #expect(await pair.run("use isolated ETHUSDT; account as json") == 0, "\(pair.errors.text)")
        #expect(
            pair.exchange.paths
                == ["margin/isolated/account", "margin/isolatedMarginTier", "bnbBurn", "margin/delist-schedule"]
                .map { "/sapi/v1/" + $0 }
        )
    }

    @Test func `its figures are values, and the identity of the account is not one of them`() async {
        let shell = VirtualShell()
        let script = """
            let a = account isolated ETHUSDT
            expect $a.health == "healthy"
            expect $a.liquidationFall > 0.5
            expect $a.netEquity == $a.assetValue - $a.liabilityValue
            if $a.marginLevel < 2.5 { echo "${a.account} ${a.isolatedSymbol} ${a.unit}" }
            """
        #expect(await shell.run(script) == 0, "\(shell.errors.text)")
        #expect(shell.output.text == "sandbox ETHUSDT USDT\n")
    }

    @Test func `a low window shows fewer assets, and says how to see all`() async {
        for (rows, statement, hides) in [(24, "account", false), (18, "account", true), (18, "account all", false)] {
            let shell = VirtualShell(terminalColumns: 80, terminalRows: rows)
            #expect(await shell.run(statement) == 0, "\(shell.errors.text)")
            #expect(shell.output.text.contains("`account all` shows 1 more asset.") == hides, "\(shell.output.text)")
            #expect(shell.output.text.contains("  USDC") == !hides)
        }
    }

    @Test func `an account that is not open is the exchange's refusal`() async throws {
        let scenario = #"{"extends": "standard", "cross": {"created": false}}"#
        let shell = VirtualShell(scenario: try ScenarioReader.read(Array(scenario.utf8)))
        #expect(await shell.run("account") != 0)
        #expect(shell.errors.text.contains("-3003"))
    }
}

/// `terms`: rows, order, and the requests it sends.
struct TermsCommandTests {
    private static let base = "/sapi/v1/margin/"
    private static let market = ["crossMarginData", "allAssets", "available-inventory", "crossMarginCollateralRatio"]

    private func rows(_ statement: String) async -> [[String]] {
        let shell = VirtualShell()
        #expect(await shell.run("\(statement) as csv") == 0, "\(statement): \(shell.errors.text)")
        return shell.output.text.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    }

    @Test(arguments: [
        ("terms", market), ("terms B* sort by rate", market),
        ("terms BTC ETH", market + ["next-hourly-interest-rate"]),
        ("terms BTC ETH NOPE amount", market + ["next-hourly-interest-rate", "maxBorrowable", "maxBorrowable"]),
        ("terms isolated BTCUSDT", ["isolatedMarginData", "allAssets", "available-inventory"]),
        (
            "terms USDT amount isolated BTCUSDT",
            ["isolatedMarginData", "allAssets", "available-inventory", "next-hourly-interest-rate", "maxBorrowable"]
        ),
    ])
    func `the whole market takes four requests, and only named assets more`(
        _ statement: String,
        _ paths: [String]
    ) async {
        let shell = VirtualShell()
        #expect(await shell.run(statement) == 0, "\(shell.errors.text)")
        #expect(shell.exchange.paths == paths.map { Self.base + $0 })
        #expect(shell.errors.text.contains("no match for `NOPE`") == statement.contains("NOPE"))
    }

    @Test func `rows are in the order of the column, and what has no value comes last`() async {
        #expect(await rows("terms sort by rate down").prefix(2).map { $0[0] } == ["NOT", "1000SATS"])
        #expect(await rows("terms sort by inventory").map { $0[0] }.first == "SHIB")
        for direction in ["", " down"] {
            #expect(await rows("terms sort by inventory\(direction)").map { $0[0] }.last == "TSLAB")
        }
        #expect(await rows("terms b?? sort by asset down").map { $0[0] } == ["BTC", "BNB"])
        #expect(await rows("let basket = [ETH BTC]; terms $basket").map { $0[0] } == ["BTC", "ETH"])
    }

    @Test func `amounts need names, which the check says before anything is sent`() async {
        let shell = VirtualShell()
        #expect(await shell.run("terms B* amount") == 2)
        #expect(shell.errors.text.contains("`amount` needs assets by name"))
        #expect(shell.exchange.paths.isEmpty)
    }

    @Test func `rates are the exchange's own digits, and bands are listed`() async {
        let shell = VirtualShell()
        let script = """
            let t = terms BTC
            echo $t.rate $t.yearlyInterest $t.nextHourlyInterest $t.borrowRatio $t.liquidationRatio
            let pair = terms BTC isolated BTCUSDT
            echo $pair.rate "[${pair.yearlyInterest}]"
            """
        #expect(await shell.run(script) == 0, "\(shell.errors.text)")
        #expect(shell.output.text == "0.00026125 0.09535625 0.00001089 0.9999 1\n0.00026125 [-]\n")
        let bands = VirtualShell()
        _ = await bands.run("terms BTC as vertical")
        #expect(bands.output.text.contains("list=liquidation upTo=13000000 ratio=1\n"))
    }

    @Test func `more than twenty named assets are requested in batches`() async throws {
        let names = (1...45).map { "A\($0)" }
        let assets = (["BTC", "USDT"] + names).map { #"{"name": "\#($0)", "price": "1", "inventory": "1"}"# }
        let scenario = #"{"assets": [\#(assets.joined(separator: ","))]}"#
        let shell = VirtualShell(scenario: try ScenarioReader.read(Array(scenario.utf8)))
        #expect(await shell.run("terms \(names.joined(separator: " ")) as csv") == 0, "\(shell.errors.text)")
        #expect(shell.exchange.paths.count { $0.hasSuffix("next-hourly-interest-rate") } == 3)
        #expect(shell.output.text.split(separator: "\r\n").count == 46)
    }
}
