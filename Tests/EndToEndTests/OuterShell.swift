import Foundation
import Glibc
import TerminalScreen
import Testing

/// The program as a job of bash, which can stop it and go on with it.
struct OuterShell {
    static let prompt = "sh>"

    let shell: ShellProcess
    let terminal: PseudoTerminal

    /// Starts bash in a terminal, and the program in it.
    ///
    /// - Parameters:
    ///   - start: the line that starts the program, as `$MSH`.
    ///   - prepare: changes the environment and the files that the program finds.
    init(
        start: String = "$MSH",
        until prompt: String = PromptTerminal.prompt,
        columns: Int = 100,
        prepare: (inout ShellProcess) throws -> Void = { _ in }
    ) throws {
        var shell = try ShellProcess()
        shell.environment.merge(
            [
                "TERM": "xterm-256color", "PS1": "sh> ", "MSH": ShellProcess.binary.path,
                "SWIFT_BACKTRACE": "enable=no",
            ]
        ) { $1 }
        try prepare(&shell)
        self.shell = shell
        terminal = try PseudoTerminal(
            "/bin/bash",
            ["--norc", "-i"],
            environment: shell.environment,
            folder: shell.home.url.path,
            columns: columns,
            height: 30
        )
        try terminal.wait(forPrompt: Self.prompt)
        try terminal.send("stty -a >before; \(start)\r")
        try terminal.wait(forPrompt: prompt)
    }

    func send(_ keys: String) throws { try terminal.send(keys) }

    /// Types a line for the program and waits for a row of its output.
    func type(_ line: String, until text: String) throws {
        try terminal.send(line + "\r")
        try terminal.wait(for: text)
    }

    func waitForPrompt() throws { try terminal.wait(forPrompt: PromptTerminal.prompt) }
    func waitForOuterPrompt() throws { try terminal.wait(forPrompt: Self.prompt) }

    /// Leaves the program, and checks that the terminal is as it was before it.
    func leave() throws {
        try waitForPrompt()
        try terminal.send("\u{04}")
        try checkModes()
    }

    /// Checks at bash's prompt that the terminal is as it was before the program.
    func checkModes() throws {
        try waitForOuterPrompt()
        try terminal.send("stty -a >after; cmp before after && echo same modes\r")
        try terminal.wait(for: "\nsame modes")
        #expect(terminal.screen.isCursorVisible)
        #expect(!terminal.screen.isAlternate)
        #expect(terminal.screen.modes.isEmpty)
        try waitForOuterPrompt()
    }

    /// The number that a program has written to a file of the home directory.
    func number(in file: String) throws -> Int32 {
        let text = try String(contentsOf: shell.home.url.appending(path: file), encoding: .utf8)
        return try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
}
