import BilingualText
import Foundation
import MarginShell
import Testing

@testable import ScriptTools

struct CheckTests {
    /// A script, its stated cost, and the requests it really sends.
    struct Costed: Sendable, CustomTestStringConvertible {
        let script: String
        let stated: String
        let sent: Int

        var testDescription: String { script }

        init(_ script: String, _ stated: String, sent: Int) {
            self.script = script
            self.stated = stated
            self.sent = sent
        }
    }

    @Test(arguments: [
        Costed("echo hello", "0, weight 0", sent: 0),
        Costed("borrow BTC", "1, weight 50 (IP)", sent: 1),
        Costed("borrow BTC ETH", "2, weight 100 (IP)", sent: 2),
        Costed("let basket = [BTC ETH BNB]\nborrow $basket", "3, weight 150 (IP)", sent: 3),
        Costed("for a in BTC ETH { borrow $a }", "2, weight 100 (IP)", sent: 2),
        Costed(
            "let basket = [BTC ETH]\nfor a in $basket BNB { borrow $a; borrow $a }",
            "6, weight 300 (IP)",
            sent: 6
        ),
        Costed("for a in BTC ETH { for b in BNB USDT { borrow $a $b } }", "8, weight 400 (IP)", sent: 8),
        Costed("let n = 2 * 2\nrepeat $n { borrow BTC }", "4, weight 200 (IP)", sent: 4),
        Costed("let b = [BTC]\nrepeat 3 { let b = [BTC ETH]; borrow $b }", "6, weight 300 (IP)", sent: 6),
        Costed("let x = borrow BTC\nborrow ETH\nexpect $x.amount > 0", "2, weight 100 (IP)", sent: 2),
        Costed("watch ETH 1s times 3", "3, weight 150 (IP)", sent: 3),
        Costed("watch ETH BTC 2s times 2", "4, weight 200 (IP)", sent: 4),
        Costed(
            "let x = 3\nif $x > 2 { borrow BTC } else { borrow ETH; borrow BNB }",
            "1, weight 50 (IP)",
            sent: 1
        ),
        Costed("borrow BTC\nif amount > 0 { borrow ETH } else { borrow BNB }", "2, weight 100 (IP)", sent: 2),
        Costed("borrow BTC\nexit\nborrow ETH", "1, weight 50 (IP)", sent: 1),
        Costed("try { borrow BTC } catch { echo failed }", "1, weight 50 (IP)", sent: 1),
        Costed("repeat 0 { borrow BTC }", "0, weight 0", sent: 0),
        Costed("terms", "4, weight 106 (IP) and 50 (UID)", sent: 4),
        Costed("terms BTC ETH amount", "7, weight 306 (IP) and 50 (UID)", sent: 7),
        Costed(
            "get margin/interestRateHistory asset=BTC startTime=2024-11-01 endTime=2025-01-05 pages all",
            "3, weight 3 (IP)",
            sent: 3
        ),
        Costed("get margin/interestRateHistory asset=BTC startTime=-9d pages 1", "1, weight 1 (IP)", sent: 1),
        Costed("account isolated ETHUSDT", "4, weight 112 (IP)", sent: 4),
    ])
    func `the cost of a script whose way is known is exact`(_ case: Costed) async throws {
        let folder = try ScriptFolder()
        let file = try folder.write(`case`.script)
        let checked = VirtualShell()
        #expect(checked.check(file: file) == 0, "\(checked.errors.text)")
        #expect(checked.output.text.contains("  requests  \(`case`.stated)\n"), "\(checked.output.text)")
        #expect(checked.exchange.paths.isEmpty)
        let run = VirtualShell()
        #expect(await run.run(file: file) == 0, "\(run.errors.text)")
        #expect(run.exchange.paths.count == `case`.sent)
    }

