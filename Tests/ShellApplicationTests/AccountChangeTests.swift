import Testing

/// Figures of one account, on one exchange, are never taken for those of another.
@Suite struct AccountChangeTests {
    /// Every way to another account or host, from profile `a`, and the account's responses.
    private static let changes = [
        "profile use b", "set apiKey env:KEY2; set secret env:SECRET2", "set baseURL http://127.0.0.1:2",
        "profile use elsewhere",
    ]

    @Test(arguments: changes)
    func `the samples of a watch are drawn only for its own account`(change: String) async throws {
        let bench = try AccountBench()
        #expect(await bench.run("profile use a; watch BTC 1s times 3 > /dev/null; \(change); plot BTC") == 2)
        #expect(bench.errors.contains("no data for `BTC` in this account"))
        #expect(await bench.run("set plain on; watch BTC 1s times 2 > /dev/null; plot BTC") == 0, "\(bench.errors)")
        #expect(
            bench.output.contains(AccountBench.second) && !bench.output.contains(AccountBench.first),
            "\(bench.output)"
        )
    }

    @Test(arguments: changes)
    func `a condition's bare names and the latest record are gone with the account`(change: String) async throws {
        let bench = try AccountBench()
        #expect(await bench.run("profile use a; borrow BTC as raw; \(change); expect amount < 1000") == 1)
        #expect(bench.errors.contains("the last record is from another account or host"), "\(bench.errors)")
        for statement in ["echo $last.amount", "echo $last", "expect $last.amount < 1000"] {
            let other = try AccountBench()
            #expect(await other.run("profile use a; borrow BTC as raw; \(change); \(statement)") == 2, "\(statement)")
            #expect(other.errors.contains("the last record is from another account or host"), "\(other.errors)")
        }
        let ifs = "if amount < 1000 { echo first } else { echo none }"
        let third = try AccountBench()
        #expect(
            await third.run("profile use a; borrow BTC as raw; \(ifs); \(change); \(ifs); borrow BTC as raw; \(ifs)")
                == 0
        )
        #expect(third.lines.filter { !$0.hasPrefix("{") } == ["first", "none", "first"], "\(third.output)")
    }

    @Test func `the same account has its own latest record again`() async throws {
        let bench = try AccountBench()
        let text = "profile use a; borrow BTC as raw; set apiKey env:KEY2; unset apiKey; echo $last.amount"
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        #expect(bench.lines.last == AccountBench.first)
    }

    @Test func `the same profile once more may be another account by then`() async throws {
        let bench = try AccountBench()
        #expect(await bench.run("profile use a; watch BTC 1s times 2 > /dev/null; profile use a; plot BTC") == 2)
        #expect(await bench.run("profile use a; borrow BTC as raw; profile use a; expect amount < 1000") == 1)
    }

    @Test func `the margin account in use is part of it`() async throws {
        let bench = try AccountBench()
        #expect(await bench.run("profile use a; borrow BTC as raw; use isolated BTCUSDT; expect amount < 1000") == 1)
        #expect(await bench.run("use cross; borrow BTC as raw; expect amount < 1000") == 0)
    }

    @Test func `a variable stays, and its record names its account`() async throws {
        let bench = try AccountBench()
        let text = """
            profile use a; let x = borrow BTC; profile use b; let y = borrow BTC
            echo $x.amount $x.account; echo $y.amount $y.account; echo $x
            set apiKey env:KEY; set secret env:SECRET; borrow BTC as ndjson; watch BTC 1s times 1 as ndjson
            inventory BTC as ndjson
            """
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        let lines = bench.lines
        try #require(lines.count == 6, "\(bench.output)")
        let marks = AccountBench.fingerprints
        let (a, b) = ("a@127.0.0.1:1 \(marks[0])", "b@127.0.0.1:1 \(marks[1])")
        #expect(lines[0] == "\(AccountBench.first) \(a)")
        #expect(lines[1] == "\(AccountBench.second) \(b)")
        #expect(lines[2].hasSuffix(" account=\(a) profile=a"))
        for line in lines[3...] {
            #expect(line.hasSuffix("\"account\":\"b@127.0.0.1:1 \(marks[0])\",\"profile\":\"b\"}"), "\(line)")
        }
    }

    @Test func `a list of assets or pairs names no account`() async throws {
        let bench = try AccountBench()
        #expect(await bench.run("profile use a; assets BTC as json; pairs BTCUSDT as json") == 0)
        #expect(!bench.output.contains("account"))
    }

    @Test(arguments: ["profile use b", "set apiKey env:KEY2; set secret env:SECRET2", "set baseURL http://127.0.0.1:2"])
    func `a watch whose block changes the account ends, and judges nothing by the old figures`(
        change: String
    ) async throws {
        let bench = try AccountBench()
        let block = "when amount > 0 { \(change); if amount > 0 { echo judged } else { echo unknown } }"
        #expect(await bench.run("profile use a; watch BTC 1s times 5 \(block)") == 78)
        #expect(bench.errors.contains("its block changed the account or the host"))
        #expect(bench.lines.filter { !$0.hasPrefix("{") } == ["unknown"], "\(bench.output)")
    }

    @Test func `a file of two accounts is never one line`() async throws {
        let bench = try AccountBench()
        let folder = try ScriptFolder()
        let file = folder.path + "/both.ndjson"
        let text = """
            profile use a; watch BTC 1s times 2 >> \(file); profile use b; watch BTC 1s times 3 >> \(file)
            set plain on; plot BTC from \(file)
            """
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        #expect(bench.lines.count(where: { $0.hasSuffix(AccountBench.second) }) == 3)
        #expect(!bench.output.contains(AccountBench.first))
        #expect(await bench.run("set plain off; profile use a; plot BTC from \(file)") == 0)
        #expect(bench.output.contains("b@127.0.0.1:1"))
    }

    @Test(arguments: changes)
    func `a failure's causes are not ranked by what is known of another account`(change: String) async throws {
        let bench = try AccountBench()
        #expect(await bench.run("profile use a; borrow NOPE; whoami") != 0)
        #expect(await bench.run("try { borrow NOPE } catch { }; error") == 0)
        #expect(!bench.errors.contains("is from before the account"))
        #expect(await bench.run("\(change); error; try { borrow NOPE } catch { }; error") == 0)
        #expect(bench.errors.ranges(of: "is from before the account or the host changed").count == 1, "\(bench.errors)")
    }

    @Test func `the key's permissions are known for only one account`() async throws {
        let bench = try AccountBench()
        let text =
            "profile use a; whoami as ndjson > /dev/null; error -2015 as ndjson; profile use b; error -2015 as ndjson"
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        #expect(bench.lines.count == 2 && bench.lines.first != bench.lines.last, "\(bench.output)")
    }

    @Test func `budgets of an address belong to its host, and those of an account to it`() async throws {
        let bench = try AccountBench()
        await bench.run("profile use a; borrow BTC as raw; inventory BTC as raw; weight as csv")
        #expect(bench.output.contains("maxBorrowable,ip") && bench.output.contains("available-inventory,uid"))
        let before = bench.output.count
        await bench.run("profile use b; weight as csv")
        let other = String(bench.output.dropFirst(before))
        #expect(other.contains("maxBorrowable,ip") && !other.contains("uid"), "\(other)")
        await bench.run("set baseURL http://127.0.0.1:2; weight as csv")
        #expect(bench.errors.contains("no weight known yet"))
    }

    @Test func `a job keeps to its account, and what it sees is its own`() async throws {
        let bench = try AccountBench()
        let text = """
            profile use a; watch BTC 1s times 4 as ndjson > /dev/null &
            sleep 1500ms; set apiKey env:KEY2; set secret env:SECRET2; try { plot BTC } catch { echo nothing }
            sleep 5s; try { plot BTC } catch { echo nothing }; unset apiKey; unset secret; set plain on; plot BTC
            """
        #expect(await bench.run(text) == 0, "\(bench.errors)")
        #expect(bench.lines.prefix(2) == ["nothing", "nothing"])
        #expect(bench.lines.count(where: { $0.hasSuffix(AccountBench.first) }) == 4, "\(bench.output)")
    }
}
