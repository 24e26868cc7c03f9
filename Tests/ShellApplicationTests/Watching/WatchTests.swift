import SandboxExchange
import ShellRuntime
import Testing

@Suite struct WatchTests {
    @Test func `ticks are due at the start and every interval after it exactly`() async {
        let bench = WatchBench()
        let outcome = await bench.run("watch ETH 30s times 4")
        #expect(outcome.status == .success)
        #expect(bench.requests.milliseconds(about: "ETH") == [0, 30_000, 60_000, 90_000])
        #expect(
            bench.values(of: "scheduled") == [
                "2025-01-09T03:38:12.000Z", "2025-01-09T03:38:42.000Z", "2025-01-09T03:39:12.000Z",
                "2025-01-09T03:39:42.000Z",
            ]
        )
        #expect(
            bench.notices.lines.last?.contains("done: `times` reached (4 responses)") == true
        )
    }

    @Test func `several assets are spread over the interval`() async {
        let bench = WatchBench()
        await bench.run("watch BTC ETH USDT 30s times 2")
        #expect(bench.values(of: "asset") == ["BTC", "ETH", "USDT", "BTC", "ETH", "USDT"])
        #expect(bench.requests.milliseconds(about: "ETH") == [10_000, 40_000])
        #expect(bench.requests.milliseconds(about: "USDT") == [20_000, 50_000])
    }

    @Test func `a late response skips ticks and reports their number`() async {
        let bench = WatchBench()
        bench.exchange.inject(Fault(.slow, for: .requests(1), parameter: .seconds(7)))
        await bench.run("watch ETH 2s times 3")
        #expect(bench.requests.milliseconds(about: "ETH") == [0, 8_000, 10_000])
        #expect(bench.notices.text.contains("ETH: skipped 3 ticks: a response was late"))
    }

    @Test func `a slow request delays no other`() async {
        let bench = WatchBench()
        bench.exchange.inject(Fault(.slow, for: .requests(1), parameter: .seconds(7)))
        await bench.run("watch BTC ETH 2s times 3")
        #expect(bench.requests.milliseconds(about: "ETH") == [1_000, 3_000, 5_000])
    }

    @Test(arguments: [
        ("watch ETH 1s times 2 for 1h", "done: `times` reached", 2),
        ("watch ETH 1s times 90 for 3s", "done: `for` reached", 3),
        ("watch ETH 1s times 90 until amount > 0", "ETH.amount is 33.849761 (> 0), after 1 tick in 0 s.", 1),
    ])
    func `the first end that is reached wins and the last line names it`(
        _ text: String,
        _ end: String,
        _ responses: Int
    ) async {
        let bench = WatchBench()
        #expect(await bench.run(text).status == .success)
        #expect(bench.lines.count == responses)
        #expect(bench.notices.lines.last?.contains(end) == true)
    }

    @Test func `a condition that did not come true gives status 8`() async {
        let bench = WatchBench()
        #expect(await bench.run("watch ETH 1s times 3 until amount < 0").status == .conditionNotMet)
        #expect(bench.lines.count == 3)
        #expect(bench.notices.text.contains("condition not met: `amount < 0`"))
    }

    @Test func `when runs its block at each turn to true only`() async {
        let bench = WatchBench()
        bench.exchange.inject(Fault(.serverError, for: .requests(2)))
        await bench.run("watch ETH 1s times 6 when not error { echo \"up ${last.asset}\" }")
        #expect(bench.lines.filter { $0 == "up ETH" }.count == 1)
        let other = WatchBench()
        await other.run("watch ETH 1s times 5 when amount > 0 { echo $last.asset }")
        #expect(other.lines.filter { $0 == "ETH" }.count == 1)
    }

    @Test(arguments: [
        "inventory > 1", "all inventory > 1", "inventory >= 1 and inventory > 0", "1 < inventory", "inventory>1",
    ])
    func `a condition may begin with the name of the inventory, which is also an option`(_ condition: String) async {
        let bench = WatchBench()
        let line = "watch SHIB 20s times 9 until \(condition) when inventory > 1 { echo \"${last.inventory} left\" }"
        #expect(await bench.run(line).status == .success, "\(bench.notices.text)")
        #expect(bench.lines.contains("97409653 left"))
        let other = WatchBench()
        #expect(await other.run("watch SHIB BTC 20s times 9 inventory until \(condition) changes").status == .success)
    }

    @Test func `a block finds the failure that made error true`() async {
        let bench = WatchBench()
        bench.exchange.inject(Fault(.serverError, for: .requests(1)))
        await bench.run("watch ETH 1s times 2 when error { echo \"failed ${error.code}\" }")
        #expect(bench.lines.contains("failed -1000"))
    }

    @Test func `last is the record that fired, whatever a block before it requested`() async {
        let bench = WatchBench()
        await bench.run(
            "watch BTC ETH 10s times 1 when ETH.amount > 2 { borrow USDT as raw } "
                + "when amount > 30 { echo \"fired ${last.asset}\" } when ETH.amount > 3 { echo \"and ${last.asset}\" }"
        )
        #expect(bench.lines.contains("fired ETH"))
        #expect(bench.lines.contains("and ETH"))
        let stock = WatchBench()
        await stock.run(
            "watch BTC ETH SHIB 30s times 3 inventory when all inventory > 0 { echo $last.asset } "
                + "when SHIB.inventory > 0 { echo \"refilled ${last.asset}\" }"
        )
        #expect(stock.lines.contains("refilled SHIB"))
    }

    @Test func `a block may send requests without becoming part of the watch`() async {
        let bench = WatchBench()
        await bench.run("watch ETH 1s times 2 when ETH.amount > 0 { borrow BTC as raw }")
        #expect(bench.lines.count == 3)
        #expect(bench.requests.milliseconds(about: "BTC").count == 1)
    }

    @Test func `changes shows only records whose numbers changed`() async {
        let bench = WatchBench()
        await bench.run("watch ETH 1s times 30 changes")
        let amounts = bench.values(of: "amount")
        #expect(!amounts.isEmpty && amounts.count < 30)
        #expect(zip(amounts, amounts.dropFirst()).allSatisfy { $0 != $1 })
    }

    @Test func `a repeated failure is reported once and its recovery once`() async {
        let bench = WatchBench()
        await bench.run("borrow ETH as raw")
        bench.exchange.inject(Fault(.reset, for: .requests(5)))
        await bench.run("watch ETH 2s times 8")
        let lost = bench.notices.lines.filter { $0.contains("was lost") }
        #expect(lost.count == 1)
        #expect(
            bench.notices.text.contains("ETH: recovered; since 2025-01-09T03:38:12.000Z: 5 failures")
        )
    }

    @Test(arguments: [
        ("watch NOSUCH 1s times 3", ShellRuntime.ExitStatus.exchange),
        ("watch BTC NOSUCH 2s times 3", ShellRuntime.ExitStatus.exchange),
    ])
    func `a failure that stays what it is ends the watch at the first tick`(
        _ text: String,
        _ status: ShellRuntime.ExitStatus
    ) async {
        let bench = WatchBench()
        #expect(await bench.run(text).status == status)
        #expect(bench.requests.milliseconds(about: "NOSUCH").count == 1)
        // Without an earlier record, the failure is the only line.
        #expect(bench.notices.text.contains("ended by a failure") == !bench.lines.isEmpty)
    }

    @Test func `a permission failure at the first tick ends the watch and a later one does not`() async {
        let bench = WatchBench()
        bench.exchange.inject(Fault(.permission, for: .requests(1)))
        #expect(await bench.run("watch ETH 1s times 3").status == .authentication)
        let later = WatchBench()
        #expect(await later.run("watch ETH 1s times 3 when amount > 0 { sandboxless }").status == .usage)
    }

    @Test func `a watch without any response has the status of the last failure`() async {
        let bench = WatchBench()
        bench.exchange.inject(Fault(.reset, for: .requests(100)))
        #expect(await bench.run("watch ETH 1s times 3").status == .network)
    }

    @Test func `after a 429 it keeps silent and resumes on its own schedule`() async {
        let bench = WatchBench()
        await bench.run("borrow ETH as raw")
        bench.exchange.inject(Fault(.rateLimit, for: .requests(1), parameter: .seconds(5)))
        await bench.run("watch ETH 2s times 3")
        #expect(bench.requests.milliseconds(about: "ETH") == [0, 0, 6_000, 8_000])
    }

    @Test func `two runs give the same bytes`() async {
        func record() async -> String {
            let bench = WatchBench()
            bench.exchange.inject(Fault(.slow, for: .requests(3), parameter: .seconds(4)))
            await bench.run("watch BTC ETH 3s times 9 & ; watch USDT 2s times 20 & ; watch BNB 4s times 5 ; wait")
            return bench.responses.text + bench.notices.text
        }
        let first = await record()
        let second = await record()
        #expect(first == second)
        #expect(first.utf8.count > 1000)
    }
}