    @Test(arguments: [
        (
            "borrow BTC\nif amount > 1000 { borrow ETH; borrow BNB }", "at most 3, weight 150 (IP)",
            "2: which branch"
        ),
        (
            "try { borrow BTC; borrow NOSUCH } catch { echo no }", "at most 2, weight 100 (IP)",
            "1: it may end before"
        ),
        ("expect error { borrow NOSUCH }", "at most 1, weight 50 (IP)", "1: it may end before"),
        ("for a in BTC ETH { borrow $a; break }", "at most 2, weight 100 (IP)", "1: it may end before"),
        ("borrow BTC\nif amount > 0 { exit }\nborrow BTC", "at most 2, weight 100 (IP)", "2: it may end before"),
        ("borrow BTC\nlet n = $last.asset\nborrow $n", "about ", "3: the variables get their values only when it runs"),
        (
            "get margin/interestHistory startTime=-60d pages all",
            "at least 2, weight 2 (IP), and 1 (IP) for each request that follows", "1: how many requests follow"
        ),
        ("get margin/interestHistory pages 5", "at most 5, weight 5 (IP)", "1: the command may send fewer"),
        (
            "get /api/v3/klines symbol=BTCUSDT interval=1m startTime=-7d pages all", "at most 11, weight 22 (IP)",
            "1: the command may send fewer"
        ),
        (
            "why BTC", "at least 11, weight 284 (IP) and 50 (UID), and 10 (IP) for each request that follows",
            "1: how many requests follow"
        ),
        ("account", "and 10 (IP) for each request that follows", "1: how many requests follow"),
        ("repeat 3 { get margin/myTrades symbol=BTCUSDT pages all }", "at least 3, weight 30", "1: how many requests"),
        ("try { why BTC } catch { echo no }", "about 11", "1: how many requests follow"),
        ("watch BTC 1s", "1 per round, weight 50 (IP), until stopped", "own waits take 0s"),
    ])
    func `a cost that is not exact is marked, with the reason`(_ script: String, _ stated: String, _ reason: String)
        throws
    {
        let file = try ScriptFolder()
        let shell = VirtualShell()
        #expect(shell.check(file: try file.write(script)) == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains(stated), "\(shell.output.text)")
        #expect(shell.output.text.contains(reason), "\(shell.output.text)")
    }

