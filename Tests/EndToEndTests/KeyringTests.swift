import Foundation
import TerminalScreen
import Testing

/// `keyring:NAME` against the desktop's own keyring: a bus, a Secret Service and `secret-tool` as they are installed.
@Suite(.serialized) struct KeyringTests {
    private var shell: ShellProcess
    private let exchange: ServedSandbox

    /// Opens a keyring of its own on a bus of its own, then becomes the program that its arguments name.
    private let opener: String

    init() throws {
        shell = try ShellProcess()
        exchange = try ServedSandbox(in: shell)
        let folder = shell.home.url.appending(path: "run")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        shell.environment["XDG_RUNTIME_DIR"] = folder.path
        shell.environment["XDG_DATA_HOME"] = shell.home.url.appending(path: "data").path
        opener = try shell.home.write(
            """
            printf opener | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>"$HOME/keyring-said" || exit 99
            exec "$@"

            """,
            to: "open-keyring"
        )
    }

    @Test func `profile new keeps the secret in the keyring, and the profile reads it there`() throws {
        let terminal = try shell.openPrompt(
            startedBy: ["/usr/bin/env", "dbus-run-session", "--", "bash", opener],
            "--profile",
            "sandbox"
        )
        let interview = ProfileInterview(terminal: terminal, exchange: exchange)
        try interview.begin(secret: exchange.secret)
        try terminal.wait(for: "the secret is stored in `keyring:work-")
        try terminal.wait(for: "the exchange accepts the API key")
        try interview.use()
        try terminal.send("set secret keyring:none; borrow BTC\r")
        try terminal.wait(for: "`keyring:none`, but nothing is there")
        try terminal.wait(for: "secret-tool store --label 'none' application marginsh name 'none'")
        try terminal.wait(forPrompt: "work SIMULATED cross>")
        try terminal.send("\u{4}")
        try terminal.waitForEnd()
        #expect(!String(decoding: terminal.transcript, as: UTF8.self).contains(exchange.secret))
        // The keyring's files are encrypted: only the exchange's own file contains the secret in plain text.
        let keys = shell.home.url.appending(path: "config/marginsh/keys").path
        #expect(!FileManager.default.fileExists(atPath: keys))
        let found = try shell.runShell("grep -rl '\(exchange.secret)' config state data run || true")
        #expect(found.output == "")
    }
}
