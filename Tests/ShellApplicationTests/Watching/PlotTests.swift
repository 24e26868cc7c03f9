import ShellRuntime
import Testing

@Suite struct PlotTests {
    @Test func `plot draws what the session watched`() async {
        let bench = WatchBench()
        await bench.run("watch ETH 10s times 40 > /dev/null ; plot ETH")
        let lines = bench.lines.filter { !$0.hasPrefix("{") }
        #expect(lines.count == 11)
        #expect(lines.last?.contains("2025-01-09T03:38:12.000Z") == true)
        #expect(lines.last?.contains("2025-01-09T03:44:42.000Z") == true)
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `plot of an asset that was not watched says what to do`() async {
        let bench = WatchBench()
        #expect(await bench.run("plot ETH").status == .usage)
        #expect(bench.remarks.text.contains("`watch` it first"))
    }

    @Test func `a block rings and shows its text`() async {
        let bench = WatchBench()
        await bench.run("watch ETH 10s times 2 when amount > 0 { notify \"now ${last.asset}\" }")
        #expect(bench.remarks.lines.contains("now ETH"))
    }
}
