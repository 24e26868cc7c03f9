import BilingualText
import InjectedTime
import MarginShell
import ShellRuntime
import ShellSession
import Testing

@testable import SandboxExchange
@testable import ScriptTools

/// The sessions in which `across` runs its block.
struct AcrossSessionTests {
    @Test func `each profile has its own variables and settings, and nothing comes back`() async throws {
        let bench = try AcrossBench()
        try bench.save("work", ["use isolated BTCUSDT", "let main = 1", "set recvWindow 4000"])
        try bench.save("spare", ["let main = 2"])
        let text = """
            let x = 1; across work spare { let x = $x + $main; let y = $x; set format json; echo $x; show recvWindow }
            echo $x; show recvWindow
            """
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        #expect(bench.lines.prefix(2) == ["work: 2", "spare: 3"])
        #expect(bench.lines.contains { $0.hasPrefix("work") && $0.contains("4000") }, "\(bench.output)")
        #expect(bench.lines.contains("1"), "\(bench.output)")
        #expect(bench.assembly.session.snapshot.profile == nil)
        #expect(bench.assembly.session.snapshot.settings["recvWindow"] == nil)
        #expect(await bench.run("across work spare { echo $main }; echo $main") == 2)
        #expect(bench.errors.contains("`$main` is not set"), "\(bench.errors)")
    }

    @Test func `the account of the profile is used, whatever the session's is`() async throws {
        let bench = try AcrossBench()
        try bench.save(
            "pair",
            [
                "set baseURL http://127.0.0.1:1", "set apiKey env:KEY_work", "set secret env:SECRET_work",
                "use isolated BTCUSDT",
            ]
        )
        #expect(await bench.run("profile use work; use isolated ETHUSDT; across work pair { borrow BTC }; whoami") == 0)
        #expect(bench.lines[1].contains("work     BTC    cross"), "\(bench.output)")
        #expect(bench.lines[2].contains("pair     BTC    BTCUSDT"), "\(bench.output)")
        #expect(bench.output.contains("Profile    work"), "\(bench.output)")
    }

    @Test func `quit, break and source end or run only for their profile`() async throws {
        let bench = try AcrossBench()
        try bench.save("work", ["let stops = 1"])
        try bench.save("main", ["let stops = 0"])
        let file = try bench.write("echo sourced; quit", to: "inner.msh")
        #expect(
            await bench.run("across work main { if $stops == 1 { quit }; echo on }; echo after") == 0,
            "\(bench.errors)"
        )
        #expect(bench.lines == ["main: on", "after"])
        let second = try AcrossBench()
        #expect(
            await second.run("for i in 1 { across work main { echo one; break; echo two }; echo after }") == 0,
            "\(second.errors)"
        )
        #expect(second.lines == ["work: one", "main: one", "after"])
        #expect(await second.run("across work { source \(file); echo on }") == 0, "\(second.errors)")
        #expect(second.lines.last == "work: sourced")
        #expect(await second.run("try { across work { quit 6 } } catch { echo $error.status $error.message }") == 0)
        #expect(second.lines.last == "6 work: the block ended with `quit 6`", "\(second.output)")
    }

    @Test func `a watch with an end gives its rows with the profile`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across work spare { watch BTC 1m times 2 } as csv") == 0, "\(bench.errors)")
        let rows = bench.output.split(separator: "\r\n").map { $0.prefix { $0 != "," } }
        #expect(rows == ["profile", "work", "work", "spare", "spare"])
        #expect(bench.errors.contains("work: ") && bench.errors.contains("spare: "), "\(bench.errors)")
        // At the same time: one minute and not two.
        #expect(bench.time.now.sinceOrigin < .seconds(70))
    }

    @Test func `on a terminal the rows of a watch are a table of all profiles, too`() async throws {
        let bench = try AcrossBench(columns: 80)
        #expect(await bench.run("across work spare { watch BTC 1m times 2; borrow BTC }") == 0, "\(bench.errors)")
        let firsts = bench.lines.map { $0.split(separator: " ").first.map(String.init) ?? "" }
        #expect(firsts.filter { $0 == "work" }.count == 3 && firsts.filter { $0 == "PROFILE" }.count == 2)
        #expect(bench.lines.allSatisfy { $0.count <= 80 }, "\(bench.output)")
    }

    @Test func `the records are a list`() async throws {
        let bench = try AcrossBench()
        let text = """
            let x = across work spare { borrow BTC }
            for r in $x { echo $r.profile $r.amount }
            across spare work { borrow BTC } as ndjson > /dev/null
            for r in $last { echo $r.profile }
            """
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        let amounts = AcrossBench.amounts
        #expect(bench.lines == ["work \(amounts[0])", "spare \(amounts[1])", "spare", "work"], "\(bench.output)")
    }

    @Test func `a captured failure is shown as an error`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("let x = across work spare { borrow NOSUCH }") == 3)
        #expect(bench.errors.contains("error: work: ") && bench.output.isEmpty, "\(bench.errors)")
    }

    @Test func `it runs in the background as a whole`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across work spare { borrow BTC } & ; wait") == 0, "\(bench.errors)")
        #expect(bench.lines.count == 4 && bench.lines.first == AcrossTests.heading, "\(bench.output)")
    }

    @Test func `all are the saved profiles, sorted`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across all { borrow BTC }") == 0, "\(bench.errors)")
        #expect(bench.lines.dropFirst().map { $0.split(separator: " ")[0] } == ["main", "spare", "work", "simulated"])
        let empty = try AcrossBench([])
        #expect(await empty.run("across all { borrow BTC }") == 78)
        #expect(empty.errors.contains("no saved profiles") && empty.errors.contains("`profile new`"))
        #expect(await empty.run("across sandbox { borrow BTC }") == 0, "\(empty.errors)")
        #expect(empty.lines[1].hasPrefix("sandbox  BTC"))
    }

    @Test func `an interrupt ends all of them`() async throws {
        let bench = try AcrossBench(isAutomatic: false)
        let task = Task { await bench.run("across work main spare { echo begun; sleep 1h; echo late }") }
        await bench.time.sleepers(atLeast: 3)
        bench.time.advance(by: .milliseconds(1))
        await bench.time.sleepers(atLeast: 3)
        task.cancel()
        #expect(await task.value == 130)
        #expect(bench.lines == ["work: begun", "main: begun", "spare: begun"], "\(bench.output)")
    }

    @Test func `weight by address adds up at a host, and weight by account is each profile's own`() async throws {
        let bench = try AcrossBench()
        let text = """
            across work main spare { inventory BTC; borrow BTC } > /dev/null
            across work main spare { weight all } as csv
            """
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        // The exchange counts all keys as one account, so others have used what the profile itself has not.
        for line in [
            "work,/sapi/v1/margin/maxBorrowable,ip,,100,0,", "main,/sapi/v1/margin/maxBorrowable,ip,,100,0,",
            "spare,/sapi/v1/margin/maxBorrowable,ip,,50,0,", "work,/sapi/v1/margin/available-inventory,uid,,50,0,",
            "main,/sapi/v1/margin/available-inventory,uid,,100,50,",
            "spare,/sapi/v1/margin/available-inventory,uid,,50,0,",
        ] {
            #expect(bench.output.contains("\r\n" + line), "\(bench.output)")
        }
    }
}
