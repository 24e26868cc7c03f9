import Foundation
import TerminalScreen
import Testing

/// A secret that a person types at the prompt, in the built program and against a real exchange.
@Suite(.serialized) struct TypedSecretTests {
    private let exchange: ServedSandbox
    private let prompt: PromptTerminal

    init() throws {
        let plain = try ShellProcess()
        let exchange = try ServedSandbox(in: plain)
        self.exchange = exchange
        prompt = try PromptTerminal(["--profile", "work"], columns: 120, prompt: "work cross>") { shell in
            let profiles = shell.home.url.appending(path: "config/marginsh/profiles")
            try FileManager.default.createDirectory(at: profiles, withIntermediateDirectories: true)
            let file = profiles.appending(path: "work.msh")
            let text = "set baseURL \(exchange.url)\nset apiKey \(exchange.apiKey)\nset secret prompt\n"
            try Data(text.utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        }
    }

    /// Runs a request, types `secret` where it is asked for, and waits for `shown`.
    private func borrow(typing secret: String, showing shown: String) throws {
        let asked = prompt.terminal.screen.everything.ranges(of: "secret").count
        try prompt.send("borrow BTC as raw\r")
        try prompt.terminal.wait(for: "the request for the secret") {
            $0.everything.ranges(of: "secret").count > asked && $0.textBeforeCursor.contains(":")
        }
        try prompt.send(secret + "\r")
        try prompt.terminal.wait(for: shown)
        try prompt.terminal.wait(for: "a prompt") { $0.textBeforeCursor.hasSuffix("cross>") }
    }

    @Test func `a wrong one is forgotten, which is said, and asked for again`() throws {
        try borrow(typing: "wrong", showing: "was forgotten")
        #expect(prompt.terminal.screen.everything.contains("-1022"))
        try borrow(typing: exchange.secret, showing: "\"amount\":\"1.69248805\"")
        try prompt.send("clear\rborrow BTC as raw\r")
        try prompt.terminal.wait(for: "\"amount\":\"1.69248805\"")
    }

    @Test(arguments: ["set secret prompt", "unset secret"])
    func `it can be typed again`(statement: String) throws {
        try borrow(typing: exchange.secret, showing: "\"amount\":\"1.69248805\"")
        try prompt.send("clear\r\(statement)\r")
        try prompt.terminal.wait(for: "a prompt") {
            $0.text.contains(statement) && $0.textBeforeCursor.hasSuffix("cross>")
        }
        try borrow(typing: exchange.secret, showing: "\"amount\":\"1.69248805\"")
    }
}