@Suite struct WatchBudgetTests {
    @Test func `a watch that cannot fit is refused with the shortest interval that can`() async {
        let bench = WatchBench()
        #expect(await bench.run("watch BTC ETH 250ms").status == .rateLimit)
        #expect(bench.requests.entries.isEmpty)
        #expect(bench.notices.text.contains("Use at least `1s20ms`"))
        #expect(await bench.run("watch BTC ETH 1020ms times 3").status == .success)
    }

    @Test func `the shortest interval that is named never meets the limit`() async {
        let bench = WatchBench()
        #expect(await bench.run("watch ETH 510ms for 5m").status == .success)
        #expect(bench.notices.lines.last?.contains(/failure|skipped/) == false)
    }

    @Test func `watches that run already are counted in`() async {
        let bench = WatchBench()
        let outcome = await bench.run("watch BTC 1s & ; sleep 2s ; watch ETH 1s")
        #expect(outcome.status == .rateLimit)
        // 62 requests about BTC are in each minute, and 58 more fit.
        let other = WatchBench()
        #expect(await other.run("watch BTC 1s & ; sleep 2s ; watch ETH 500ms times 59").status == .rateLimit)
        #expect(await other.run("watch ETH 500ms times 58").status == .success)
        #expect(other.notices.lines.last?.contains("(58 responses)") == true)
    }

