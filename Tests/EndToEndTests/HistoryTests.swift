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

    /// - Parameters:
    ///   - zone: the time zone.
    ///   - keys: what is typed before the prompt is there.
    private func open(zone: String = "UTC", keys: String = "") throws -> PseudoTerminal {
        var environment = shell.environment
        environment["TERM"] = "xterm-256color"
        environment["TZ"] = zone
        let terminal = try PseudoTerminal(
            ShellProcess.binary.path,
            environment: environment,
            folder: shell.home.url.path,
            columns: 100,
            height: 30
        )
        guard keys.isEmpty else {
            try terminal.send(keys)
            return terminal
        }
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

    @Test func `a typed secret reaches neither the file nor the screen`() throws {
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

    @Test func `what begins with a space or is typed while the history is off is not kept`() throws {
        let terminal = try open()
        for (statement, response) in [
            (" echo spaced", "spaced"), ("set history off", "on -> off"), ("echo unkept", "unkept"),
            ("set history on", "off -> on"), ("echo kept", "kept"),
        ] {
            try terminal.send(statement + "\r")
            try terminal.wait(for: "\n\(statement.hasPrefix("set") ? "history: " : "")\(response)")
            try terminal.wait(forPrompt: "sandbox cross>")
        }
        try leave(terminal)
        let kept = try String(contentsOf: file, encoding: .utf8)
        #expect(kept.contains("echo kept"))
        #expect(!kept.contains("spaced") && !kept.contains("unkept"))
    }

    @Test func `shells that run at once share it, and a repeated statement is recalled once`() throws {
        let first = try open()
        let second = try open()
        for word in ["one", "two", "two"] {
            try first.send("echo \(word)\r")
            try first.wait(for: "\n\(word)")
            try first.wait(forPrompt: "sandbox cross>")
        }
        try second.send("\r")
        try second.wait(for: "two prompts") {
            $0.text.split(separator: "\n").filter { $0 == "sandbox cross>" }.count == 2
        }
        try second.send("\u{1B}[A\u{1B}[A")
        try second.wait(forPrompt: "sandbox cross> echo one")
    }

    @Test func `history lists earlier sessions too, and optionally only what failed`() throws {
        let first = try open()
        for (statement, response) in [("echo good", "\ngood"), ("borow BTC", "did you mean")] {
            try first.send(statement + "\r")
            try first.wait(for: response)
            try first.wait(forPrompt: "sandbox cross>")
        }
        try leave(first)
        let second = try open()
        try second.send("history bo failed\r")
        try second.wait(for: "the failed one") { screen in
            screen.lines.contains { $0.contains("sandbox") && $0.hasSuffix("borow BTC") }
        }
        try second.wait(forPrompt: "sandbox cross>")
        #expect(!second.screen.text.contains("echo good"))
        try second.send("history good as csv\r")
        try second.wait(for: ",echo good,sandbox")
    }

    @Test func `an entry has time, profile, status and duration`() throws {
        struct Entry: Decodable {
            let text: String?
            let time: Int64?
            let profile: String?
            let id: String?
            let outcome: String?
            let status: Int?
            let duration: Int?
        }
        let start = Int64(Date().timeIntervalSince1970 * 1000)
        let terminal = try open()
        for (statement, response) in [("sleep 30ms; echo slept", "\nslept"), ("borow BTC", "did you mean")] {
            try terminal.send(statement + "\r")
            try terminal.wait(for: response)
            try terminal.wait(forPrompt: "sandbox cross>")
        }
        try leave(terminal)
        let end = Int64(Date().timeIntervalSince1970 * 1000)
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let entries = try lines.map { try JSONDecoder().decode(Entry.self, from: Data($0.utf8)) }
        // The outcome of a statement follows in a line of its own.
        #expect(entries.map(\.text) == ["sleep 30ms; echo slept", nil, "borow BTC", nil])
        #expect(entries.map(\.status) == [nil, 0, nil, 2])
        #expect(entries.map(\.id)[0] == entries.map(\.outcome)[1] && entries[0].id != entries[2].id)
        for entry in [entries[0], entries[2]] {
            #expect(entry.profile == "sandbox" && (start...end).contains(entry.time ?? 0))
        }
        #expect((30...Int(end - start)).contains(entries[1].duration ?? 0))
    }

    @Test func `a kill at any byte loses at most the entry that was being written`() throws {
        let kept = #"{"text":"echo kept","time":1,"profile":"p","status":0,"duration":2}"# + "\n"
        let cut = Array(#"{"text":"echo 日","time":3,"profile":"p","status":0,"duration":4}"#.utf8 + [0x0A])
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        for length in 0...cut.count {
            try (Data(kept.utf8) + cut[..<length]).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            let terminal = try open()
            try terminal.send("\u{1B}[A")
            try terminal.wait(forPrompt: "sandbox cross> echo " + (length == cut.count ? "日" : "kept"))
            try terminal.send("\u{15}echo later\r")
            try terminal.wait(for: "\nlater")
            try terminal.wait(forPrompt: "sandbox cross>")
            #expect(!terminal.screen.everything.contains("history"))
            try leave(terminal)
            let lines = try String(decoding: Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
            #expect(lines.first.map(String.init) == String(kept.dropLast()))
            #expect(lines.dropLast().last?.hasPrefix(#"{"text":"echo later","#) == true)
            #expect(lines.count == (length == 0 ? 3 : 4), "cut after \(length) bytes")
        }
    }

    @Test func `a closed window loses nothing`() throws {
        let first = try open()
        try first.send("sleep 60s\r")
        try first.wait(for: "the entry in the file") { _ in
            (try? String(contentsOf: file, encoding: .utf8))?.contains("sleep 60s") == true
        }
        first.hangUp()
        let second = try open()
        try second.send("\u{1B}[A")
        try second.wait(forPrompt: "sandbox cross> sleep 60s")
    }

    @Test func `a long entry and one of several lines leave the table as it is`() throws {
        let terminal = try open()
        let long = "echo " + String(repeating: "x", count: 300)
        try terminal.send(long + "\r")
        try terminal.wait(forPrompt: "sandbox cross>")
        try terminal.send("if 1 == 1 {\recho two\r}\r")
        try terminal.wait(for: "\ntwo")
        try terminal.wait(forPrompt: "sandbox cross>")
        try terminal.send("clear\rhistory last 4\r")
        try terminal.wait(for: "the table") { screen in
            screen.lines.contains { $0.hasPrefix("N ") && $0.hasSuffix("TEXT") }
                && screen.lines.contains { $0.contains("echo xxx") && $0.hasSuffix("…") }
                && screen.lines.contains { $0.hasSuffix("if 1 == 1 { \\n echo two \\n }") }
        }
        try terminal.wait(forPrompt: "sandbox cross>")
        #expect(terminal.screen.lines.filter { $0.contains("sandbox") && !$0.hasPrefix("sandbox") }.count == 4)
    }

    @Test func `the time is local in a table and UTC in JSON`() throws {
        let terminal = try open(zone: "JST-9")
        try terminal.send("history last 1\rhistory last 1 as json\r")
        try terminal.wait(for: "both") { $0.text.contains("+09:00") }
        let text = terminal.screen.everything
        let local = try #require(text.firstMatch(of: /(\d{4}-\d\d-\d\d) (\d\d):(\d\d):\d\d/))
        let utc = try #require(text.firstMatch(of: /"time": ?"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):/))
        let hours = (Int(local.2) ?? 0) - (Int(utc.2) ?? 0)
        #expect(hours == 9 || hours == -15 || hours == 10 || hours == -14)
    }

    @Test func `what failed is recalled but not suggested`() throws {
        let terminal = try open()
        for (statement, response) in [("echo good", "\ngood"), ("echo goodness; borow", "did you mean")] {
            try terminal.send(statement + "\r")
            try terminal.wait(for: response)
            try terminal.wait(forPrompt: "sandbox cross>")
        }
        try terminal.send("echo g")
        try terminal.wait(for: "the suggestion of what succeeded") { $0.dimText.contains("ood") }
        #expect(!terminal.screen.dimText.contains("goodness") && !terminal.screen.dimText.contains("oodness"))
        try terminal.send("\u{1B}[A")
        try terminal.wait(forPrompt: "sandbox cross> echo goodness; borow")
    }

    @Test func `the first Up at once shows the newest entry, however long the history is`() throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let lines = (1...100_000).map { #"{"text":"echo \#($0)","time":1,"profile":"p","status":0,"duration":2}"# }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        let terminal = try open(keys: "\u{1B}[A")
        try terminal.wait(forPrompt: "sandbox cross> echo 100000")
    }

    @Test func `beyond its cap the oldest entries go`() throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let lines = (1...110_001).map { number in
            #"{"text":"echo \#(number)","time":1,"profile":"p","status":0,"duration":2}"# + "\n"
        }
        try Data(lines.joined().utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        let terminal = try open()
        // Such a file is read in the background; until then there is nothing to recall.
        var isRecalled = false
        while !isRecalled {
            let bells = terminal.screen.bells
            try terminal.send("\u{1B}[A")
            try terminal.wait(for: "an entry or the bell") { screen in
                isRecalled = screen.textBeforeCursor == "sandbox cross> echo 110001"
                return isRecalled || screen.bells > bells
            }
        }
        let left = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        #expect(left.count == 100_000)
        #expect(left.first?.contains("\"echo 10002\"") == true)
    }

    @Test func `a history that cannot be written is reported once, and this session still remembers`() throws {
        var shell = shell
        shell.environment["TERM"] = "xterm-256color"
        let terminal = try PromptTerminal.open(
            shell,
            startedBy: ["/bin/bash", "-c", "\(ShellProcess.fileLimit(0)) exec \"$0\" \"$@\""]
        )
        try terminal.wait(forPrompt: "sandbox cross>")
        for word in ["one", "two", "three"] {
            try terminal.send("echo \(word)\r")
            try terminal.wait(for: "\n\(word)")
            try terminal.wait(forPrompt: "sandbox cross>")
        }
        // The sentence breaks where the window ends, which depends on the length of the path in it.
        let words = terminal.screen.everything.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.components(separatedBy: "cannot be used").count == 2)
        try terminal.send("\u{1B}[A\u{1B}[A")
        try terminal.wait(forPrompt: "sandbox cross> echo two")
        try terminal.send("\u{15}history three as csv\r")
        try terminal.wait(for: ",echo three,sandbox")
        try terminal.wait(forPrompt: "sandbox cross>")
        try leave(terminal)
    }

    @Test func `a history that others may read is refused with the fix`() throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        let terminal = try open()
        try terminal.wait(for: "chmod 600")
        try leave(terminal)
    }
}
