import Foundation
import Glibc
import TerminalScreen
import Testing

/// Interrupting, stopping and leaving, in the built program.
@Suite(.serialized) struct PromptLeavingTests {
    /// A way to end, from a state.
    struct Ending: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var keys = ""
        /// What to wait for before the end comes.
        var until = "sandbox cross>"
        var signal: Int32?
    }

    private static let states: [(name: String, keys: String, until: String)] = [
        ("at the prompt", "half", "sandbox cross> half"),
        ("in a menu", "set " + Keys.tab, "recvWindow"),
        ("in a search", Keys.control("R") + "x", "search: x"),
        ("in a statement of several lines", "repeat 2 {\r", "\n......"),
        ("in a command", "watch ETH 1s\r", "33.8"),
    ]

    private static let signals: [(name: String, number: Int32)] = [
        ("SIGTERM", SIGTERM), ("SIGHUP", SIGHUP), ("a crash", SIGSEGV), ("SIGUSR1", SIGUSR1), ("SIGALRM", SIGALRM),
        ("a real-time signal", 40),
    ]

    static let endings =
        [
            Ending(testDescription: "quit", keys: "quit\r"),
            Ending(testDescription: "Ctrl-D", keys: "\u{04}"),
            Ending(testDescription: "an error", keys: "borow\rexit 3\r"),
            Ending(testDescription: "abort", keys: "half", until: "cross> half", signal: SIGABRT),
        ]
        + states.flatMap { state in
            signals.map { signal in
                Ending(
                    testDescription: "\(signal.name) \(state.name)",
                    keys: state.keys,
                    until: state.until,
                    signal: signal.number
                )
            }
        }

    @Test(arguments: endings)
    func `the terminal is given back as it was`(ending: Ending) throws {
        var shell = try ShellProcess()
        shell.environment.merge(["TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no"]) { $1 }
        // A shell between, for the terminal has to outlive the program.
        let script = """
            stty -a >before; \(ShellProcess.binary.path) & child=$!; echo $child >process
            fg >/dev/null; stty -a >after; cmp before after && echo same modes
            """
        let terminal = try PseudoTerminal(
            "/bin/bash",
            ["--norc", "-ic", script],
            environment: shell.environment,
            folder: shell.home.url.path,
            columns: 100,
            height: 30
        )
        try terminal.wait(for: "sandbox cross>")
        try terminal.send(ending.keys)
        try terminal.wait(for: ending.until)
        if let signal = ending.signal {
            let file = shell.home.url.appending(path: "process")
            let number = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)
            kill(try #require(Int32(number)), signal)
        }
        try terminal.wait(for: "same modes")
        #expect(!terminal.screen.marksPastes)
        #expect(terminal.screen.isCursorVisible)
        #expect(terminal.screen.lines.contains("same modes"))
    }

    @Test(arguments: [0, 1, 2, 3, 4])
    func `an interrupt from outside is a Ctrl-C in every state`(state: Int) throws {
        let prompt = try PromptTerminal()
        let before = prompt.terminal.modes
        try prompt.send(Self.states[state].keys)
        try prompt.terminal.wait(for: Self.states[state].until)
        prompt.terminal.signal(SIGINT)
        let isEditing = Self.states[state].name != "in a command"
        if isEditing { try prompt.terminal.wait(for: "^C") }
        try prompt.wait(forLine: "")
        #expect(prompt.terminal.modes == before)
        try prompt.run("echo alive", showing: "\nalive")
    }

    /// Starts the program in a shell that can stop it and go on with it.
    private func startInBash(_ shell: ShellProcess) throws -> PseudoTerminal {
        let variables = ["TERM": "xterm-256color", "PS1": "sh> "]
        let terminal = try PseudoTerminal(
            "/bin/bash",
            ["--norc", "-i"],
            environment: shell.environment.merging(variables) { $1 },
            folder: shell.home.url.path,
            columns: 100
        )
        try terminal.wait(forPrompt: "sh>")
        try terminal.send(ShellProcess.binary.path + "\r")
        try terminal.wait(forPrompt: "sandbox cross>")
        return terminal
    }

    @Test func `Ctrl-Z stops a running statement too, and Ctrl-C is still its after fg`() throws {
        let shell = try ShellProcess()
        let terminal = try startInBash(shell)
        let editing = terminal.modes
        try terminal.send("sleep 1h\r")
        try terminal.wait(for: "the running statement") { _ in terminal.modes != editing }
        let running = terminal.modes
        try terminal.send(Keys.control("Z"))
        try terminal.wait(forPrompt: "sh>")
        try terminal.send("fg\r")
        try terminal.wait(for: "the program in front") { _ in terminal.modes == running }
        try terminal.send("\u{03}")
        try terminal.wait(forPrompt: "sandbox cross>")
        try terminal.send("echo alive\r")
        try terminal.wait(for: "\nalive")
    }

    @Test func `Ctrl-Z stops the program and fg brings the line back`() throws {
        let shell = try ShellProcess()
        let terminal = try startInBash(shell)
        try terminal.send("echo \"all\rhalf")
        try terminal.wait(forPrompt: ".............. half")
        try terminal.send(Keys.control("Z"))
        try terminal.wait(for: "Stopped")
        try terminal.wait(forPrompt: "sh>")
        try terminal.send("clear; fg\r")
        try terminal.wait(for: "both lines, once") { screen in
            screen.text.hasSuffix("\nsandbox cross> echo \"all\n.............. half")
                && screen.lines.filter { $0.contains("echo \"all") }.count == 1
        }
        try terminal.send("way\"\r")
        try terminal.wait(for: "\nall\nhalfway")
        try terminal.wait(forPrompt: "sandbox cross>")
        try terminal.send("\u{04}")
        try terminal.wait(forPrompt: "sh>")
    }

    @Test func `Ctrl-C ends what waits for the reader of a pipe`() throws {
        let prompt = try PromptTerminal()
        let pipe = prompt.shell.home.url.appending(path: "pipe").path
        #expect(unsafe mkfifo(pipe, 0o600) == 0)
        // It never reads, and the statement writes more than fits into a pipe.
        let reader = unsafe open(pipe, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        try prompt.send("get /api/v3/klines symbol=BTCUSDT interval=1m limit=1000 as json > \(pipe)\r")
        try prompt.terminal.wait(for: "the full pipe") { _ in
            var count: Int32 = 0
            return unsafe ioctl(reader, UInt(FIONREAD), &count) == 0 && count >= 65_536
        }
        try prompt.send("\u{03}")
        try prompt.wait(forLine: "")
        try prompt.run("echo alive", showing: "\nalive")
    }

    @Test func `keys typed during a command wait for the prompt and are not echoed`() throws {
        let prompt = try PromptTerminal()
        try prompt.send("watch ETH 600ms times 3\r")
        try prompt.terminal.wait(for: "33.8")
        try prompt.send("echo later\r")
        try prompt.terminal.wait(for: "\nlater")
        let lines = prompt.terminal.screen.everything.split(separator: "\n").filter { $0.contains("echo later") }
        #expect(lines == ["sandbox cross> echo later"])
    }

    @Test(arguments: ["emacs", "vi"])
    func `a Ctrl-C just after Escape also clears the line`(style: String) throws {
        let prompt = try PromptTerminal { $0.environment["MARGINSH_EDITOR"] = style }
        try prompt.send("set " + Keys.tab)
        try prompt.terminal.wait(for: "the menu") { $0.text.contains("recvWindow") }
        try prompt.send(Keys.escape + "\u{03}")
        try prompt.wait(forLine: "")
        try prompt.run("echo alive", showing: "\nalive")
        #expect(!prompt.terminal.screen.text.contains("recvWindow"))
    }

    @Test func `a Ctrl-C right after Enter is for the statement, and what was typed before it is discarded`() throws {
        let prompt = try PromptTerminal()
        // All of it reaches the program at once: before the terminal makes a signal of any of it.
        try prompt.send("watch ETH 1s\recho forgotten\r\u{03}echo alive\r")
        try prompt.wait(forRow: "alive")
        try prompt.send("sleep 1h\recho forgotten\r")
        try prompt.terminal.wait(for: "the running statement") { !$0.marksPastes }
        try prompt.send("\u{03}echo well\r")
        try prompt.wait(forRow: "well")
        try prompt.wait(forLine: "")
        #expect(!prompt.terminal.screen.everything.contains("echo forgotten"))
    }

    @Test func `a Ctrl-C in the instant a command ends does not reach a later statement`() throws {
        let prompt = try PromptTerminal()
        for round in 0..<600 {
            try prompt.send("sleep 0ms\r")
            try prompt.terminal.wait(for: "the running statement") { !$0.marksPastes || $0.text.hasSuffix("cross>") }
            try prompt.send("\u{03}echo after \(round)\r")
            try prompt.terminal.wait(for: "\nafter \(round)\n")
            try prompt.wait(forLine: "")
        }
    }

    @Test(arguments: [0, 1, 2, 3, 4])
    func `a closed terminal ends the program in every state`(state: Int) throws {
        let prompt = try PromptTerminal()
        try prompt.send(Self.states[state].keys)
        try prompt.terminal.wait(for: Self.states[state].until)
        prompt.terminal.hangUp()
        var status: Int32 = 0
        #expect(unsafe waitpid(prompt.terminal.process, &status, 0) == prompt.terminal.process)
        #expect(status & 0x7F == SIGHUP || status == 0)
    }
}
