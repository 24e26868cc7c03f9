import Foundation
import TerminalScreen
import Testing

/// Watches as a person, a pipe and a file see them.
@Suite(.serialized) struct WatchingTests {
    private let shell: ShellProcess

    init() throws { shell = try ShellProcess() }

    private func terminal(_ arguments: [String] = ["--profile", "sandbox"], type: String = "xterm-256color") throws
        -> PseudoTerminal
    {
        var environment = shell.environment
        environment["TERM"] = type
        return try PseudoTerminal(
            ShellProcess.binary.path,
            arguments,
            environment: environment,
            folder: shell.home.url.path,
            columns: 100,
            height: 24
        )
    }

    private func file(_ name: String) throws -> String {
        try String(contentsOf: shell.home.url.appending(path: name), encoding: .utf8)
    }

    @Test func `at the prompt a watch is a table in place and Ctrl-C leaves it with the last line`() throws {
        let terminal = try terminal()
        try terminal.wait(forPrompt: "sandbox cross>")
        try terminal.send("watch ETH SOL 2s\r")
        try terminal.wait(for: "two samples of SOL") { $0.text.contains(/SOL +cross .*[▁-█─]{2}/) }
        #expect(terminal.screen.everything.components(separatedBy: "MAX BORROWABLE").count == 2)
        try terminal.send("\u{3}")
        try terminal.wait(forPrompt: "sandbox cross>")
        let lines = terminal.screen.everything.split(separator: "\n")
        #expect(lines.dropLast().last?.contains("interrupted (") == true)
        #expect(lines.filter { $0.contains("SOL    cross") }.count == 1)
    }

