import Foundation
import TerminalScreen
import Testing

/// How the program starts: with saved profiles and none chosen, with the environment's settings, with wrong arguments.
@Suite(.serialized) struct StartTests {
    private static func write(_ profiles: [String: String], for shell: ShellProcess) throws {
        let folder = shell.home.url.appending(path: "config/marginsh/profiles")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in profiles {
            let file = folder.appending(path: name + ".msh")
            try Data(text.utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        }
    }

    @Test(arguments: [
        ("2", "2 PRODUCTION cross>"), ("home", "home BTCUSDT>"), ("9\rnone\r4", "sandbox cross>"),
        ("2x\r3", "home BTCUSDT>"),
    ])
    func `the picker describes each profile, and takes names and numbers`(typed: String, prompt: String) throws {
        var shell = try ShellProcess()
        shell.environment["TERM"] = "xterm-256color"
        shell.environment["KEY"] = "some-secret"
        let key = shell.home.url.appending(path: "key")
        try Data("NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j".utf8).write(to: key)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key.path)
        try Self.write(
            [
                "home": "set secret file:\(key.path)\nuse isolated BTCUSDT\n", "broken": "borrow BTC\n",
                "2": "set baseURL http://127.0.0.1:1\nset secret prompt\nset production on\n",
            ],
            for: shell
        )
        let terminal = try PromptTerminal.open(shell)
        try terminal.wait(for: "which profile?")
        let rows = terminal.screen.lines.map { $0.split(separator: " ").joined(separator: " ") }
        #expect(rows.contains("1 2 127.0.0.1:1 cross prompt PRODUCTION"))
        #expect(rows.contains("2 broken cannot be used"))
        #expect(rows.contains("3 home api.binance.com BTCUSDT HMAC"))
        #expect(rows.contains { $0.hasPrefix("4 sandbox") })
        #expect(terminal.screen.text.ranges(of: "profile default NAME").count == 1)
        try terminal.send(typed + "\r")
        try terminal.wait(for: "the prompt `\(prompt)`") { $0.textBeforeCursor.hasSuffix(prompt) }
        #expect(terminal.screen.text.ranges(of: "profile default NAME").count == 1)
    }

    @Test func `without a profile the environment's settings count, and what is missing is said`() throws {
        let prompt = try PromptTerminal(prompt: "- cross>") { shell in
            shell.environment["MARGINSH_API_KEY"] = "vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A"
            shell.environment["MARGINSH_BASE_URL"] = "http://127.0.0.1:1"
        }
        let text = prompt.terminal.screen.text
        #expect(text.contains("taken from the environment: MARGINSH_API_KEY, MARGINSH_BASE_URL"))
        #expect(text.contains("signed requests also need MARGINSH_SECRET"))
        try prompt.send("borrow BTC\r")
        try prompt.terminal.wait(for: "no profile selected")
        let run = try prompt.shell.run("-c", "borrow BTC")
        #expect(run.status == 78)
        #expect(run.errors.contains("signed requests also need MARGINSH_SECRET"), "\(run.errors)")
    }

    @Test(arguments: [
        (["borrow", "BTC"], "marginsh -c 'borrow BTC'"),
        (["why", "ETH", "isolated", "ETHUSDT"], "-c 'why ETH isolated ETHUSDT'"),
        (["let", "x", "=", "'a'"], #"-c 'let x = '\''a'\'''"#), (["chek"], "marginsh check"),
    ])
    func `a statement without -c is offered with it`(words: [String], offered: String) throws {
        let run = try ShellProcess().run(words)
        #expect(run.status == 78 || run.status == 2)
        #expect(run.errors.contains(offered), "\(run.errors)")
    }

    @Test func `an error says which of several lines it is in`() throws {
        let shell = try ShellProcess()
        let run = try shell.run("--profile", "sandbox", "-c", "echo a", "-c", "borow BTC")
        #expect(run.status == 2 && run.output == "a\n")
        #expect(run.errors.hasPrefix("-c#2:1:1: error:"), "\(run.errors)")
        #expect(try shell.run("--profile", "sandbox", "-c", "borow BTC").errors.hasPrefix("-c:1:1: error:"))
    }

    @Test func `a home directory that does not exist is not created`() throws {
        let missing = "/nonexistent-\(UInt64.random(in: .min ... .max))"
        for environment in [["HOME": missing], ["HOME": "/tmp" + missing + "/deeper"]] {
            let prompt = try PromptTerminal { shell in
                shell.environment["HOME"] = environment["HOME"]
                shell.environment["XDG_CONFIG_HOME"] = nil
                shell.environment["XDG_STATE_HOME"] = nil
            }
            let text = prompt.terminal.screen.text.replacing("\n", with: " ")
            #expect(text.contains("does not exist, so nothing is kept in it"))
            try prompt.run("echo a", showing: "\na")
            #expect(!FileManager.default.fileExists(atPath: environment["HOME"] ?? ""))
            #expect(!FileManager.default.fileExists(atPath: "/tmp" + missing))
        }
    }
}
