import CommandLanguage
import ShellRuntime
import Synchronization
import Testing

@Suite struct ScriptDialectTests {
    private func run(_ text: String) async -> TestShell {
        let shell = TestShell()
        let origin = ScriptOrigin(folder: nil, identity: nil, trust: .typed, dialect: .profile)
        let runner = ScriptRunner(environment: shell.environment)
        _ = await runner.run(SourceFile(name: "work.msh", text: text), origin: origin)
        return shell
    }

    @Test func `a profile sets, uses and lets`() async {
        let shell = await run(
            "# mine\nset recvWindow 100\nlet basket = [BTC ETH]\nuse isolated BTCUSDT\nset secret env:X\n"
        )
        #expect(shell.problems == [])
        #expect(shell.host.state.withLock { $0.settings["scope"] } == "BTCUSDT")
    }

    @Test(arguments: [
        ("borrow BTC", "borrow"), ("for a in BTC { use cross }", "for"), ("source x", "source"),
        ("let x = borrow BTC", "borrow BTC"), ("set recvWindow 5 > f", "> f"), ("use cross | sh", "| sh"),
        ("if 1 == 1 { use cross }", "if"), ("expect 1 == 1", "expect"),
        ("try { use cross } catch { use cross }", "try"),
        ("set recvWindow 5 &", "&"), ("repeat 2 { use cross }", "repeat"),
    ])
    func `a profile contains nothing else`(_ text: String, _ place: String) async {
        let shell = await run("set recvWindow 7\n" + text)
        #expect(shell.problems == ["notInProfile"])
        #expect(shell.places == [place])
        #expect(shell.host.state.withLock { $0.settings.isEmpty })
    }
}
