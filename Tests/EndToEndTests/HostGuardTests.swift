import Foundation
import TerminalScreen
import Testing

/// An address that the exchange never published, in a real pseudo-terminal.
@Suite(.serialized) struct HostGuardTests {
    private var shell: ShellProcess

    init() throws {
        shell = try ShellProcess()
        shell.environment["TERM"] = "xterm-256color"
        shell.environment["THE_KEY"] = "kEy0123456789kEy"
        let folder = shell.home.url.appending(path: "config/marginsh/profiles")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = try shell.home.write(
            "set baseURL https://exchange.invalid\nset apiKey env:THE_KEY\nset secret env:THE_KEY\nset timeout 500ms\n",
            to: "config/marginsh/profiles/strange.msh"
        )
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    }

    private func open() throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(
            ShellProcess.binary.path,
            ["--profile", "strange"],
            environment: shell.environment,
            folder: shell.home.url.path,
            columns: 160,
            height: 30
        )
        // The host stays visible, whatever the reply.
        try terminal.wait(forPrompt: "strange@exchange.invalid cross>")
        return terminal
    }

    @Test func `its name is typed once, remembered outside the profile, and stays in the prompt`() throws {
        let terminal = try open()
        try terminal.send("borrow BTC\r")
        try terminal.wait(forQuestion: "type its host name to use it from now on:")
        try terminal.send("yes\r")
        try terminal.wait(for: "was not confirmed")
        try terminal.wait(forPrompt: "strange@exchange.invalid cross>")
        try terminal.send("borrow BTC\r")
        try terminal.wait(forQuestion: "type its host name to use it from now on:")
        try terminal.send("exchange.invalid\r")
        try terminal.wait(for: "host name exchange.invalid not found")
        try terminal.wait(forPrompt: "strange@exchange.invalid cross>")
        try terminal.send("\u{4}")
        try terminal.waitForEnd()

        let approved = try String(
            contentsOf: shell.home.url.appending(path: "state/marginsh/approved"),
            encoding: .utf8
        )
        #expect(approved.hasPrefix("baseURL ") && approved.count == "baseURL ".count + 65)
        #expect(!approved.contains("exchange"))
        let again = try open()
        try again.send("borrow BTC\r")
        try again.wait(for: "host name exchange.invalid not found")
        #expect(!again.screen.everything.contains("type its host name"))
    }

    @Test func `without a terminal it ends with 78`() throws {
        let run = try shell.run("--profile", "strange", "-c", "borrow BTC")
        #expect(run.status == 78)
        #expect(run.errors.contains("was not confirmed"))
    }
}
