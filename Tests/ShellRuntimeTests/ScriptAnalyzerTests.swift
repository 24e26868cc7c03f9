import ExactDecimals
import CommandLanguage
import ShellRuntime
import Synchronization
import Testing

@Suite struct ScriptAnalyzerTests {
    private func report(_ text: String, files: [String: String] = [:]) -> ScriptReport {
        let shell = TestShell()
        shell.host.state.withLock { $0.files = files }
        let origin = ScriptOrigin(folder: nil, identity: "main.msh", trust: Trust(allowed: []))
        return ScriptAnalyzer.analyze(
            SourceFile(name: "main.msh", text: text),
            origin: origin,
            in: shell.environment
        )
    }

    @Test(arguments: [
        ("echo a", 0, false), ("borrow BTC", 1, false), ("borrow BTC ETH", 2, false),
        ("let b = [BTC ETH SHIB]; borrow $b", 3, false), ("for a in BTC ETH { borrow $a }", 2, false),
        ("let b = [BTC ETH]; for a in $b SHIB { borrow $a }", 3, false), ("repeat 5 { borrow BTC ETH }", 10, false),
        ("repeat 2 { repeat 3 { borrow BTC } }", 6, false), ("let x = borrow BTC; borrow ETH", 2, false),
        ("if amount > 1 { borrow BTC }", 1, true), ("if amount > 1 { borrow BTC } else { borrow ETH }", 1, false),
        ("if amount > 1 { borrow BTC ETH } else { borrow ETH }", 2, true),
        ("try { borrow BTC } catch { borrow ETH }", 2, true), ("try { borrow BTC } catch { echo a }", 1, false),
        ("expect error -1 { borrow BTC }", 1, true), ("let x = borrow BTC; borrow $x.asset", 2, true),
        ("repeat 3 { borrow BTC; if amount > 1 { break } }", 3, true), ("borrow $1", 1, true),
        ("if amount > 1 { let b = [BTC] }\nborrow BTC", 1, false), ("repeat 5000 { borrow BTC }", 5000, false),
    ])
    func `the cost is what would be sent`(_ text: String, _ requests: Int, _ isBound: Bool) {
        let report = report(text)
        #expect(report.diagnostics.isEmpty)
        #expect(report.cost.requests == requests)
        #expect(report.cost.isUpperBound == isBound)
        #expect(report.uncertainties.isEmpty == !isBound)
    }

    @Test func `an exact cost equals the requests of a run`() async {
        let text = "let b = [BTC ETH]\nfor a in $b { borrow $a; repeat 2 { borrow SHIB $a } }\nlet x = borrow BTC"
        let shell = TestShell()
        #expect(await shell.run(text).status == .success)
        let cost = report(text).cost
        #expect(!cost.isUpperBound)
        #expect(shell.host.state.withLock { $0.requested }.count == cost.requests)
    }

    @Test func `waits add up`() {
        #expect(report("sleep 2s; repeat 3 every 10s { sleep 1s }").cost.duration == .seconds(22))
    }

    @Test func `what a script touches is listed`() {
        let report = report(
            """
            set recvWindow 100
            use isolated btcusdt
            borrow BTC isolated ETHUSDT > out.csv
            set baseURL https://x.example
            notify done
            source inner.msh
            """,
            files: ["inner.msh": "set recvWindow 5; borrow BTC; echo a | sort"]
        )
        #expect(report.settings == ["recvWindow", "baseURL"])
        #expect(report.symbols == ["BTCUSDT", "ETHUSDT"])
        #expect(report.files == ["inner.msh"])
        #expect(report.permissions == [.write, .baseURL, .run])
        #expect(report.cost.requests == 2)
    }

    @Test func `errors in sourced files are found, with the chain of sources`() throws {
        let report = report("source inner.msh", files: ["inner.msh": "borow BTC"])
        let diagnostic = try #require(report.diagnostics.first)
        #expect(diagnostic.source.name == "inner.msh")
        #expect(diagnostic.includedFrom.map(\.source.name) == ["main.msh"])
    }

    @Test func `files that source each other end`() {
        let report = report("source a", files: ["a": "source b", "b": "source a"])
        #expect(report.files == ["a", "b"])
        // The cycle is an error of the file that closes it.
        #expect(report.diagnostics.map(\.source.name) == ["b"])
    }
}
