import JSONText
import Testing

/// The past of the standard scenario: its records agree with each other and with the present balances.
struct AccountPastTests {
    private let from = "startTime=2024-12-10"

    private func json(_ statement: String, in shell: VirtualShell = VirtualShell()) async throws -> [JSONValue] {
        #expect(await shell.run(statement + " as json") == 0, "\(shell.errors.text)")
        guard case .array(let rows) = try JSONValue(parsing: Array(shell.output.text.utf8)) else { return [] }
        return rows
    }

    @Test func `the flows of every asset sum to what is held`() async throws {
        let flows = try await json("get margin/capital-flow startTime=2024-12-01 pages all")
        #expect(flows.count > 100)
        var sums: [String: Int] = [:]
        for flow in flows {
            guard case .string(let asset)? = flow["asset"], case .string(let amount)? = flow["amount"] else { continue }
            // Eight places, so the digits are the amount in hundred-millionths.
            sums[asset, default: 0] += Int(amount.filter { $0 != "." }) ?? 0
        }
        let held = ["BTC": 25_000_000, "USDT": 3_322_400_000_000, "USDC": 200_000_000_000, "BNB": 1_042_200_000]
        for (asset, amount) in held { #expect(sums[asset] == amount, "\(asset)") }
        #expect(sums["ETH"] == 0 && sums["DOGE"] == 0)
    }

    @Test func `what was repaid contains the interest that was charged`() async throws {
        let repaid = try await json("get margin/borrow-repay type=REPAY \(from) asset=USDT pages all")
        #expect(repaid.count == 1)
        let charges = try await json("get margin/interestHistory asset=USDT \(from) pages all")
        #expect(charges.count == 480)
        let sum = charges.compactMap { row in
            if case .string(let text)? = row["interest"] { Int(text.filter { $0 != "." }) } else { nil }
        }
        guard case .string(let interest)? = repaid.first?["interest"] else {
            Issue.record("no interest")
            return
        }
        #expect(sum.reduce(0, +) == Int(interest.filter { $0 != "." }))
    }

    @Test func `numbers page through all trades`() async throws {
        let trades = try await json("get margin/myTrades symbol=BTCUSDT limit=10 pages all")
        #expect(trades.count == 84)
        #expect(Set(trades.map { $0["id"] }).count == 84)
        let orders = try await json(
            "get margin/allOrders symbol=BTCUSDT startTime=2024-12-12 endTime=2024-12-20 pages all"
        )
        #expect(orders.count == 8)
    }

    @Test func `rates changed before the present one`() async throws {
        let rates = try await json("get margin/interestRateHistory asset=USDT startTime=2024-12-20")
        #expect(rates.first?["dailyInterestRate"] == "0.00027397")
        #expect(Set(rates.map { $0["dailyInterestRate"] }).count > 3)
    }

    @Test func `a small debt was swapped`() async throws {
        let shell = VirtualShell()
        #expect(await shell.run("get margin/exchange-small-liability-history current=1 size=10 as csv") == 0)
        #expect(shell.output.text.contains("DOGE,40.00000000,USDT,5.00000000,"), "\(shell.output.text)")
    }
}
