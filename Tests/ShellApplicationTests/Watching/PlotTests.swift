import ShellRuntime
import Testing

@Suite struct PlotTests {
    @Test func `plot draws what the session watched`() async {
        let bench = WatchBench()
        await bench.run("watch ETH 10s times 40 > /dev/null ; plot ETH")
        let lines = bench.lines
        #expect(lines.first == "Max borrowable ETH  2025-01-09 UTC")
        #expect(lines[1] == "simulated")
        #expect(lines.dropLast().last?.contains("03:40") == true)
        #expect(lines.last?.hasPrefix("low ") == true)
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `samples from a watch's file are drawn like those of the session`() async throws {
        let folder = try ScriptFolder()
        let bench = WatchBench()
        await bench.run("watch ETH BTC 10s times 40 > \(folder.path)/night.ndjson ; plot ETH")
        let seen = bench.lines
        let other = WatchBench()
        await other.run("plot ETH from \(folder.path)/night.ndjson")
        #expect(other.lines == seen)
        #expect(await other.run("plot SOL from \(folder.path)/night.ndjson").status == .usage)
        #expect(other.notices.text.contains("contains no data for `SOL`"))
        #expect(await other.run("plot SOL from \(folder.path)/none.ndjson").status == .configuration)
    }

    @Test func `a chart of simulated figures is marked`() async throws {
        let folder = try ScriptFolder()
        let bench = WatchBench()
        await bench.run("watch ETH 10s times 9 > \(folder.path)/a.ndjson ; plot ETH > \(folder.path)/a.svg")
        #expect(try folder.read("a.svg").contains(">2025-01-09 UTC · simulated</text>"))
        await bench.run("set plain on ; plot ETH")
        #expect(bench.lines.first == "simulated")
        // Figures of a real exchange have no mark, and no chart mixes the two.
        let genuine = try folder.read("a.ndjson").replacing("\"simulated\":true", with: "\"simulated\":false")
        _ = try folder.write(genuine, to: "b.ndjson")
        let other = WatchBench()
        await other.run("plot ETH from \(folder.path)/b.ndjson > \(folder.path)/b.svg")
        #expect(try folder.read("b.svg").contains(">2025-01-09 UTC</text>"))
        let last = try folder.read("a.ndjson").split(separator: "\n").suffix(2).joined(separator: "\n")
        _ = try folder.write(genuine + last, to: "c.ndjson")
        await other.run("set plain on ; plot ETH from \(folder.path)/c.ndjson")
        #expect(other.lines.count == 3)
    }

    @Test func `a chart is about one scope and names it`() async throws {
        let folder = try ScriptFolder()
        let bench = WatchBench()
        await bench.run("watch BTC 10s times 9 isolated BTCUSDT > \(folder.path)/a.ndjson ; set plain off ; plot BTC")
        #expect(bench.lines.first == "Max borrowable BTC  isolated BTCUSDT  2025-01-09 UTC")
        await bench.run("watch BTC 10s times 2 >> \(folder.path)/a.ndjson ; set plain on ; plot BTC")
        #expect(bench.lines.suffix(2).allSatisfy { $0.hasSuffix(" 1.69248805") })
        let other = WatchBench()
        await other.run("set plain on ; plot BTC from \(folder.path)/a.ndjson")
        #expect(other.lines.count == 3)
    }

    @Test func `a line of the file that was cut off, or is about something else, is passed over`() async throws {
        let folder = try ScriptFolder()
        let line = #"{"time":"2025-01-09T03:38:12.000Z","asset":"ETH","amount":"5"}"#
        _ = try folder.write("\(line)\nnonsense\n[1]\n{\"asset\":7}\n\(line.dropLast(9))", to: "part.ndjson")
        let bench = WatchBench()
        #expect(await bench.run("plot ETH from \(folder.path)/part.ndjson").status == .success)
        #expect(bench.lines.last == "5 ETH, unchanged in 0 s")
    }

    @Test func `the inventory of a watch is drawn, too`() async {
        let bench = WatchBench()
        await bench.run("watch SHIB 10s times 20 inventory > /dev/null ; plot SHIB inventory")
        #expect(bench.lines.first == "Available inventory of SHIB  2025-01-09 UTC")
    }

    @Test func `plot of an asset that was not watched names the next step`() async {
        let bench = WatchBench()
        #expect(await bench.run("plot ETH").status == .usage)
        #expect(bench.notices.text.contains("`watch` it first"))
    }

    @Test func `a block rings and shows its text`() async {
        let bench = WatchBench()
        await bench.run("watch ETH 10s times 2 when amount > 0 { notify \"now ${last.asset}\" }")
        #expect(bench.notices.lines.contains("now ETH"))
    }
}
