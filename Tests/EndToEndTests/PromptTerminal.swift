import Foundation
import TerminalScreen
import Testing

/// The program at its prompt, in a terminal and a home directory of its own.
struct PromptTerminal {
    static let prompt = "sandbox cross>"

    let shell: ShellProcess
    let terminal: PseudoTerminal

    /// Starts the program and waits for its prompt.
    ///
    /// - Parameter prepare: changes the environment and the files that the program finds.
    init(
        _ arguments: [String] = [],
        columns: Int = 100,
        height: Int = 30,
        prompt: String = Self.prompt,
        prepare: (inout ShellProcess) throws -> Void = { _ in }
    ) throws {
        var shell = try ShellProcess()
        shell.environment["TERM"] = "xterm-256color"
        try prepare(&shell)
        self.shell = shell
        terminal = try Self.open(shell, arguments, columns: columns, height: height)
        try terminal.wait(forPrompt: prompt)
    }

    /// Starts the program once more where another one left its files, by another program where `opener` names one.
    static func open(
        _ shell: ShellProcess,
        _ arguments: [String] = [],
        startedBy opener: [String] = [],
        columns: Int = 100,
        height: Int = 30
    ) throws -> PseudoTerminal {
        let words = opener + [ShellProcess.binary.path] + arguments
        return try PseudoTerminal(
            words[0],
            Array(words.dropFirst()),
            environment: shell.environment,
            folder: shell.home.url.path,
            columns: columns,
            height: height
        )
    }

    func send(_ keys: String) throws { try terminal.send(keys) }

    /// Waits until the cursor is after `text`, typed at the prompt.
    func wait(forLine text: String) throws {
        try terminal.wait(forPrompt: text.isEmpty ? Self.prompt : Self.prompt + " " + text)
    }

    /// Waits until some row shows exactly `text`.
    func wait(forRow text: String) throws {
        try terminal.wait(for: "a row `\(text)`") { $0.everything.split(separator: "\n").contains { $0 == text } }
    }

    /// Types a statement and waits for what it prints, and for the next prompt.
    func run(_ statement: String, showing text: String) throws {
        try send(statement + "\r")
        try terminal.wait(for: text)
        try wait(forLine: "")
    }
}

/// Keys as a terminal sends them.
enum Keys {
    static let (up, down, right, left) = ("\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D")
    static let (home, end, delete, pageDown) = ("\u{1B}[H", "\u{1B}[F", "\u{1B}[3~", "\u{1B}[6~")
    static let (controlLeft, controlRight) = ("\u{1B}[1;5D", "\u{1B}[1;5C")
    static let (altLeft, altRight) = ("\u{1B}[1;3D", "\u{1B}[1;3C")
    static let (altB, altF, altH, f1) = ("\u{1B}b", "\u{1B}f", "\u{1B}h", "\u{1B}OP")
    static let (escape, tab, enter, backspace) = ("\u{1B}", "\t", "\r", "\u{7F}")

    static func control(_ letter: Character) -> String {
        String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
    }

    /// `text` as a terminal pastes it.
    static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
