import BilingualText
import InjectedTime
import MarginShell
import ShellRuntime
import ShellSession
import Testing

@testable import SandboxExchange

/// `across PROFILE... { ... }`.
struct AcrossTests {
    private static let heading = "PROFILE  ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  OF LIMIT  LIMITED BY"

    @Test func `the records of all profiles are one table, in the order in which they are named`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across spare work desk { borrow BTC ETH }") == 0, "\(bench.errors)")
        #expect(bench.lines.first == Self.heading)
        #expect(
            bench.lines.dropFirst().map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
                == ["spare BTC", "spare ETH", "work BTC", "work ETH", "desk BTC", "desk ETH", "simulated"]
        )
        #expect(bench.lines[1].contains(AcrossBench.amounts[1]) && bench.lines[3].contains(AcrossBench.amounts[0]))
        #expect(bench.errors.isEmpty)
    }

    @Test func `records of different kinds are tables of their own`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across work spare { echo hello; borrow BTC; inventory BTC }") == 0, "\(bench.errors)")
        let firsts = bench.lines.map { $0.split(separator: " ").first.map(String.init) ?? "" }
        #expect(firsts == ["work:", "spare:", "PROFILE", "work", "spare", "simulated"] + firsts.suffix(4))
        #expect(firsts.suffix(4) == ["PROFILE", "work", "spare", "simulated"])
        #expect(bench.output.contains("work: hello\nspare: hello\n"))
        #expect(bench.output.contains("simulated\n\nPROFILE"))
    }

    @Test func `in csv and JSON the profile comes first`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across work spare { borrow BTC } as csv") == 0, "\(bench.errors)")
        let rows = bench.output.split(separator: "\r\n").map {
            $0.split(separator: ",").prefix(2).joined(separator: ",")
        }
        #expect(rows == ["profile,asset", "work,BTC", "spare,BTC"])
        let other = try AcrossBench()
        #expect(await other.run("across work spare { borrow BTC } as ndjson") == 0)
        for (line, name) in zip(other.lines, ["work", "spare"]) {
            #expect(line.hasPrefix("{\"schema\":\"borrow.v2\",\"profile\":\"\(name)\",\"asset\":\"BTC\""))
            #expect(line.ranges(of: "\"profile\"").count == 1 && line.contains("\"account\":\"\(name)@127.0.0.1:"))
        }
    }

    @Test func `responses of get are one list, led by their profile`() async throws {
        let bench = try AcrossBench()
        let block = "{ get margin/maxBorrowable asset=BTC }"
        #expect(await bench.run("across work spare \(block) as json") == 0, "\(bench.errors)")
        let (first, second) = (AcrossBench.amounts[0], AcrossBench.amounts[1])
        #expect(
            bench.output == """
                [
                {"profile":"work","amount":"\(first)","borrowLimit":"60"},
                {"profile":"spare","amount":"\(second)","borrowLimit":"60"}
                ]

                """
        )
        let table = try AcrossBench()
        #expect(await table.run("across work spare \(block)") == 0, "\(table.errors)")
        #expect(table.lines.first == "profile      amount  borrowLimit" && table.lines.count == 4, "\(table.output)")
    }

    @Test func `each profile has its own page`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across work spare { whoami }") == 0, "\(bench.errors)")
        #expect(
            bench.output.contains("work\nProfile") && bench.output.contains("\n\nspare\nProfile"),
            "\(bench.output)"
        )
    }

    // MARK: Failures

    @Test func `a profile that fails has a row, and the others go on`() async throws {
        let bench = try AcrossBench()
        try bench.save(
            "odd",
            ["set baseURL http://127.0.0.1:2", "set apiKey env:KEY_work", "set secret env:SECRET_work"]
        )
        #expect(await bench.run("across odd work { borrow BTC }") == 4)
        #expect(bench.lines.count == 5 && bench.lines[1].hasPrefix("work"), "\(bench.output)")
        let fields = bench.lines[4].split(separator: " ").prefix(3)
        #expect(fields == ["odd", "4", "-2014"], "\(bench.output)")
        #expect(bench.lines[3] == "PROFILE  STATUS   CODE  FAILURE" + bench.lines[3].dropFirst(31))
        #expect(!bench.errors.contains("error:"), "\(bench.errors)")
        let json = try AcrossBench()
        #expect(await json.run("across work { borrow NOSUCH } as json") == 3)
        #expect(json.output.contains("[\n{\"schema\":\"profileFailure.v1\",\"profile\":\"work\",\"status\":\"3\","))
        #expect(json.output.contains("\"code\":\"-3027\""), "\(json.output)")
    }

    @Test func `the first failure in the order of the names is the command's`() async throws {
        let text = "across spare work { if $which == 1 { sleep 1s; expect 1 > 2 } else { borrow NOSUCH } }"
        for (order, status) in [("spare work", UInt8(1)), ("work spare", 3)] {
            let bench = try AcrossBench()
            try bench.save("spare", ["set baseURL http://127.0.0.1:2", "let which = 1"])
            try bench.save(
                "work",
                [
                    "set baseURL http://127.0.0.1:1", "let which = 2", "set apiKey env:KEY_work",
                    "set secret env:SECRET_work",
                ]
            )
            #expect(await bench.run(text.replacing("spare work", with: order)) == status, "\(bench.output)")
            #expect(bench.lines.dropFirst().map { $0.split(separator: " ")[0] } == order.split(separator: " "))
        }
    }

    @Test func `a profile with errors in its file has a row`() async throws {
        let bench = try AcrossBench()
        try bench.save("bad", ["set nosuch 1"])
        #expect(await bench.run("across bad work { borrow BTC }") == 78)
        #expect(bench.output.contains("work     BTC") && bench.output.contains("bad          78"), "\(bench.output)")
        #expect(bench.errors.contains("bad: ") && bench.errors.contains("nosuch"), "\(bench.errors)")
    }

    @Test(arguments: [
        ("across work work { borrow BTC }", 2, "profile `work` is named twice"),
        ("across all work { borrow BTC }", 2, "stands alone"),
        ("across work nosuch { borrow BTC }", 78, "no profile `nosuch`"),
        ("across work { }", 2, "the block is empty"),
        ("across { borrow BTC }", 2, "needs `PROFILE`"),
        ("across work", 2, "`across` needs"),
        ("let p = [work work]; across $p { borrow BTC }", 2, "named twice"),
        ("across work { across spare { borrow BTC } }", 2, "`across` cannot be used"),
        ("across work { if 1 < 2 { let x = across spare { borrow BTC } } }", 2, "`across` cannot be used"),
        ("across work { profile use spare; borrow BTC }", 2, "cannot change it"),
        ("across work { borrow BTC as csv }", 2, "after the block"),
        ("across work { borrow BTC > /dev/null }", 2, "after the block"),
        ("across work { borrow BTC & }", 2, "put `&` after the block"),
        ("across work { watch BTC 1s }", 2, "needs an end"),
        ("across work { record /tmp/x }", 2, "`record` cannot be used"),
        ("across work { borrow BTC } as raw", 2, "raw"),
    ])
    func `an error is found before anything is sent`(_ text: String, _ status: UInt8, _ words: String) async throws {
        let bench = try AcrossBench()
        #expect(await bench.run(text) == status, "\(bench.output)")
        #expect(bench.errors.contains(words), "\(bench.errors)")
        #expect(bench.hosts.allSatisfy { $0.count == 0 } && bench.output.isEmpty, "\(bench.output)")
    }

    @Test(arguments: [
        "profile use spare", "watch BTC 1s", "borrow BTC as csv", "borrow BTC &", "across work { whoami }",
    ])
    func `a sourced file may not do it either`(_ statement: String) async throws {
        let bench = try AcrossBench()
        let file = try bench.write(statement, to: "inner.msh")
        #expect(await bench.run("across work { source \(file) }") == 2, "\(bench.output)")
        #expect(bench.hosts.allSatisfy { $0.count == 0 }, "\(statement)")
    }

    // MARK: Sessions

    @Test func `each profile has its own variables and settings, and nothing comes back`() async throws {
        let bench = try AcrossBench()
        try bench.save("work", ["use isolated BTCUSDT", "let desk = 1", "set recvWindow 4000"])
        try bench.save("spare", ["let desk = 2"])
        let text = """
            let x = 1; across work spare { let x = $x + $desk; let y = $x; set format json; echo $x; show recvWindow }
            echo $x; show recvWindow
            """
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        #expect(bench.lines.prefix(2) == ["work: 2", "spare: 3"])
        #expect(bench.lines.contains { $0.hasPrefix("work") && $0.contains("4000") }, "\(bench.output)")
        #expect(bench.lines.contains("1"), "\(bench.output)")
        #expect(bench.assembly.session.snapshot.profile == nil)
        #expect(bench.assembly.session.snapshot.settings["recvWindow"] == nil)
        #expect(await bench.run("across work spare { echo $desk }; echo $desk") == 2)
        #expect(bench.errors.contains("`$desk` is not set"), "\(bench.errors)")
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
        try bench.save("desk", ["let stops = 0"])
        let file = try bench.write("echo sourced; quit", to: "inner.msh")
        #expect(
            await bench.run("across work desk { if $stops == 1 { quit }; echo on }; echo after") == 0,
            "\(bench.errors)"
        )
        #expect(bench.lines == ["desk: on", "after"])
        let second = try AcrossBench()
        #expect(
            await second.run("for i in 1 { across work desk { echo one; break; echo two }; echo after }") == 0,
            "\(second.errors)"
        )
        #expect(second.lines == ["work: one", "desk: one", "after"])
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
        #expect(bench.lines.count == 4 && bench.lines.first == Self.heading, "\(bench.output)")
    }

    @Test func `all are the saved profiles, sorted`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across all { borrow BTC }") == 0, "\(bench.errors)")
        #expect(bench.lines.dropFirst().map { $0.split(separator: " ")[0] } == ["desk", "spare", "work", "simulated"])
        let empty = try AcrossBench([])
        #expect(await empty.run("across all { borrow BTC }") == 78)
        #expect(empty.errors.contains("no saved profiles") && empty.errors.contains("`profile new`"))
        #expect(await empty.run("across sandbox { borrow BTC }") == 0, "\(empty.errors)")
        #expect(empty.lines[1].hasPrefix("sandbox  BTC"))
    }

    @Test func `an interrupt ends all of them`() async throws {
        let bench = try AcrossBench(isAutomatic: false)
        let task = Task { await bench.run("across work desk spare { echo begun; sleep 1h; echo late }") }
        await bench.time.sleepers(atLeast: 3)
        bench.time.advance(by: .milliseconds(1))
        await bench.time.sleepers(atLeast: 3)
        task.cancel()
        #expect(await task.value == 130)
        #expect(bench.lines == ["work: begun", "desk: begun", "spare: begun"], "\(bench.output)")
    }

    // MARK: Scripts, names, recordings

    @Test func `a script needs permission`() async throws {
        let bench = try AcrossBench(allowed: [])
        #expect(try await bench.run(script: "across work { borrow BTC }") == 2)
        #expect(bench.errors.contains("--allow profile"), "\(bench.errors)")
        let allowed = try AcrossBench(allowed: [.profile])
        #expect(try await allowed.run(script: "across work { borrow BTC }") == 0, "\(allowed.errors)")
        try allowed.save("loose", ["set limitPolicy off"])
        #expect(try await allowed.run(script: "across work loose { borrow BTC }") == 2)
        #expect(allowed.errors.contains("--allow guards"), "\(allowed.errors)")
    }

    @Test func `the word all is no name for a new profile, and an old one can be renamed`() async throws {
        let bench = try AcrossBench()
        for statement in ["profile save all", "profile rename work all"] {
            #expect(await bench.run(statement) == 2, "\(statement)")
            #expect(
                bench.errors.contains("`all` means every saved profile")
                    && bench.errors.contains("profile rename all NAME")
            )
        }
        try bench.save("all", ["let x = 3"])
        #expect(await bench.run("profile use all") == 0)
        #expect(await bench.run("profile rename all old; across old { echo $x }") == 0, "\(bench.errors)")
        #expect(bench.lines.last == "old: 3")
    }

    @Test func `it is refused while a session is recorded`() async throws {
        let bench = try AcrossBench()
        let file = try bench.write("", to: "session.ndjson") + ".new"
        #expect(await bench.run("record \(file); across work { borrow BTC }") == 78)
        #expect(bench.errors.contains("`across` cannot be recorded"), "\(bench.errors)")
        #expect(bench.hosts.allSatisfy { $0.count == 0 })
    }

    @Test(arguments: [
        ("across work desk { borrow BTC }", "2, weight 100 (IP)"),
        ("across work desk spare { borrow BTC }", "3, weight 100 (IP)"),
        ("across work desk { inventory BTC }", "2, weight 0 (IP) and 50 (UID)"),
        ("across all { borrow BTC ETH; inventory BTC }", "9, weight 200 (IP) and 50 (UID)"),
        ("across work spare { watch BTC 1m times 3 }", "6, weight 150 (IP)"),
        ("across work spare { let x = 1 }", "0, weight 0"),
    ])
    func `a check counts addresses per host and accounts each`(_ script: String, _ stated: String) throws {
        let bench = try AcrossBench()
        #expect(try bench.check(script) == 0, "\(bench.errors)")
        let words = bench.output.replacing("weight 50 (UID)", with: "weight 0 (IP) and 50 (UID)")
        #expect(words.contains("requests  \(stated)\n"), "\(bench.output)")
        #expect(bench.output.contains("--allow profile"))
        #expect(bench.hosts.allSatisfy { $0.count == 0 })
    }
}
