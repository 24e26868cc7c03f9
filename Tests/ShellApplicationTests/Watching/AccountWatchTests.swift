import SandboxExchange
import ShellRuntime
import Testing

@testable import ShellApplication

/// `watch account`.
struct AccountWatchTests {
    /// One BTC, whose price falls every minute, and 40000 USDT owed: the margin levels are 1.6, 1.5 and 1.25.
    private func shell() throws -> VirtualShell {
        let scenario = """
            {"assets": [{"name": "BTC", "price": {"list": ["64000", "60000", "50000"], "every": "1m", "repeat": false}},
                        {"name": "USDT", "price": "1"}],
             "pairs": [{"symbol": "BTCUSDT", "base": "BTC", "quote": "USDT"}],
             "cross": {"balances": {"BTC": {"free": "1"}, "USDT": {"borrowed": "40000"}}}}
            """
        return VirtualShell(allowed: [.run], scenario: try ScenarioReader.read(Array(scenario.utf8)))
    }

    @Test func `it ends when the margin level falls below the goal`() async throws {
        let shell = try shell()
        let script = #"""
            watch account 1m until marginLevel < 1.4 { echo "${last.marginLevel} ${last.health}" } as csv
            """#
        #expect(await shell.run(script) == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains("1.25 marginCall\n"), "\(shell.output.text)")
        #expect(shell.errors.text.contains("account.marginLevel is 1.25 (< 1.4)"), "\(shell.errors.text)")
    }

    @Test func `distances are parts of the prices, and trigger blocks`() async throws {
        let shell = try shell()
        let script = #"""
            watch account 1m times 3 when toLiquidation < 0.27 { echo "close ${last.toLiquidation}" } > /dev/null
            """#
        #expect(await shell.run(script) == 0, "\(shell.errors.text)")
        let csv = try self.shell()
        #expect(await csv.run("watch account 1m times 3 as csv") == 0, "\(csv.errors.text)")
        let rows = csv.output.text.split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let column = try #require(rows.first?.firstIndex(of: "toMarginCall"))
        #expect(rows.dropFirst().map { $0[column] } == ["0.1875", "0.13333334", "0"], "\(csv.output.text)")
    }

    @Test func `each tick reads the account, its thresholds and ratios, and its prices`() async throws {
        let shell = try shell()
        #expect(await shell.run("watch account 1m times 2 as csv > /dev/null") == 0, "\(shell.errors.text)")
        let tick = ["account", "tradeCoeff", "crossMarginCollateralRatio", "priceIndex"]
        #expect(shell.exchange.paths == (tick + tick).map { "/sapi/v1/margin/" + $0 })
        let pair = VirtualShell()
        #expect(await pair.run("watch account 1m times 1 isolated ETHUSDT as csv > /dev/null") == 0)
        #expect(pair.exchange.paths.map { $0.dropFirst(16) } == ["isolated/account", "isolatedMarginTier"])
    }

    @Test(arguments: [
        ("watch account 1m until amount > 1", "a watch of the account does not request `amount`"),
        ("watch BTC 1m until marginLevel < 1.4", "only `watch account` has `marginLevel`"),
        ("watch account 1m inventory", "this watch is about the account"),
        ("watch account 1m until BTC.amount > 1", "`BTC`"),
    ])
    func `conditions that can never be met are errors before anything is sent`(
        _ statement: String,
        _ message: String
    ) async {
        let shell = VirtualShell()
        #expect(await shell.run(statement) == 2)
        #expect(shell.errors.text.contains(message), "\(shell.errors.text)")
        #expect(shell.exchange.paths.isEmpty)
    }

    @Test func `in capital letters it is an asset`() async {
        let shell = VirtualShell()
        _ = await shell.run("watch ACCOUNT 1m times 1")
        #expect(shell.exchange.paths.allSatisfy { $0.hasSuffix("maxBorrowable") })
    }
}
