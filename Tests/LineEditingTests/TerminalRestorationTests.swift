import Glibc
import TerminalScreen
import Testing

/// However the program ends, the terminal is restored and usable for the next program.
@Suite struct TerminalRestorationTests {
    /// A way to end, from a state.
    struct Ending: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var keys = ""
        /// What to wait for before the end comes.
        var until = "demo>"
        var signal: Int32?
    }

    static let endings = [
        Ending(testDescription: "quit", keys: "quit\r"),
        Ending(testDescription: "Ctrl-D", keys: "\u{04}"),
        Ending(testDescription: "abort at the prompt", keys: "crash\r"),
        Ending(testDescription: "SIGTERM at the prompt", keys: "half", until: "demo> half", signal: SIGTERM),
        Ending(testDescription: "SIGHUP at the prompt", keys: "half", until: "demo> half", signal: SIGHUP),
        Ending(testDescription: "SIGQUIT at the prompt", keys: "half", until: "demo> half", signal: SIGQUIT),
        Ending(testDescription: "SIGSEGV at the prompt", keys: "half", until: "demo> half", signal: SIGSEGV),
        Ending(testDescription: "SIGTERM in a menu", keys: "b\t", until: "busy", signal: SIGTERM),
        Ending(testDescription: "SIGTERM in a search", keys: "\u{12}x", until: "search: x", signal: SIGTERM),
        Ending(testDescription: "SIGTERM in a command", keys: "wait\r", until: "waiting", signal: SIGTERM),
        Ending(testDescription: "SIGILL in a command", keys: "wait\r", until: "waiting", signal: SIGILL),
    ]

    @Test(arguments: endings)
    func `the terminal is given back as it was`(ending: Ending) throws {
        // A shell between, for the terminal has to outlive the program.
        let script = """
            stty -a >before; \(EditorTerminal.path) & child=$!; echo $child >process
            fg >/dev/null; stty -a >after; cmp before after && echo same modes
            """
        let folder = try TemporaryFolder()
        let environment = EditorTerminal.environment
        let terminal = try PseudoTerminal(
            "/bin/bash",
            ["--norc", "-ic", script],
            environment: environment,
            folder: folder.path
        )
        try terminal.wait(for: "demo>")
        try terminal.send(ending.keys)
        try terminal.wait(for: ending.until)
        if let signal = ending.signal { kill(try #require(folder.number(in: "process")), signal) }
        try terminal.wait(for: "same modes")
        #expect(!terminal.screen.marksPastes)
        #expect(terminal.screen.isCursorVisible)
        #expect(terminal.screen.lines.contains("same modes"))
    }

    @Test func `a closed terminal ends the program`() throws {
        let terminal = try EditorTerminal.start()
        terminal.hangUp()
        var status: Int32 = 0
        #expect(unsafe waitpid(terminal.process, &status, 0) == terminal.process)
        #expect(status & 0x7F == SIGHUP || status == 0)
    }

    @Test func `Ctrl-Z stops the program and fg brings the line back`() throws {
        let terminal = try PseudoTerminal(
            "/bin/bash",
            ["--norc", "-i"],
            environment: EditorTerminal.environment.merging(["PS1": "sh> "]) { $1 }
        )
        try terminal.wait(forPrompt: "sh>")
        try terminal.send(EditorTerminal.path + "\r")
        try terminal.wait(forPrompt: "demo>")
        try terminal.send("half")
        try terminal.wait(forPrompt: "demo> half")
        try terminal.send("\u{1A}")
        try terminal.wait(for: "Stopped")
        try terminal.wait(forPrompt: "sh>")
        #expect(!terminal.screen.marksPastes || terminal.screen.text.contains("sh>"))
        try terminal.send("fg\r")
        try terminal.wait(forPrompt: "demo> half")
        try terminal.send("!\r")
        try terminal.wait(for: "[half!]")
        try terminal.send("\u{04}")
        try terminal.wait(for: "end of input")
        try terminal.wait(forPrompt: "sh>")
    }

    @Test func `a signal from outside interrupts as Ctrl-C does`() throws {
        let terminal = try EditorTerminal.start()
        try terminal.send("half")
        try terminal.wait(forPrompt: "demo> half")
        terminal.signal(SIGINT)
        try terminal.wait(for: "interrupted")
        try terminal.wait(forPrompt: "demo>")
    }
}