    @Test func `leaving the prompt names the jobs that still run, whose lines fit the window`() throws {
        let terminal = try terminal()
        try terminal.wait(forPrompt: "sandbox cross>")
        try terminal.send("watch ETH 2s &\r")
        try terminal.wait(for: "[1] 20")
        try terminal.send("quit\r")
        #expect(try terminal.waitForEnd() == 0)
        let lines = terminal.screen.everything.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("[1] stopped: `watch ETH 2s`: ") })
        #expect(!terminal.screen.everything.contains("interrupt"))
        #expect(lines.filter { $0.contains("TIME") || $0.contains("ETH    cross") }.allSatisfy { $0.hasPrefix("[1] ") })
        #expect(lines.filter { $0.contains("LOWEST") || $0.contains("HIGHEST") }.allSatisfy { $0.hasPrefix("[1] ") })
    }

    @Test func `without a prompt a terminal gets the table too, with failures above it`() throws {
        let line = "sandbox fault server-error times 2 ; watch ETH SOL 2s times 3"
        let terminal = try terminal(["--profile", "sandbox", "-c", line])
        #expect(try terminal.waitForEnd() == 0)
        let text = terminal.screen.everything
        let places = ["retrying", "recovered", "MAX BORROWABLE", "`times` reached"].map {
            text.range(of: $0)?.lowerBound
        }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(text.components(separatedBy: "MAX BORROWABLE").count == 2)
    }

    @Test func `after a stop the table is redrawn below what came in between`() throws {
        let terminal = try terminal(["--profile", "sandbox", "-c", "watch ETH 1s times 5"])
        try terminal.wait(for: "UTC  Ctrl-C ends")
        terminal.signal(SIGSTOP)
        terminal.signal(SIGCONT)
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.screen.everything.components(separatedBy: "MAX BORROWABLE").count == 3)
    }

    @Test func `a chart is as large as its window`() throws {
        let lines = ["-c", "watch ETH 1m times 30 > /dev/null", "-c", "plot ETH"]
        let terminal = try terminal(["--profile", "sandbox", "--virtual-time"] + lines)
        #expect(try terminal.waitForEnd() == 0)
        let chart = terminal.screen.everything.split(separator: "\n").filter { $0.contains("│") || $0.contains("┤") }
        #expect((8...14).contains(chart.count))
        #expect(chart.allSatisfy { $0.count == 100 })
    }

    @Test func `what a program of a block writes is above the table`() throws {
        let line = "watch ETH 1s times 2 when amount > 0 { echo 'x y' | tr a-z A-Z }"
        let terminal = try terminal(["--profile", "sandbox", "-c", line])
        #expect(try terminal.waitForEnd() == 0)
        let lines = terminal.screen.everything.split(separator: "\n")
        #expect(lines.first == "X Y")
        #expect(lines.filter { $0.contains("MAX BORROWABLE") }.count == 1)
    }

    @Test func `after a 429 the table counts the seconds down and a log does not`() throws {
        let line = "sandbox fault rate-limit of 4s ; watch ETH 1s times 2"
        let terminal = try terminal(["--profile", "sandbox", "-c", line])
        for seconds in (1...4).reversed() {
            try terminal.wait(for: "a second less") { $0.text.contains("rate limited: next request in \(seconds) s") }
        }
        #expect(try terminal.waitForEnd() == 0)
        #expect(!terminal.screen.everything.contains("next request"))
        #expect(terminal.screen.everything.components(separatedBy: "waiting until").count == 2)
        let log = try shell.run("--profile", "sandbox", "--virtual-time", "-c", line)
        #expect(log.status == 0)
        #expect(!log.errors.contains("next request"))
        #expect(log.errors.components(separatedBy: "waiting until").count == 2)
    }

    @Test(arguments: [("set watchStyle log", "xterm-256color"), ("use cross", "dumb")])
    func `log style and a dumb terminal get a line per record`(_ statement: String, _ type: String) throws {
        let lines = ["-c", statement, "-c", "watch ETH 1s times 3"]
        let terminal = try terminal(["--profile", "sandbox"] + lines, type: type)
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.screen.everything.components(separatedBy: "ETH    cross").count == 4)
        #expect(terminal.screen.unknownSequences.isEmpty)
    }

    @Test func `tee writes a record per response while the table is shown`() throws {
        let terminal = try terminal(["--profile", "sandbox", "-c", "watch ETH 1s times 2 tee eth.ndjson"])
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.screen.everything.contains("LAST "))
        #expect(!terminal.screen.everything.contains("schema"))
        let records = try file("eth.ndjson").split(separator: "\n")
        #expect(records.count == 2)
        #expect(records.allSatisfy { $0.hasPrefix("{\"schema\":\"watch.v2\"") })
    }

    @Test func `a file gets each record when it comes`() throws {
        // The second statement reads what the first, which goes on, has written.
        let run = try shell.run(
            "--profile",
            "sandbox",
            "--virtual-time",
            "-c",
            "watch ETH 10s > eth.ndjson & ; sleep 25s ; sandbox reset ; stop all"
        )
        #expect(run.status == 0)
        #expect(try file("eth.ndjson").split(separator: "\n").count == 3)
    }

    @Test func `json of a watch is one array`() throws {
        let run = try shell.run(
            "--profile",
            "sandbox",
            "--virtual-time",
            "-c",
            "watch ETH 10s times 3 as json"
        )
        let array = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        #expect(array?.count == 3)
    }

    @Test func `each record has its due time, its request time and its lateness`() throws {
        let run = try shell.run("--profile", "sandbox", "-c", "watch ETH 250ms", "-c", "watch ETH 1s times 3")
        // A quarter of a second does not fit the budget, and says so.
        #expect(run.status == 6)
        let slower = try shell.run("--profile", "sandbox", "-c", "watch ETH 1s times 3")
        for line in slower.output.split(separator: "\n") {
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let text = try #require(record?["late"] as? String)
            let late = try #require(Double(text))
            #expect(late >= 0)
            let scheduled = try #require(record?["scheduled"] as? String)
            let sent = try #require(record?["sent"] as? String)
            #expect(sent >= scheduled)
        }
    }

    @Test func `notify hands its text to notify-send as it is`() throws {
        let folder = shell.home.url.appending(path: "bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let program = try shell.home.write("#!/bin/sh\nprintf '%s|' \"$@\" > notified\n", to: "bin/notify-send")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        var shell = shell
        shell.environment["PATH"] = folder.path + ":/usr/bin:/bin"
        let run = try shell.run("--profile", "sandbox", "-c", "notify \"-u <b> $(id) ready\"")
        #expect(run.status == 2)
        let literal = try shell.run("--profile", "sandbox", "-c", "notify '-u <b> $(id) ready'")
        #expect(literal.status == 0)
        #expect(literal.errors == "-u <b> $(id) ready\n")
        #expect(try file("notified") == "--app-name=marginsh|--|-u <b> $(id) ready|")
    }

    @Test func `notify without a desktop shows its text and is fine`() throws {
        var shell = shell
        shell.environment["PATH"] = "/nonexistent"
        let run = try shell.run("--profile", "sandbox", "-c", "notify ready")
        #expect(run.status == 0)
        #expect(run.errors == "ready\n")
    }

    @Test func `a terminal rings for notify`() throws {
        let terminal = try terminal(["--profile", "sandbox", "-c", "notify ready"])
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.screen.bells == 1)
    }
}
