import Foundation
import Glibc
import TerminalScreen
import TestSupport
import Testing

/// The editor as a job that is stopped and continued at any instant, while lines are printed above the prompt.
@Suite struct StopAndContinueTests {
    /// `scripts/terminal` runs ten times as many.
    private static let rounds = TestEffort.number("MARGINSH_STOPS", otherwise: 20)

    @Test(arguments: ["", "plain"])
    func `no line is lost, and the shell that stops it keeps its screen`(option: String) throws {
        let environment = EditorTerminal.environment.merging(["PS1": "sh> "]) { $1 }
        let terminal = try PseudoTerminal("/bin/bash", ["--norc", "-i"], environment: environment, columns: 120)
        try terminal.wait(forPrompt: "sh>")
        try terminal.send("\(EditorTerminal.path) lines=1000000 pause=1 \(option)\r")
        try terminal.wait(forPrompt: "demo>")
        try terminal.send("half")
        try terminal.wait(forPrompt: "demo> half")
        let process = try #require(Self.child(of: terminal.process))
        var random = SplitMix64(seed: 23)
        for round in 0..<Self.rounds {
            let count = terminal.transcript.count + Int(random.next() % 600)
            try terminal.wait(for: "more lines") { _ in terminal.transcript.count >= count }
            switch random.next() % 3 {
            case 0: kill(process, SIGSTOP)
            case 1: kill(process, SIGTSTP)
            default: try terminal.send("\u{1A}")
            }
            try terminal.wait(forPrompt: "sh>")
            if random.next() % 2 == 0 {
                try terminal.send("bg\r")
                try terminal.wait(for: "bash") {
                    $0.textBeforeCursor == "sh>" && $0.lines.contains { $0.hasSuffix(" &") }
                }
            }
            let start = terminal.transcript.count
            try terminal.send("stty -a | grep -c ' echo '; echo marker \(round)\r")
            try terminal.wait(for: "the marker") {
                $0.textBeforeCursor == "sh>" && $0.lines.contains("marker \(round)")
            }
            let meanwhile = String(decoding: terminal.transcript[start...], as: UTF8.self)
            #expect(!meanwhile.contains("line ") && !meanwhile.contains("demo>"), "round \(round): \(meanwhile)")
            try terminal.send("fg\r")
            try terminal.wait(forPrompt: "demo> half")
        }
        try terminal.send("\u{03}quit\r")
        try terminal.wait(forPrompt: "sh>")
        check(terminal.screen.everything.split(separator: "\n"))
    }

    private func check(_ rows: [Substring]) {
        let markers = rows.filter { $0.hasPrefix("marker ") }
        #expect(markers.map(String.init) == (0..<Self.rounds).map { "marker \($0)" })
        var next = 0
        var repeated = 0
        for row in rows where row.hasPrefix("line ") {
            guard let number = Int(row.dropFirst(5)) else { continue }
            // A line whose output was cut by the stop is printed again.
            if number == next { next += 1 } else { repeated += 1 }
        }
        #expect(next > Self.rounds)
        #expect(repeated <= Self.rounds / 4, "\(repeated) of \(next)")
    }

    private static func child(of process: Int32) -> Int32? {
        let path = "/proc/\(process)/task/\(process)/children"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        return text.split(separator: " ").first.flatMap { Int32($0) }
    }
}
