import Foundation
import InjectedTime
import SandboxExchange
import ShellRuntime
import Testing

@testable import Diagnosis
@testable import ExchangeAccess
@testable import MarginShell
@testable import ShellApplication

/// Statements whose requests are in flight at the same time.
@Suite struct ConcurrentStatementTests {
    private static let path = "/sapi/v1/margin/maxBorrowable"

    /// Statements that send several requests, some of them next to a background watch and a slow exchange.
    private static let lines = [
        "set onError continue", "sandbox fault slow of 3s times 2", "borrow BTC ETH USDT BNB SOL as ndjson", "why BTC",
        "watch BTC ETH 2s for 9s as csv &", "sandbox fault slow of 1500ms times 9", "why ETH isolated ETHUSDT",
        "borrow NOPE BTC ETH as csv", "wait", "sandbox fault rate-limit times 1", "borrow BTC ETH USDT", "sleep 2m",
        "for a in BTC ETH { why $a as json }", "weight as csv", "error",
    ]

    private func run(_ lines: [String]) async -> VirtualShell {
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases))
        _ = await shell.run(lines: lines)
        return shell
    }

    @Test func `records come in the order of the words, also when the first response is the last`() async throws {
        let shell = await run(["sandbox fault slow of 3s times 1", "borrow SOL BTC ETH as raw", "borrow SOL as raw"])
        let lines = shell.output.text.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.first == lines.last)
        // All of them together took as long as the slow one.
        #expect(shell.time.now.sinceOrigin == .seconds(3))
    }

    @Test(arguments: [
        ("why BTC", 2), ("why BTC isolated BTCUSDT", 2), ("borrow BTC ETH USDT BNB SOL", 1), ("whoami", 1),
        ("pairs", 1),
    ])
    func `where each response takes a second, a statement takes as many as its requests depend on each other`(
        _ statement: String,
        _ seconds: Int
    ) async throws {
        let shell = await run(["sandbox fault slow of 1s times 100", statement])
        #expect(shell.exchange.paths.count > 1)
        #expect(shell.time.now.sinceOrigin == .seconds(seconds), "\(shell.errors.text)")
    }

    @Test func `doctor has its requests in flight together`() async throws {
        var bench = try DoctorBench()
        bench.fault(.slow, .seconds(1))
        let outcome = try await bench.run()
        #expect(outcome.checks(.fail) == [])
        #expect(outcome.requests > 10)
        // The first sample of the clock, and then the other two; the signed requests are in flight meanwhile.
        #expect(bench.time.now.sinceOrigin == .seconds(3))
    }

    @Test func `after a 429 nothing more is sent`() async {
        let shell = await run(["sandbox fault rate-limit times 1", "borrow BTC ETH USDT", "why BTC"])
        #expect(shell.exchange.paths == [Self.path])
    }

    @Test func `a failure in the middle is the failure of the statement, and the others have their records`() async {
        let shell = await run(["set onError continue", "borrow BTC NOPE ETH NADA as csv", "echo $error.code"])
        let lines = shell.output.text.split(whereSeparator: \.isNewline)
        #expect(lines.dropFirst().map { $0.prefix(3) } == ["BTC", "ETH", "-30"])
        #expect(shell.errors.text.contains("NOPE"))
        #expect(shell.errors.text.contains("NADA"))
    }

    @Test func `a script gives the same bytes each time`() async throws {
        let folder = try ScriptFolder()
        let path = folder.path + "/r.ndjson"
        var runs: [[String]] = []
        for _ in 1...2 {
            let shell = await run(["record \(path)"] + Self.lines)
            let journal = shell.assembly.gateway.facts.journal.records.map(\.line)
            let recording = try String(contentsOfFile: path, encoding: .utf8)
            runs.append([shell.output.text, shell.errors.text, recording] + shell.exchange.paths + journal)
            try FileManager.default.removeItem(atPath: path)
        }
        #expect(runs[0] == runs[1])
    }

    @Test func `a recording of concurrent requests replays byte for byte`() async throws {
        let folder = try ScriptFolder()
        let path = folder.path + "/r.ndjson"
        let recorded = await run(["record \(path)"] + Self.lines)
        #expect(recorded.output.text.contains("\"asset\":\"SOL\""))
        let replayed = VirtualShell(allowed: Set(PermissionClass.allCases))
        let status = await replayed.run("replay \(path)")
        #expect(replayed.output.text == recorded.output.text)
        #expect(replayed.exchange.paths.isEmpty)
        #expect(status != 9, "\(replayed.errors.text)")
    }

    /// Records `text`, and replays the recording with `other` in its place.
    private func replay(_ text: String, as other: String) async throws -> (status: UInt8, output: String) {
        let folder = try ScriptFolder()
        let path = folder.path + "/r.ndjson"
        _ = await run(["record \(path)", "sandbox fault slow of 1s times 2", text])
        var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            String(line[..<(line.firstRange(of: ",\"sum\":")?.lowerBound ?? line.endIndex)])
        }
        let place = try #require(lines.firstIndex { $0.contains(text) })
        lines[place] = lines[place].replacing(text, with: other)
        try Data(RecordingSums.sealed(lines)).write(to: URL(filePath: path))
        let replayed = VirtualShell(allowed: Set(PermissionClass.allCases))
        return (await replayed.run("replay \(path)"), replayed.output.text)
    }

    @Test func `requests in flight together are matched in any order, those of statements in theirs`() async throws {
        let amounts = await run(["borrow ETH BTC as raw"]).output.text
        let replayed = try await replay("borrow BTC ETH as raw", as: "borrow ETH BTC as raw")
        #expect(replayed.output == amounts)
        #expect(replayed.status == 0)
        let swapped = try await replay("borrow BTC; borrow ETH", as: "borrow ETH; borrow BTC")
        #expect(swapped.status == 9)
    }
}
