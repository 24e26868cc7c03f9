import Foundation
import Glibc
import TerminalScreen
import Testing

/// The prompt, in a real pseudo-terminal.
@Suite(.serialized) struct PromptTests {
    private let shell: ShellProcess
    private let terminal: PseudoTerminal

    init() throws {
        shell = try ShellProcess()
        var environment = shell.environment
        environment["TERM"] = "xterm-256color"
        terminal = try PseudoTerminal(
            ShellProcess.binary.path,
            environment: environment,
            folder: shell.home.url.path,
            columns: 100,
            height: 30
        )
        try terminal.wait(forPrompt: "sandbox cross>")
    }

    @Test func `with no profile the sandbox opens loudly and names three lines`() throws {
        let screen = terminal.screen.everything
        #expect(screen.contains("SIMULATED"))
        for line in ["borrow BTC", "use isolated BTCUSDT", "watch ETH 1s cross"] {
            #expect(screen.contains("`\(line)`"))
        }
    }

    @Test func `the prompt follows the scope`() throws {
        try terminal.send("use isolated BTCUSDT\r")
        try terminal.wait(forPrompt: "sandbox BTCUSDT>")
        try terminal.send("use cross\r")
        try terminal.wait(forPrompt: "sandbox cross>")
    }

    @Test func `borrow shows a table marked as simulated`() throws {
        try terminal.send("borrow btc\r")
        try terminal.wait(for: "simulated")
        #expect(terminal.screen.everything.contains("1.69248805"))
    }

    @Test func `if other output is in between, the line is shown again above its caret`() throws {
        try terminal.send("use isolated BTCUSDT\r")
        try terminal.wait(forPrompt: "sandbox BTCUSDT>")
        try terminal.send("borrow BTC ETH\r")
        try terminal.wait(for: "note: Use `borrow ETH cross`")
        let lines = terminal.screen.lines
        let error = try #require(lines.firstIndex { $0.hasPrefix("error: ETH is not in BTCUSDT") })
        #expect(lines[error - 2] == "  borrow BTC ETH")
        #expect(lines[error - 1] == "  ^^^^^^^^^^^^^^")
        #expect(terminal.screen.colour(of: "error:") == 31)
        try terminal.send("borow\r")
        try terminal.wait(for: "unknown command `borow`")
        let typed = try #require(terminal.screen.lines.firstIndex { $0 == "sandbox BTCUSDT> borow" })
        #expect(terminal.screen.lines[typed + 1] == "                 ^^^^^")
    }

    @Test func `Ctrl-C during a watch ends it and returns the prompt`() throws {
        try terminal.send("watch ETH 1s\r")
        try terminal.wait(for: "33.8")
        try terminal.send("\u{3}")
        try terminal.wait(forPrompt: "sandbox cross>")
        try terminal.send("echo alive\r")
        try terminal.wait(for: "\nalive")
    }

    @Test func `Ctrl-C at the prompt clears the line and stays`() throws {
        try terminal.send("borow nothing")
        try terminal.wait(forPrompt: "sandbox cross> borow nothing")
        try terminal.send("\u{3}")
        try terminal.wait(forPrompt: "sandbox cross>")
        try terminal.send("echo still here\r")
        try terminal.wait(for: "\nstill here")
        #expect(!terminal.screen.everything.contains("error"))
    }

    @Test func `Ctrl-D leaves with a newline and status 0`() throws {
        try terminal.send("\u{4}")
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.screen.cursorColumn == 0)
    }

    @Test func `Tab completes a command's name`() throws {
        try terminal.send("bor\t")
        try terminal.wait(forPrompt: "sandbox cross> borrow")
    }

    @Test func `the caret is under the typed words`() throws {
        try terminal.send("borow BTC\r")
        try terminal.wait(for: "did you mean `borrow`?")
        #expect(terminal.screen.everything.contains("\n               ^^^^^"))
    }

    @Test func `an open block continues and runs as a whole`() throws {
        try terminal.send("repeat 2 {\r")
        try terminal.send("echo twice\r")
        try terminal.send("}\r")
        try terminal.wait(for: "\ntwice\ntwice")
    }

    @Test func `quit leaves with the status it is given`() throws {
        try terminal.send("quit 5\r")
        #expect(try terminal.waitForEnd() >> 8 == 5)
    }
}
