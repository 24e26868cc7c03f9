import Foundation
import ShellRuntime
import Testing
import InjectedTime

/// What a watch writes for Prometheus, checked by Prometheus's own checker.
@Suite struct MetricsTests {
    private let folder: ScriptFolder

    init() throws { folder = try ScriptFolder() }

    /// Where promtool is; `scripts/test` fetches it where it is not installed.
    private static var promtool: URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return (folders + [".build/tools"]).map { URL(filePath: $0).appending(path: "promtool") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    private func check(_ text: String) throws -> (status: Int32, words: String) {
        let program = try #require(Self.promtool, "promtool is missing: scripts/test fetches it")
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = program
        process.arguments = ["check", "metrics"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let words = try output.fileHandleForReading.readToEnd().map { String(decoding: $0, as: UTF8.self) } ?? ""
        process.waitUntilExit()
        return (process.terminationStatus, words)
    }

    private func page(_ statement: String) async throws -> String {
        let bench = WatchBench()
        await bench.run("sandbox fault reset times 2 ; \(statement) as openmetrics > \(folder.path)/watch.prom")
        return try folder.read("watch.prom")
    }

    @Test(arguments: [
        "watch ETH BTC 这是测试币 10s times 6", "watch ETH SHIB 10s times 6 inventory",
        "watch BTC 10s times 3 isolated BTCUSDT", "watch SHIB 10s times 3 when SHIB.inventory > 5 { echo yes }",
        "watch ETH 10s times 2 until amount < 0 and \"a\\\"b\" != \"c\"",
    ])
    func `promtool finds nothing wrong`(_ statement: String) async throws {
        let result = try check(try await page(statement))
        #expect(result.status == 0)
        #expect(result.words == "")
    }

    @Test func `promtool would find something wrong`() throws {
        #expect(try check("marginsh_watch_amount{asset=\"ETH} 1\n").status != 0)
    }

    @Test func `numbers, weights and failures are in it, and that the watch is over`() async throws {
        let page = try await page("watch ETH BTC 10s times 6")
        for line in [
            "marginsh_watch_amount{watch=\"",
            "asset=\"BTC\",scope=\"cross\",simulated=\"true\"} 1.69248805\n",
            "asset=\"BTC\",scope=\"cross\",watched=\"amount\",simulated=\"true\"} 5\n",
            "marginsh_watch_running{watch=\"",
            "asset=\"ETH\",scope=\"cross\",watched=\"amount\",simulated=\"true\"} 1\n",
            "group=\"/sapi/v1/margin/maxBorrowable\",bucket=\"ip\",simulated=\"true\"} 600\n",
        ] {
            #expect(page.contains(line), "\(line)")
        }
        #expect(page.contains(/marginsh_watch_running\{.*\} 0\n/))
        #expect(page.hasSuffix("# EOF\n"))
    }

    @Test func `every sample of simulated figures is marked`() async throws {
        let page = try await page("watch ETH SHIB 10s times 3 when inventory > 5 { echo yes }")
        let samples = page.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(samples.count > 20)
        for sample in samples { #expect(sample.contains("simulated=\"true\""), "\(sample)") }
    }

    @Test func `the file is replaced while the watch goes on, and never seen in part`() async throws {
        let bench = WatchBench()
        let path = "\(folder.path)/watch.prom"
        // In one line: between two lines the clock would move, and the watch would continue.
        await bench.run("watch BTC 10s as openmetrics > \(path) & ; sleep 25s ; stop all") {
            for _ in 0..<20 {
                try? await bench.time.sleep(for: .seconds(1))
                guard let page = try? folder.read("watch.prom") else { continue }
                #expect(page.hasSuffix("# EOF\n"))
                #expect(page.contains(/marginsh_watch_running\{.*\} 1\n/))
            }
        }
        #expect(try folder.read("watch.prom").contains(/marginsh_watch_responses\{.*\} 3\n/))
    }

    @Test func `nothing but a watch is written so`() async {
        let bench = WatchBench()
        #expect(await bench.run("borrow BTC as openmetrics").status == .usage)
        #expect(bench.notices.text.contains("only a watch"))
    }
}
