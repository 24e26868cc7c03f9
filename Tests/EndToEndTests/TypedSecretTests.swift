import Foundation
import TerminalScreen
import Testing

/// A secret that a person types at the prompt, in the built program and against a real exchange.
@Suite(.serialized) struct TypedSecretTests {
    private let exchange: ServedSandbox
    private let prompt: PromptTerminal

    init() throws {
        exchange = try ServedSandbox(in: ShellProcess())
        prompt = try Self.prompt("baseURL \(exchange.url)", "apiKey \(exchange.apiKey)", "secret prompt")
    }

    /// The program with a profile of these settings.
    private static func prompt(_ settings: String...) throws -> PromptTerminal {
        try PromptTerminal(["--profile", "work"], columns: 120, prompt: "work cross>") { shell in
            let profiles = shell.home.url.appending(path: "config/marginsh/profiles")
            try FileManager.default.createDirectory(at: profiles, withIntermediateDirectories: true)
            let file = profiles.appending(path: "work.msh")
            try Data(settings.map { "set \($0)\n" }.joined().utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        }
    }

    /// Runs a request, types `secret` where it is asked for, and waits for `shown`.
    private func borrow(typing secret: String, showing shown: String, in other: PromptTerminal? = nil) throws {
        let prompt = other ?? prompt
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

    @Test(arguments: [("short", "-2014"), (String(repeating: "k", count: 64), "-2008")])
    func `it is forgotten with a key that the exchange does not know`(apiKey: String, code: String) throws {
        let prompt = try Self.prompt("baseURL \(exchange.url)", "apiKey \(apiKey)", "secret prompt")
        try borrow(typing: exchange.secret, showing: "was forgotten", in: prompt)
        #expect(prompt.terminal.screen.everything.contains(code))
        try borrow(typing: exchange.secret, showing: "was forgotten", in: prompt)
    }

    @Test func `a login that the proxy refuses is forgotten`() throws {
        let proxy = try RefusingProxy()
        let prompt = try Self.prompt("baseURL https://api.binance.com", "proxy \(proxy.url)", "proxyAuth prompt")
        for count in 1...2 {
            try prompt.send("ping\r")
            try prompt.terminal.wait(for: "the request for the login") { $0.textBeforeCursor.hasSuffix(":") }
            try prompt.send("user:wrong\r")
            try prompt.terminal.wait(for: "what was forgotten") {
                $0.everything.ranges(of: "was forgotten").count == count && $0.textBeforeCursor.hasSuffix("cross>")
            }
        }
        #expect(!prompt.terminal.screen.everything.contains("wrong"))
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

/// A proxy that demands another login from everyone.
private final class RefusingProxy {
    let url: String
    private let process = Process()

    init() throws {
        let program = """
            import socket
            s = socket.create_server(("127.0.0.1", 0))
            print(s.getsockname()[1], flush=True)
            while True:
                c, _ = s.accept()
                c.recv(65536)
                c.sendall(b"HTTP/1.1 407 No\\r\\nProxy-Authenticate: Basic\\r\\nContent-Length: 0\\r\\n\\r\\n")
                c.close()
            """
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        url = "http://127.0.0.1:\(port.trimmingCharacters(in: .newlines))"
    }

    deinit {
        // A program that the tests start has all other signals blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
