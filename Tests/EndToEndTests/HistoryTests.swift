import Foundation
import TerminalScreen
import Testing

/// The history that outlives a session.
@Suite(.serialized) struct HistoryTests {
    private let shell: ShellProcess

    init() throws {
        shell = try ShellProcess()
    }

    private var file: URL { shell.home.url.appending(path: "state/marginsh/history.ndjson") }

    private func open() throws -> PseudoTerminal {
        var environment = shell.environment
        environment["TERM"] = "xterm-256color"
        let terminal = try PseudoTerminal(
            ShellProcess.binary.path,
            environment: environment,
            folder: shell.home.url.path,
            columns: 100,
            height: 30
        )
        try terminal.wait(forPrompt: "sandbox cross>")
        return terminal
    }

    private func leave(_ terminal: PseudoTerminal) throws {
        try terminal.send("\u{4}")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `a statement is recalled in the next session and the file is private`() throws {
        let first = try open()
        try first.send("echo remembered\r")
        try first.wait(for: "\nremembered")
        try first.wait(forPrompt: "sandbox cross>")
        try leave(first)
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        let second = try open()
        try second.send("\u{1B}[A")
        try second.wait(forPrompt: "sandbox cross> echo remembered")
        try second.send("\u{3}")
        try second.wait(forPrompt: "sandbox cross>")
        try leave(second)
    }

    @Test func `a typed secret reaches neither the file nor the screen's answer`() throws {
        let secret = "sEcReTsEcReTsEcReTsEcReTsEcReT4567"
        let terminal = try open()
        try terminal.send("set secret \(secret)\r")
        try terminal.wait(for: "error")
        try terminal.wait(forPrompt: "sandbox cross>")
        try terminal.send("echo after\r")
        try terminal.wait(for: "\nafter")
        try terminal.wait(forPrompt: "sandbox cross>")
        try leave(terminal)
        let kept = try String(contentsOf: file, encoding: .utf8)
        #expect(kept.contains("echo after"))
        #expect(!kept.contains(secret))
    }

    @Test func `a history that others may read is refused with what mends it`() throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        let terminal = try open()
        try terminal.wait(for: "chmod 600")
        try leave(terminal)
    }
}