    @Test(arguments: [
        ("repeat 240 { borrow BTC }", "at least 1m at 240 requests per minute; its own waits take 0s"),
        ("repeat 3 every 10s { borrow BTC }", "at least 20s at 240 requests per minute; its own waits take 20s"),
        ("sleep 90s\nborrow BTC", "at least 1m30s"),
        ("watch ETH 30s times 3", "its own waits take 1m"),
    ])
    func `the least time is the larger of limit and waits`(_ script: String, _ stated: String) throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        #expect(shell.check(file: try folder.write(script)) == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains(stated), "\(shell.output.text)")
    }

    @Test func `huge loops are counted at once without overflow`() throws {
        let folder = try ScriptFolder()
        let huge = "repeat 1000000 { repeat 1000000 { repeat 1000000 every 24h { repeat 1000000 { borrow BTC } } } }"
        let shell = VirtualShell()
        #expect(shell.check(file: try folder.write(huge)) == 0, "\(shell.errors.text)")
        let nested =
            "let l = [A B C D E F G H I J]\n"
            + (0..<9).map { "for x\($0) in $l { " }.joined() + "borrow BTC" + String(repeating: " }", count: 9)
        let patient = VirtualShell()
        #expect(patient.check(file: try folder.write(nested)) == 0, "\(patient.errors.text)")
        #expect(patient.output.text.contains("1000000000, weight 50000000000 (IP)"), "\(patient.output.text)")
    }

    @Test func `everything that the script touches is listed`() throws {
        let folder = try ScriptFolder()
        _ = try folder.write("use isolated ETHUSDT\nborrow $1 > out.csv", to: "inner.msh")
        let file = try folder.write(
            """
            set recvWindow 6000
            set baseURL https://example.com
            borrow BTC isolated BTCUSDT
            source inner.msh ETH
            """
        )
        let shell = VirtualShell()
        #expect(shell.check(file: file) == 0, "\(shell.errors.text)")
        #expect(
            shell.output.text == """
                \(file): no errors
                  requests  2, weight 100 (IP)
                  retries   not counted: requests that fail temporarily are retried up to 3 times
                  takes     at least 500ms at 240 requests per minute; its own waits take 0s
                  sources   inner.msh
                  settings  baseURL recvWindow
                  pairs     BTCUSDT ETHUSDT
                  needs     --allow base-url --allow write

                """
        )
    }

    @Test func `retries are not in the cost, and there are at most as many as stated`() async throws {
        let file = try ScriptFolder()
        let path = try file.write("sandbox fault server-error times 2\nborrow BTC")
        let checked = VirtualShell()
        #expect(checked.check(file: path) == 0, "\(checked.errors.text)")
        #expect(checked.output.text.contains("  requests  1, weight 50 (IP)\n"), "\(checked.output.text)")
        #expect(checked.output.text.contains("retries"))
        let run = VirtualShell()
        #expect(await run.run(file: path) == 0, "\(run.errors.text)")
        #expect(run.exchange.paths.count == 3)
        let free = VirtualShell()
        #expect(free.check(file: try file.write("echo hello")) == 0)
        #expect(!free.output.text.contains("retries"))
    }

    @Test func `a file outside the script's folder needs a class`() throws {
        let folder = try ScriptFolder()
        let other = try ScriptFolder()
        let outside = try other.write("echo outside")
        let shell = VirtualShell()
        #expect(shell.check(file: try folder.write("source \(outside)")) == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains("needs     --allow read"), "\(shell.output.text)")
    }

    @Test func `all errors of a script and its files are reported together`() throws {
        let folder = try ScriptFolder()
        _ = try folder.write("borow BTC\nset nosuch 1", to: "inner.msh")
        let first = try folder.write("set recvWindow 0\necho $unset\nwatch ETH", to: "first.msh")
        let shell = VirtualShell()
        #expect(shell.check(file: first) == 2)
        #expect(shell.output.text == "\(first): 3 errors\n")
        #expect(shell.errors.text.contains("\(first):1:16: error:"), "\(shell.errors.text)")
        #expect(shell.errors.text.contains("\(first):2:6: error:"))
        #expect(shell.errors.text.contains("\(first):3:"))
        let second = VirtualShell()
        #expect(second.check(file: try folder.write("echo fine\nsource inner.msh\nsource gone.msh")) == 2)
        #expect(second.errors.text.contains("inner.msh:1:1: error:"), "\(second.errors.text)")
        #expect(second.errors.text.contains("inner.msh:2:5: error:"))
        #expect(second.errors.text.contains("script.msh:3:8: error:"))
        #expect(second.exchange.paths.isEmpty)
    }

    @Test func `files that source each other are an error`() throws {
        let folder = try ScriptFolder()
        let first = try folder.write("source second.msh", to: "first.msh")
        _ = try folder.write("source first.msh", to: "second.msh")
        let shell = VirtualShell()
        #expect(shell.check(file: first) == 2)
        #expect(shell.errors.text.contains("second.msh:1:8: error:"), "\(shell.errors.text)")
    }

    @Test func `arguments make what depends on them known`() throws {
        let folder = try ScriptFolder()
        let file = try folder.write("repeat $1 { borrow $2 }")
        let without = VirtualShell()
        #expect(without.check(file: file) == 0, "\(without.errors.text)")
        #expect(without.output.text.contains("about "), "\(without.output.text)")
        let with = VirtualShell()
        #expect(with.check(file: file, "3", "ETH") == 0, "\(with.errors.text)")
        #expect(with.output.text.contains("requests  3, weight 150 (IP)"), "\(with.output.text)")
    }

    @Test func `the report speaks Chinese`() throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell(language: .chinese)
        #expect(shell.check(file: try folder.write("borrow BTC")) == 0)
        #expect(shell.output.text.contains("没有错误"))
        #expect(shell.output.text.contains("1 次，权重 50（IP）"))
    }

    @Test func `as JSON the report is one object with every field`() throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        #expect(shell.check(file: try folder.write("borrow BTC\nset recvWindow 5000"), form: .json) == 0)
        let good = try #require(try Self.object(shell.output.text))
        #expect(good["schema"] as? String == "check.v2")
        #expect(good["precision"] as? String == "exact")
        #expect(good["requests"] as? String == "1")
        #expect(good["settings"] as? [String] == ["recvWindow"])
        let faulty = VirtualShell()
        #expect(faulty.check(file: try folder.write("echo ok\n  borow BTC"), form: .json) == 2)
        let bad = try #require(try Self.object(faulty.output.text))
        let errors = try #require(bad["errors"] as? [[String: Any]])
        #expect(errors.count == 1)
        #expect(errors.first?["line"] as? String == "2")
        #expect(errors.first?["column"] as? String == "3")
        #expect(errors.first?["endColumn"] as? String == "8")
        #expect(bad["requests"] is NSNull)
    }

    @Test func `a file that is not there ends with 78`() {
        let shell = VirtualShell()
        #expect(shell.check(file: "/nonexistent/script.msh") == 78)
        #expect(shell.errors.text.contains("cannot be read"))
    }

    private static func object(_ text: String) throws -> [String: Any]? {
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    }
}
