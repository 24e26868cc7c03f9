import Foundation
import TerminalScreen
import Testing

/// `profile new` in a real pseudo-terminal, and what it leaves on the disk.
@Suite(.serialized) struct NewProfileTests {
    private var shell: ShellProcess
    private let exchange: ServedSandbox

    init() throws {
        shell = try ShellProcess()
        exchange = try ServedSandbox(in: shell)
    }

    private var profile: URL { shell.home.url.appending(path: "config/marginsh/profiles/work.msh") }

    private var keys: [String] {
        let folder = shell.home.url.appending(path: "config/marginsh/keys").path
        return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    private func open() throws -> PseudoTerminal { try shell.openPrompt("--profile", "sandbox") }

    private func interview(_ terminal: PseudoTerminal) -> ProfileInterview {
        ProfileInterview(terminal: terminal, exchange: exchange)
    }

    @Test func `without a keyring the secret gets a file of its own, and nothing shows it`() throws {
        let terminal = try open()
        try interview(terminal).begin(secret: exchange.secret)
        try terminal.wait(for: "the exchange accepts the API key")
        try terminal.wait(for: "warning: this key can do more than read")
        try terminal.wait(forPrompt: "sandbox cross>")
        let name = try #require(keys.first)
        #expect(keys.count == 1)
        let file = shell.home.url.appending(path: "config/marginsh/keys/\(name)")
        #expect(try String(contentsOf: file, encoding: .utf8) == exchange.secret)
        let text = try String(contentsOf: profile, encoding: .utf8)
        #expect(text.contains("set secret file:\(file.path)\n"))
        #expect(!text.contains(exchange.secret))
        for (path, mode) in [
            (file.path, 0o600), (profile.path, 0o600), (profile.deletingLastPathComponent().path, 0o700),
        ] {
            let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
            #expect(found?.intValue == mode, "\(path)")
        }
        try interview(terminal).use()
        try terminal.send("show secret as csv\r")
        try terminal.wait(for: "profile")
        try terminal.wait(forPrompt: "work SIMULATED cross>")
        let everything = String(decoding: terminal.transcript, as: UTF8.self)
        #expect(!everything.contains(exchange.secret))
        #expect(!everything.contains(exchange.apiKey))
    }

    @Test func `with secret-tool the keyring keeps the secret, which is in no command line`() throws {
        let folder = shell.home.url.appending(path: "bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let kept = shell.home.url.appending(path: "kept").path
        let tool = """
            #!/bin/sh
            echo "$@" >> \(kept).calls
            case $1 in store) cat > \(kept);; lookup) cat \(kept);; esac

            """
        let path = try shell.home.write(tool, to: "bin/secret-tool")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        var other = shell
        other.environment["PATH"] = folder.path + ":" + (shell.environment["PATH"] ?? "")
        let terminal = try other.openPrompt()
        try interview(terminal).begin(secret: exchange.secret)
        try terminal.wait(for: "the exchange accepts the API key")
        try terminal.wait(forPrompt: "sandbox cross>")
        #expect(try String(contentsOfFile: kept, encoding: .utf8) == exchange.secret)
        #expect(keys.isEmpty)
        #expect(try String(contentsOf: profile, encoding: .utf8).contains("set secret keyring:work-"))
        let calls = try String(contentsOfFile: kept + ".calls", encoding: .utf8)
        #expect(calls.contains("store --label") && calls.contains("lookup"))
        #expect(!calls.contains(exchange.secret))
    }

    @Test func `a key that does not work is reported, and kept only after a yes`() throws {
        let terminal = try open()
        try interview(terminal).begin(secret: "wRoNg" + exchange.secret)
        try terminal.wait(for: "the API key was rejected")
        try terminal.wait(forQuestion: "type yes to keep the profile anyway:")
        try terminal.send("no\r")
        try terminal.wait(for: "profile `work` was not saved")
        try terminal.wait(forPrompt: "sandbox cross>")
        #expect(keys.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: profile.path))
        try interview(terminal).begin(secret: "wRoNg" + exchange.secret)
        try terminal.wait(forQuestion: "type yes to keep the profile anyway:")
        try terminal.send("yes\r")
        try terminal.wait(for: "profile `work` saved to")
        #expect(keys.count == 1)
        #expect(FileManager.default.fileExists(atPath: profile.path))
    }

    @Test func `Ctrl-C at a prompt leaves nothing`() throws {
        let terminal = try open()
        try interview(terminal).begin(secret: "wRoNg" + exchange.secret)
        try terminal.wait(forQuestion: "type yes to keep the profile anyway:")
        try terminal.send("\u{3}")
        try terminal.wait(forPrompt: "sandbox cross>")
        #expect(keys.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: profile.path))
    }

    @Test func `an encrypted key file is tried with its passphrase, which is kept nowhere`() throws {
        let folder = shell.home.url.path
        let made = try shell.runShell(
            "umask 077; openssl genpkey -algorithm ed25519 -aes256 -pass pass:pAsSpHrAsE99 -out \(folder)/key.pem"
        )
        try #require(made.status == 0, "\(made.errors)")
        let terminal = try open()
        try interview(terminal).begin(secret: "file:~/key.pem")
        try terminal.wait(for: "the private key is encrypted")
        try terminal.wait(forQuestion: "`passphrase` (not shown):")
        try terminal.send("pAsSpHrAsE99\r")
        // The sandbox does not know this key, but it was opened and signed with.
        try terminal.wait(for: "the API key was rejected: the exchange rejected the request")
        try terminal.wait(forQuestion: "type yes to keep the profile anyway:")
        try terminal.send("yes\r")
        try terminal.wait(for: "profile `work` saved to")
        let text = try String(contentsOf: profile, encoding: .utf8)
        #expect(text.contains("set secret file:~/key.pem\n") && text.contains("set passphrase prompt\n"))
        #expect(!String(decoding: terminal.transcript, as: UTF8.self).contains("pAsSpHrAsE99"))
    }

    @Test func `without a terminal it ends with 78 and names the way`() throws {
        let run = try shell.run("-c", "profile new work")
        #expect(run.status == 78)
        #expect(run.errors.contains("profile path"))
    }

    @Test func `a production profile is marked in words and in red`() throws {
        let folder = profile.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("set production on\nset baseURL \(exchange.url)\n".utf8).write(to: profile)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: profile.path)
        let terminal = try open()
        try terminal.send("profile use work\r")
        try terminal.wait(forPrompt: "work PRODUCTION cross>")
        #expect(String(decoding: terminal.transcript, as: UTF8.self).contains("\u{1B}[1;31mwork"))
        try terminal.send("set production off\r")
        try terminal.wait(forPrompt: "work cross>")
    }

    @Test func `a change of profile names the jobs in its way, and ends them at a yes`() throws {
        let folder = profile.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("set baseURL \(exchange.url)\n".utf8).write(to: profile)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: profile.path)
        let terminal = try open()
        try terminal.send("watch ETH 60s &\r")
        try terminal.wait(for: "33.8")
        try terminal.send("profile use work\r")
        try terminal.wait(for: "will be stopped: watch ETH 60s; type yes")
        try terminal.send("no\r")
        try terminal.wait(for: "statements are running in the background: watch ETH 60s")
        try terminal.wait(forPrompt: "sandbox cross>")
        try terminal.send("jobs as csv\r")
        try terminal.wait(for: ",watch ETH 60s")
        try terminal.send("profile use work\r")
        try terminal.wait(forQuestion: "switch anyway:")
        try terminal.send("yes\r")
        try terminal.wait(forPrompt: "work cross>")
        try terminal.send("jobs as csv; echo over\r")
        try terminal.wait(for: "\nover")
        // Only the earlier ones.
        #expect(terminal.screen.everything.matches(of: /,watch ETH 60s/).count == 1)
    }
}
