import BilingualText
import InjectedTime
import LineEditing
import MarginShell
import ShellRuntime
import ShellSession
import Testing

@testable import SandboxExchange
@testable import ScriptTools

/// `across PROFILE... { ... }`.
struct AcrossTests {
    static let heading = "PROFILE  ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  OF LIMIT  LIMITED BY"

    /// A profile with the key of `work`, which only host 1 knows.
    static func keyOfWork(host: Int) -> [String] {
        ["set baseURL http://127.0.0.1:\(host)", "set apiKey env:KEY_work", "set secret env:SECRET_work"]
    }

    @Test func `the records of all profiles are one table, in the order in which they are named`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across spare work main { borrow BTC ETH }") == 0, "\(bench.errors)")
        #expect(bench.lines.first == Self.heading)
        #expect(
            bench.lines.dropFirst().map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
                == ["spare BTC", "spare ETH", "work BTC", "work ETH", "main BTC", "main ETH", "simulated"]
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

    @Test func `rows are chosen among those of all profiles, and failures stay`() async throws {
        let bench = try AcrossBench()
        try bench.save("odd", Self.keyOfWork(host: 2))
        let text = "across work odd spare { borrow BTC } sort by amount down"
        #expect(await bench.run(text) == 4, "\(bench.errors)")
        let firsts = bench.lines.map { $0.split(separator: " ").first.map(String.init) ?? "" }
        #expect(firsts == ["PROFILE", "spare", "work", "simulated", "PROFILE", "odd"], "\(bench.output)")
        let second = try AcrossBench()
        let choice = "where amount > 30 first 1 as csv; echo (count $last)"
        #expect(await second.run("across work spare { borrow BTC ETH } \(choice)") == 0, "\(second.errors)")
        #expect(second.output.split(separator: "\r\n").dropFirst().first?.hasPrefix("work,ETH,") == true)
        #expect(second.lines.last?.hasSuffix("1") == true, "\(second.output)")
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

    @Test func `an expectation that is not met says its reason`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across work spare { borrow BTC; expect amount > 1.8 \"too little\" }") == 1)
        #expect(bench.lines.last == "work          1  `amount > 1.8` is false: too little", "\(bench.output)")
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
        ("across all work { borrow BTC }", 2, "name no other"),
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
        ("across work { watch BTC 1s times 1 } as openmetrics", 2, "is for one watch"),
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

    @Test func `a Chinese session has Chinese headings and errors`() async throws {
        let bench = try AcrossBench(language: .chinese)
        #expect(await bench.run("across work spare { borrow BTC }") == 0, "\(bench.errors)")
        #expect(bench.lines.first?.hasPrefix("配置档  资产") == true, "\(bench.output)")
        #expect(await bench.run("across work { borrow NOSUCH }") == 3)
        #expect(bench.lines.contains { $0.hasPrefix("配置档  状态") }, "\(bench.output)")
        #expect(await bench.run("across work work { borrow BTC }") == 2)
        #expect(bench.errors.contains("配置档 `work` 写了两次"), "\(bench.errors)")
    }

    @Test func `names complete, each once, and all only at first`() throws {
        let bench = try AcrossBench()
        let completer = ShellCompleter(
            registry: bench.assembly.registry,
            console: bench.console,
            sources: bench.assembly.completion
        )
        func words(_ text: String) -> [String] {
            completer.completions(for: text, cursor: text.utf8.count).candidates.map(\.text)
        }
        #expect(words("acro") == ["across"])
        let options = ["where", "sort", "first"]
        #expect(words("across ") == ["all", "main", "spare", "work", "sandbox"] + options)
        #expect(words("across work ") == ["main", "spare", "sandbox"] + options)
        #expect(words("across work sp") == ["spare"])
        #expect(words("across all ") == options)
        #expect(words("across work { bor") == ["borrow"])
        #expect(words("profile use ") == ["main", "spare", "work", "sandbox"])
    }

    @Test func `explain and get work in a block as outside`() async throws {
        let bench = try AcrossBench()
        #expect(await bench.run("across work spare { explain borrow BTC }") == 0, "\(bench.errors)")
        #expect(bench.output.contains("work\n") && bench.output.contains("maxBorrowable"), "\(bench.output)")
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

    @Test func `all cannot be the name of a new profile, and an old one can be renamed`() async throws {
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
        ("across work main { borrow BTC }", "2, weight 100 (IP)"),
        ("across work main spare { borrow BTC }", "3, weight 100 (IP)"),
        ("across work main { inventory BTC }", "2, weight 0 (IP) and 50 (UID)"),
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
        #expect(bench.output.contains("  limits    of several profiles: weight (IP) of the host"), "\(bench.output)")
        #expect(bench.hosts.allSatisfy { $0.count == 0 })
    }
}
