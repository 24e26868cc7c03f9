import LineEditing
import Testing

@testable import MarginShell

@Suite struct InteractiveShellTests {
    private struct Session: Sendable {
        let prompts: [String]
        let printed: [String]
        let recorded: [HistoryEntry]
        let status: UInt8
    }

    private func session(_ events: [EditorEvent]) async -> Session {
        await OwnThread.run {
            let reader = ScriptedReader(events)
            let status = InteractiveShell(ShellAssembly.offline(), reader: reader).run()
            return Session(
                prompts: reader.prompts.map(\.text),
                printed: reader.printed,
                recorded: reader.recorded,
                status: status
            )
        }
    }

    @Test func `a statement's output appears above the prompt`() async {
        let session = await session([.line("echo hello")])
        #expect(session.printed == ["hello\n"])
        #expect(session.status == 0)
    }

    @Test func `quit ends with its status and nothing after it is read`() async {
        let session = await session([.line("quit 7"), .line("echo never")])
        #expect(session.status == 7)
        #expect(session.prompts.count == 1)
    }

    @Test func `Ctrl-C at the prompt stays and Ctrl-D leaves`() async {
        let session = await session([.interrupt, .line("echo on"), .endOfInput])
        #expect(session.printed == ["on\n"])
        #expect(session.status == 0)
    }

    @Test func `the prompt shows the scope that use chose`() async {
        let session = await session([.line("use isolated BTCUSDT"), .line("use cross")])
        #expect(session.prompts == ["- cross> ", "- BTCUSDT> ", "- cross> "])
    }

    @Test func `a failing statement does not end the session`() async {
        let session = await session([.line("borow BTC"), .line("echo still here")])
        #expect(session.printed.last == "still here\n")
        #expect(session.printed.first?.contains("did you mean `borrow`") == true)
        #expect(session.status == 0)
    }

    @Test func `each statement is recorded with its outcome`() async {
        let session = await session([.line("echo a"), .line("borow BTC")])
        #expect(session.recorded.map(\.text) == ["echo a", "borow BTC"])
        #expect(session.recorded.map(\.status) == [0, 2])
    }

    @Test func `a request to verify is not recorded, whatever is next to it`() async {
        let session = await session([.line("verify 'a=b&signature=00'"), .line("echo a; verify \"x"), .line("echo b")])
        #expect(session.recorded.map(\.text) == ["echo b"])
    }
}
