import Foundation
import Glibc
import LineEditing
import Synchronization
import TerminalScreen
import Testing

@Suite struct PlainReaderTests {
    @Test(arguments: [["plain"], []])
    func `whole lines are read without a control sequence`(options: [String]) throws {
        let terminal = try EditorTerminal.start(options, environment: ["TERM": "dumb"])
        try terminal.send("echo one\n")
        try terminal.wait(for: "[echo one]")
        // What is typed before the prompt is echoed before it.
        try terminal.wait(forPrompt: "demo>")
        try terminal.send("open {\n")
        try terminal.wait(forPrompt: "..")
        try terminal.send("}\n")
        try terminal.wait(for: "[open {|}]")
        try terminal.send("quit\n")
        #expect(try terminal.waitForEnd() == 0)
        #expect(!terminal.transcript.contains(0x1B))
    }

    @Test func `Ctrl-C drops the line and Ctrl-D leaves`() throws {
        let terminal = try EditorTerminal.start(["plain"])
        try terminal.send("half\u{03}")
        try terminal.wait(for: "interrupted")
        try terminal.wait(forPrompt: "demo>")
        try terminal.send("\u{04}")
        try terminal.wait(for: "end of input")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `background lines have lines of their own and the prompt is shown again`() throws {
        let terminal = try EditorTerminal.launch(["plain", "lines=3", "pause=1"])
        try terminal.wait(for: "line 2")
        try terminal.wait(forPrompt: "demo>")
    }

    @Test func `a pipe is read to its end, with the last line unended`() throws {
        let ends = try Pipe()
        ends.write("first\r\nopen {\nstill }\nlast")
        ends.closeWriteEnd()
        var configuration = EditorConfiguration()
        configuration.input = ends.readEnd
        configuration.output = ends.null
        configuration.handlesSignals = false
        let providers = EditorProviders(
            analyser: TestLanguage(),
            completer: TestLanguage(),
            history: MemoryHistory()
        )
        let reader = configuration.makeReader(providers: providers, printer: ExternalPrinter())
        let expected: [EditorEvent] = [.line("first"), .line("open {\nstill }"), .line("last"), .endOfInput]
        #expect(expected.map { _ in reader.readLine(prompt: Prompt("> ")) } == expected)
    }

    @Test func `no end of a command is missed, however soon it comes`() throws {
        let ends = try Pipe()
        var configuration = EditorConfiguration()
        configuration.input = ends.readEnd
        configuration.output = ends.null
        configuration.handlesSignals = false
        let printer = ExternalPrinter()
        let providers = EditorProviders(analyser: TestLanguage(), completer: TestLanguage(), history: MemoryHistory())
        let reader = configuration.makeReader(providers: providers, printer: printer)
        let ender = CommandEnder(printer: printer)
        Thread { ender.endAll() }.start()
        for _ in 0..<50_000 {
            let command = RunningCommand(printer: printer)
            ender.end(command)
            #expect(reader.waitForCommand(command) { _ in .keepWaiting } == .finished)
        }
        ender.stop()
        #expect(ender.missed == 0)
    }
}

/// A thread that ends each command at once, and once more, as a wait that is stuck needs, when nothing comes for long.
private final class CommandEnder: Sendable {
    private struct State {
        var command: RunningCommand?
        var hasStopped = false
        var missed = 0
    }

    private let state = Mutex(State())
    private let printer: ExternalPrinter

    init(printer: ExternalPrinter) { self.printer = printer }

    var missed: Int { state.withLock(\.missed) }

    func end(_ command: RunningCommand) { state.withLock { $0.command = command } }

    func stop() { state.withLock { $0.hasStopped = true } }

    func endAll() {
        var last = ContinuousClock.now
        while !state.withLock(\.hasStopped) {
            if let command = state.withLock({ state in
                defer { state.command = nil }
                return state.command
            }) {
                command.finish()
                last = .now
            } else if last.duration(to: .now) > .seconds(2) {
                state.withLock { $0.missed += 1 }
                printer.post(.refresh)
                last = .now
            }
        }
    }
}

/// A language in which braces must balance.
struct TestLanguage: InputAnalysing, Completing {
    var words: [String] = []

    func status(of text: String) -> InputStatus {
        text.filter { $0 == "{" }.count > text.filter { $0 == "}" }.count ? .incomplete : .complete
    }

    func roles(of text: String) -> [RoleSpan] { [] }
    func hint(for text: String) -> String? { nil }
    func help(for text: String) -> String? { nil }

    func completions(for text: String, cursor: Int) -> CompletionSet {
        CompletionSet(replaces: 0..<cursor, candidates: words.filter { $0.hasPrefix(text) }.map { Completion($0) })
    }
}

/// A pipe, and a place where output is lost.
final class Pipe {
    let readEnd: Int32
    private var writeEnd: Int32
    let null: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        try #require(unsafe pipe(&ends) == 0)
        (readEnd, writeEnd) = (ends[0], ends[1])
        null = unsafe open("/dev/null", O_WRONLY)
    }

    deinit {
        closeWriteEnd()
        close(readEnd)
        close(null)
    }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe Glibc.write(writeEnd, bytes, bytes.count)
    }

    func closeWriteEnd() {
        if writeEnd >= 0 { close(writeEnd) }
        writeEnd = -1
    }
}
