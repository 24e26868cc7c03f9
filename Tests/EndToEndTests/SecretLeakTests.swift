import Foundation
import TerminalScreen
import Testing

/// Marked secrets in every place where a person might put one, through sessions that fail: none of their bytes may turn
/// up anywhere else.
@Suite(.serialized) struct SecretLeakTests {
    /// A part of every secret of these tests; each contains a digit, as keys do.
    private static let mark = "mArKeDsEcReT5"

    private static func secret(_ name: String) -> String { mark + name + String(repeating: "x9", count: 20) }

    private var shell: ShellProcess
    private let exchange: ServedSandbox

    init() throws {
        shell = try ShellProcess()
        exchange = try ServedSandbox(in: shell)
        let home = shell.home.url
        for folder in ["bin", "config/marginsh/profiles", "state/marginsh", "places", "log"] {
            try FileManager.default.createDirectory(at: home.appending(path: folder), withIntermediateDirectories: true)
        }
        // Both programs print a secret, and what they were given.
        for name in ["pass", "secret-tool"] {
            let path = try shell.home.write(
                """
                #!/bin/sh
                { env; tr '\\0' '\\n' < /proc/$$/cmdline; tr '\\0' '\\n' < /proc/$PPID/cmdline; } >> "$HOME/child-saw"
                echo "some trouble" >&2
                cat "$HOME/places/\(name)"

                """,
                to: "bin/\(name)"
            )
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            _ = try shell.home.write(Self.secret(name), to: "places/\(name)")
        }
        let key = try shell.home.write(Self.secret("file") + "\n", to: "places/key")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
        shell.environment.merge([
            "PATH": home.appending(path: "bin").path + ":/usr/bin:/bin",
            "THE_KEY": exchange.apiKey,
            "THE_SECRET": Self.secret("env"),
            "MARGINSH_PASSPHRASE": Self.secret("passphrase"),
            "LOGIN": "me:" + Self.secret("login"),
            // Every session keeps a log, which is then searched as all other files are.
            "MARGINSH_LOG_FILE": home.appending(path: "log/usual").path,
            "HTTPS_PROXY": "http://me:\(Self.secret("proxy"))@proxy.test:3128",
        ]) { $1 }
        let digest = try shell.runShell("printf 'pass show binance' | sha256sum | cut -d' ' -f1").output
        _ = try shell.home.write("command \(digest)", to: "state/marginsh/approved")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600],
            ofItemAtPath: home.appending(path: "state/marginsh/approved").path
        )
    }

    /// Sees that no file below the home directory contains a mark in any encoding, except those in which the test put
    /// one.
    private func checkFiles() throws {
        _ = try shell.home.write(LeakPatterns.text(of: Self.mark), to: "places/patterns")
        let found = try shell.runShell(Self.search)
        #expect(found.output == "")
    }

    private static let search = "grep -rliaF -f places/patterns . --exclude-dir=places || true"

    /// The contents of the log file and of the older ones together.
    private func readLogs() throws -> String {
        try shell.runShell("cat log/requests*").output
    }

    private func check(_ run: ShellRun) {
        #expect(!run.output.contains(Self.mark), "\(run.output)")
        #expect(!run.errors.contains(Self.mark), "\(run.errors)")
        #expect(!(run.output + run.errors).contains(exchange.apiKey))
    }

    private static let session = [
        "set onError continue", "set logFile ~/log/requests", "show", "borrow BTC", "whoami", "use isolated BTCUSDT",
        "borrow BTC as raw",
        "watch BTC 1s times 2", "inventory", "error", "profile save kept", "profile show kept", "show as json",
        "set baseURL http://127.0.0.1:1", "borrow BTC", "set baseURL https://exchange.invalid", "borrow BTC",
        "set proxy socks5://127.0.0.1:1", "set proxyAuth env:LOGIN", "set caFile ~/none.pem", "borrow BTC",
        "set baseURL https://api.binance.com", "borrow BTC", "set proxy http://127.0.0.1:1", "unset caFile",
        "set timeout 2s", "borrow BTC", "history", "history save session.msh", "profile list", "clock", "ping",
    ]

    @Test(arguments: [
        "env:THE_SECRET", "env:MARGINSH_PASSPHRASE", "file:~/places/key", "command:\"pass show binance\"",
        "keyring:binance", "env:NONE", "file:~/places", "command:\"pass | sh\"",
    ])
    func `a session that fails shows no secret, wherever it is stored`(place: String) throws {
        // The log is rotated between two of the session's records.
        let filler = try shell.home.write(String(repeating: "filler\n", count: (1 << 20) / 7 - 80), to: "log/requests")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: filler)
        let start = [
            "set baseURL \(exchange.url)", "set apiKey env:THE_KEY", "set secret \(place)", "set proxyAuth env:LOGIN",
        ]
        var shell = shell
        // Only the settings know which variables contain secrets.
        if !place.contains("THE_SECRET") { shell.environment["THE_SECRET"] = nil }
        let run = try shell.run((start + Self.session).flatMap { ["-c", $0] })
        #expect(run.status != 0)
        #expect(run.errors.contains("error"))
        check(run)
        if place.contains("pass show") || place.contains("keyring") {
            let saw = try String(contentsOf: shell.home.url.appending(path: "child-saw"), encoding: .utf8)
            #expect(saw.contains("HOME="))
        }
        let records = try readLogs().split(separator: "\n").filter { $0 != "filler" }
        #expect(records.filter { $0.contains(" statement word=borrow ") }.count >= 5, "\(records)")
        for name in ["requests", "requests.1"] {
            let status = try FileManager.default.attributesOfItem(atPath: shell.home.url.path + "/log/\(name)")
            #expect((status[.posixPermissions] as? NSNumber)?.intValue == 0o600)
            #expect(try shell.runShell("grep -c -v filler log/\(name)").output != "0\n", "\(name)")
        }
        #expect(!records.contains { $0.contains(exchange.apiKey) })
        try checkFiles()
    }

    @Test(arguments: [
        "cat", "base64 -w0", "sed s/^/1/ | base64 -w0", "sed s/^/12/ | base64 -w0", "base32 -w0",
        "sed s/^/123/ | base32 -w0", "od -An -v -tx1 | tr -d ' \\n'", "od -An -v -tx1 | tr -d '\\n' | tr ' ' %",
        "od -An -v -tx1 | tr -d '\\n' | sed 's/ /\\\\u00/g'", "rev", "tr a-zA-Z n-za-mN-ZA-M", "base64 -w0 | rev",
    ])
    func `what looks for leaks finds them in this encoding`(_ encoding: String) throws {
        let secret = try shell.home.write(Self.secret("found"), to: "places/found")
        _ = try shell.runShell("cat \(secret) | \(encoding) > leak")
        _ = try shell.home.write(LeakPatterns.text(of: Self.mark), to: "places/patterns")
        #expect(try shell.runShell(Self.search).output == "./leak\n")
    }

    /// Statements with a secret in a place where none is allowed.
    private static let misplacedSecrets = [
        "set secret SECRET", "set secret 'SECRET' # mine", "set \"secret\" SECRET", "set passphrase SECRET",
        "set proxyAuth me:SECRET", "set proxy http://me:SECRET@proxy.test", "set baseURL https://me:SECRET@host.test",
        "set secert SECRET", "set Secret SECRET", "set apiSecret SECRET", "SECRET", "borrow BTC; set secret SECRET",
        "let s = \"SECRET\"; set secret $s", "set secret \\\n  SECRET", "borow SECRET", "set secret promptSECRET",
        "if 1 == 1 { set secret SECRET }", "profile use SECRET", "set secret \"SECRET", "set recvWindow SECRET",
    ]

    @Test(arguments: misplacedSecrets)
    func `a secret typed in a wrong place is in no output`(statement: String) throws {
        let text = statement.replacing("SECRET", with: Self.secret("typed"))
        let line = try shell.run("--profile", "sandbox", "-c", text)
        #expect(line.status == 2 || line.status == 78, "\(line.status)")
        check(line)
        check(try shell.run("--profile", "sandbox", input: text + "\n"))
        let script = try shell.home.write(text + "\n", to: "places/script.msh")
        check(try shell.run("--profile", "sandbox", script))
        check(try shell.run("check", script))
        try checkFiles()
    }

    @Test(arguments: ["secret=SECRET", "proxyAuth=SECRET", "proxy=http://me:SECRET@h", "SECRET", "nosuch=SECRET"])
    func `a secret on the command line is refused and not repeated`(assignment: String) throws {
        let run = try shell.run("--set", assignment.replacing("SECRET", with: Self.secret("flag")), "-c", "show")
        #expect(run.status == 2)
        check(run)
        try checkFiles()
    }

    @Test(arguments: ["profiles/work.msh", "rc.msh"])
    func `a secret in a profile is refused and not repeated`(file: String) throws {
        let folder = shell.home.url.appending(path: "config/marginsh")
        for statement in Self.misplacedSecrets {
            let text = statement.replacing("SECRET", with: Self.secret("profile"))
            try Data((text + "\n").utf8).write(to: folder.appending(path: file))
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600],
                ofItemAtPath: folder.appending(path: file).path
            )
            let run = try shell.run("--profile", "work", "-c", "show")
            #expect(run.status == 78)
            check(run)
        }
        try FileManager.default.removeItem(at: folder.appending(path: file))
        try checkFiles()
    }

    @Test func `what is typed at the prompt is in no file afterwards`() throws {
        var environment = shell.environment
        environment["TERM"] = "xterm-256color"
        environment["EDITOR"] = "pass"
        // Only the settings know which variables contain secrets.
        for name in ["THE_SECRET", "LOGIN"] { environment[name] = nil }
        let terminal = try PseudoTerminal(
            ShellProcess.binary.path,
            ["--profile", "sandbox"],
            environment: environment,
            folder: shell.home.url.path,
            columns: 200,
            height: 50
        )
        try terminal.wait(forPrompt: "sandbox cross>")
        for (index, statement) in Self.misplacedSecrets.enumerated() where !statement.hasSuffix("\"SECRET") {
            try terminal.send(
                statement.replacing("SECRET", with: Self.secret("prompt")).replacing("\n", with: "\r") + "\r"
            )
            try terminal.send("echo done\(index)\r")
            try terminal.wait(for: "\ndone\(index)")
        }
        try terminal.send("set baseURL \(exchange.url); set apiKey env:THE_KEY; set secret prompt; unset secret\r")
        try terminal.send("profile save mine; profile use mine; set secret prompt; borrow BTC\r")
        try terminal.wait(forQuestion: "`secret` (not shown):")
        try terminal.send(Self.secret("typed") + "\r")
        try terminal.wait(for: "-1022")
        try terminal.send("history save session.msh\r")
        try terminal.wait(forPrompt: "mine SIMULATED cross>")
        // The external editor is a program that is started, too.
        try terminal.send("echo edited\u{18}\u{5}")
        try terminal.wait(for: "the editor's environment") { _ in
            FileManager.default.fileExists(atPath: shell.home.url.appending(path: "child-saw").path)
        }
        try terminal.wait(forPrompt: "mine SIMULATED cross> echo edited")
        try terminal.send("\u{3}")
        try terminal.wait(forPrompt: "mine SIMULATED cross>")
        try terminal.send("\u{4}")
        try terminal.waitForEnd()
        let transcript = String(decoding: terminal.transcript, as: UTF8.self)
        #expect(!transcript.contains(Self.secret("typed")))
        #expect(try shell.runShell("cat log/usual").output.contains("code=-1022"))
        #expect(
            FileManager.default.fileExists(atPath: shell.home.url.appending(path: "state/marginsh/history.ndjson").path)
        )
        try checkFiles()
    }
}
