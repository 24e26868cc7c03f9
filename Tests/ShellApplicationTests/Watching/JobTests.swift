import ShellRuntime
import Testing

@testable import MarginShell

@Suite struct JobTests {
    @Test func `a watch in the background runs while other statements run`() async {
        let bench = WatchBench()
        let outcome = await bench.run("watch ETH 10s times 3 & ; borrow BTC as raw ; wait 1")
        #expect(outcome.status == .success)
        #expect(bench.requests.milliseconds(about: "ETH") == [0, 10_000, 20_000])
        #expect(bench.notices.lines.first == "[1] `watch ETH 10s times 3`")
        #expect(bench.notices.text.contains("[1] ended: `watch ETH 10s times 3`"))
    }

    @Test func `a job keeps the scope and the settings it began with`() async {
        let bench = WatchBench()
        await bench.run("watch BTC 10s times 2 & ; use isolated BTCUSDT ; set recvWindow 7000 ; wait")
        #expect(bench.values(of: "scope") == ["cross", "cross"])
        #expect(bench.requests.entries.allSatisfy { !$0.target.contains("recvWindow") })
    }

    @Test func `jobs lists what runs until it is stopped`() async {
        let bench = WatchBench()
        await bench.run(
            "watch ETH 10s & ; watch BTC 10s & ; sleep 1s ; jobs as csv ; stop 1 ; jobs as csv ; stop all ; jobs"
        )
        #expect(bench.responses.text.contains("1,2025-01-09T03:38:12.000Z,watch ETH 10s"))
        #expect(
            bench.notices.lines == [
                "[1] `watch ETH 10s`", "[2] `watch BTC 10s`",
                "[1] stopped: `watch ETH 10s`: 1 response",
                "[2] stopped: `watch BTC 10s`: 1 response",
                "no background jobs",
            ]
        )
    }

    @Test func `a job that is not a watch is stopped with one word, too`() async {
        let bench = WatchBench()
        await bench.run("sleep 1h & ; sleep 1s ; stop 1")
        #expect(bench.notices.lines == ["[1] `sleep 1h`", "[1] stopped: `sleep 1h`"])
    }

    @Test func `wait has the status of the job`() async {
        let bench = WatchBench()
        #expect(await bench.run("watch ETH 1s times 2 until amount < 0 & ; wait").status == .conditionNotMet)
        #expect(
            await bench.run("watch ETH 1s times 2 until amount < 0 & ; sleep 1m ; wait 2").status == .conditionNotMet
        )
        #expect(await bench.run("wait 9").status == .usage)
    }

    @Test func `fg waits for the newest job`() async {
        let bench = WatchBench()
        #expect(await bench.run("watch ETH 1s times 2 & ; fg").status == .success)
        #expect(bench.lines.count == 2)
    }

    @Test func `leaving names the jobs that still run and ends them`() async {
        let bench = WatchBench()
        _ = await BatchShell(bench.assembly, allowed: []).run(lines: ["watch ETH 10s &", "sleep 15s"])
        #expect(
            bench.notices.lines.last
                == "[1] stopped: `watch ETH 10s`: 2 responses"
        )
        #expect(!bench.notices.text.contains("interrupt"))
        #expect(bench.requests.milliseconds(about: "ETH") == [0, 10_000])
    }
}