    @Test(arguments: ["watch ETH 250ms times 3", "watch ETH 250ms for 750ms"])
    func `a watch of so few requests that they fit is allowed however fast they come`(_ text: String) async {
        let bench = WatchBench()
        #expect(await bench.run(text).status == .success)
        #expect(bench.requests.milliseconds(about: "ETH") == [0, 250, 500])
    }

    @Test func `limitPolicy wait stretches the interval, with a notice`() async {
        let bench = WatchBench()
        #expect(await bench.run("set limitPolicy wait ; watch ETH 250ms times 130").status == .success)
        #expect(bench.requests.milliseconds(about: "ETH").prefix(3) == [0, 510, 1020])
        #expect(bench.notices.text.contains("interval extended from `250ms` to `510ms`"))
    }

    @Test func `limitPolicy off neither counts nor delays a watch on this machine, with one notice`() async {
        let bench = WatchBench()
        let text = "watch ETH BTC USDT 250ms times 3"
        #expect(await bench.run("watch ETH BTC USDT 250ms times 300").status == .rateLimit)
        #expect(await bench.run("set limitPolicy off ; \(text) ; \(text) & ; \(text) ; wait").status == .success)
        #expect(bench.notices.text.ranges(of: "neither counted nor limited").count == 1)
        #expect(bench.requests.milliseconds(about: "ETH").count == 9)
        // What is watched so leaves the room of those that are counted as it is.
        let job = "watch ETH BTC USDT USDC 250ms times 300 &"
        await bench.run("set limitPolicy off ; \(job) ; set limitPolicy refuse ; watch SOL 1s times 2 ; stop 2")
        #expect(bench.requests.milliseconds(about: "SOL").count == 2, "\(bench.notices.text)")
    }

    @Test func `thirty assets cost one request a tick for inventory`() async {
        let bench = WatchBench()
        await bench.run("watch BTC ETH USDT SHIB 20s times 5 inventory when SHIB.inventory > 0 { echo $last.asset }")
        #expect(bench.requests.entries.count == 5)
        #expect(bench.requests.entries.allSatisfy { $0.target.contains("available-inventory") })
        #expect(bench.lines.filter { $0 == "SHIB" }.count == 1)
        #expect(bench.values(of: "inventory").count == 20)
    }

    @Test(arguments: [
        ("watch SHIB 20s inventory until amount > 5", "`amount`"),
        ("watch SHIB BTC 20s until inventory > 0 and SHIB.borrowLimit > 5 inventory", "`SHIB.borrowLimit`"),
        ("watch SHIB 20s inventory when not (limitedBy == vipLimit) { echo no }", "`limitedBy`"),
    ])
    func `a condition about what a watch of only the inventory never requests is refused before it starts`(
        _ text: String,
        _ name: String
    ) async {
        let bench = WatchBench()
        #expect(await bench.run(text).status == .usage)
        #expect(bench.requests.entries.isEmpty)
        #expect(bench.notices.text.contains("a watch of the inventory does not request \(name)"))
        #expect(bench.notices.text.contains("Leave out the word `inventory`"))
        #expect(bench.notices.lines.contains { $0.hasSuffix(String(repeating: "^", count: name.count - 2)) })
    }

    @Test func `what the inventory does not list is named once`() async {
        let bench = WatchBench()
        #expect(await bench.run("watch BTC NOSUCH 20s times 3 inventory").status == .success)
        #expect(bench.notices.lines.filter { $0.contains("NOSUCH not listed so far") }.count == 1)
        #expect(bench.values(of: "inventory").count == 3)
    }

    @Test func `weight names a watch in the background only by its statement`() async {
        let bench = WatchBench()
        await bench.run("watch BTC 10s & ; sleep 1s ; weight as json ; stop all")
        #expect(bench.responses.text.contains("\"by\":\"watch BTC 10s\""))
    }

    @Test func `a condition on inventory requests it in addition to the amounts`() async {
        let bench = WatchBench()
        #expect(await bench.run("watch SHIB BTC 20s until SHIB.inventory > 0").status == .success)
        #expect(bench.requests.entries.contains { $0.target.contains("available-inventory") })
        #expect(bench.requests.entries.contains { $0.target.contains("maxBorrowable") })
    }
}
