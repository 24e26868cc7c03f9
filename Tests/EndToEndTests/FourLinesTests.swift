import Foundation
import Testing

/// The four lines that the language started from, on real HTTP over loopback.
@Suite struct FourLinesTests {
    @Test func `an asset outside the pair ends with status 3 and names both ways on`() throws {
        let shell = try ShellProcess()
        let run = try shell.run(
            "--profile",
            "sandbox",
            "-c",
            "use isolated BTCUSDT",
            "-c",
            "borrow BTC",
            "-c",
            "set recvWindow 5000",
            "-c",
            "watch ETH 1s times 3"
        )
        #expect(run.status == 3)
        #expect(run.output.contains("BTCUSDT"))
        #expect(run.errors.contains("recvWindow: unset -> 5000"))
        #expect(run.errors.contains("ETH is not in BTCUSDT (its assets are BTC and USDT)"))
        #expect(run.errors.contains("`watch ETH 1s cross`"))
        #expect(run.errors.contains("`use isolated ETHUSDT`"))
    }

    @Test func `in the cross account a watch gives three records one second apart`() throws {
        let shell = try ShellProcess()
        let run = try shell.run(
            "--profile",
            "sandbox",
            "-c",
            "use isolated BTCUSDT",
            "-c",
            "use cross",
            "-c",
            "watch ETH 1s times 3"
        )
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        try #require(lines.count == 3)
        let instants = try lines.map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let text = try #require(object?["scheduled"] as? String)
            return try Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        }
        for (earlier, later) in zip(instants, instants.dropFirst()) {
            // The instants are cut to whole milliseconds.
            #expect(abs(later.timeIntervalSince(earlier) - 1) < 0.002)
        }
    }

    @Test func `the documented example comes out digit for digit`() throws {
        let run = try ShellProcess().run("--profile", "sandbox", "-c", "borrow BTC as json")
        #expect(run.status == 0)
        let array = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        let object = array?.first
        #expect(object?["amount"] as? String == "1.69248805")
        #expect(object?["borrowLimit"] as? String == "60")
        #expect(object?["limitedBy"] as? String == "other")
        #expect(object?["simulated"] as? Bool == true)
    }

    @Test(arguments: ["file", "standard input", "dash"])
    func `a script runs from a file and from standard input`(way: String) throws {
        let shell = try ShellProcess()
        let script = "use cross # back\nborrow BTC as raw; echo done\n"
        let run =
            switch way {
            case "file": try shell.run("--profile", "sandbox", try shell.home.write(script, to: "tour.msh"))
            case "dash": try shell.run("--profile", "sandbox", "-", input: script)
            default: try shell.run("--profile", "sandbox", input: script)
            }
        #expect(run.status == 0)
        #expect(run.output == "{\"amount\":\"1.69248805\",\"borrowLimit\":\"60\"}\ndone\n")
        #expect(run.errors == "")
    }

    @Test func `on virtual time an hour of watching gives the same bytes each time`() throws {
        let arguments = ["--profile", "sandbox", "--virtual-time", "-c", "watch ETH 30s times 120"]
        let shell = try ShellProcess()
        let first = try shell.run(arguments)
        let second = try shell.run(arguments)
        #expect(first.status == 0)
        #expect(first.output.split(separator: "\n").count == 120)
        #expect(first.output == second.output)
    }
}
