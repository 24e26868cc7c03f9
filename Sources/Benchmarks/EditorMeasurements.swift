import Glibc
import LineEditing
import TerminalScreen

/// The time from the start of the program to its first prompt: offline, with a profile and a long history.
enum FirstPromptMeasurement: Measurement {
    static let name = "first-prompt"

    static func figures(_ effort: Effort) async throws -> [Figure] {
        let home = try ProgramHome()
        try home.writeHistory(count: 100_000)
        var samples: [Duration] = []
        for _ in 0..<effort.rounds(quick: 5, full: 50) {
            let start = ContinuousClock.now
            let terminal = try home.start()
            try terminal.wait(forPrompt: ProgramHome.prompt)
            samples.append(start.duration(to: .now))
            try ProgramHome.leave(terminal)
        }
        return [
            Figure(
                "start to first prompt, with a profile and 100,000 entries",
                in: .milliseconds,
                samples,
                goal: .atMost(30)
            )
        ]
    }
}

/// Reading a long history, as a start does in the background.
enum HistoryMeasurement: Measurement {
    static let name = "history"

    static func figures(_ effort: Effort) async throws -> [Figure] {
        let home = try ProgramHome()
        let count = 100_000
        try home.writeHistory(count: count)
        var opening: [Duration] = []
        var loading: [Duration] = []
        for _ in 0..<effort.rounds(quick: 5, full: 30) {
            let start = ContinuousClock.now
            let history = try HistoryFile(path: home.historyPath)
            opening.append(start.duration(to: .now))
            while history.texts().isEmpty { sched_yield() }
            loading.append(start.duration(to: .now))
            guard history.texts().count == count else { throw MeasurementFailure("entries were lost") }
        }
        return [
            Figure("100,000 entries read, in the background", in: .milliseconds, loading, goal: .atMost(100)),
            Figure("what of it the first prompt waits for", in: .milliseconds, opening),
        ]
    }
}

/// The time from a key to its echo, while a background job prints a hundred lines a second above the line.
enum KeyEchoMeasurement: Measurement {
    static let name = "key-echo"

    private static let printing =
        "watch BTC 1s times 1 when amount > 0 { repeat 100000 every 10ms { echo \"a line above\" } } as raw &"

    static func figures(_ effort: Effort) async throws -> [Figure] {
        let home = try ProgramHome()
        let terminal = try home.start(flags: ["--profile", "sandbox"])
        let prompt = "sandbox cross>"
        try terminal.wait(forPrompt: prompt)
        try terminal.send(printing + "\r")
        let countLines = { terminal.screen.everything.split(separator: "\n").filter { $0 == "[1] a line above" }.count }
        try terminal.wait(for: "[1] a line above")
        let (start, before) = (ContinuousClock.now, countLines())
        var samples: [Duration] = []
        for round in 0..<effort.rounds(quick: 5, full: 20) {
            let word = Array("echo-round-\(round)-more-letters-to-type")
            for index in word.indices {
                let sent = ContinuousClock.now
                try terminal.send(String(word[index]))
                let expected = "\(prompt) \(String(word[...index]))"
                let isShown = { terminal.screen.textBeforeCursor == expected }
                try terminal.wait(for: "the key's echo") { _ in isShown() }
                samples.append(sent.duration(to: .now))
            }
            try terminal.send("\u{15}")
            try terminal.wait(forPrompt: prompt)
        }
        let perSecond = Double(countLines() - before) / (start.duration(to: .now) / .seconds(1))
        return [
            Figure("a key to its echo, with 100 lines per second", in: .microseconds, samples, goal: .atMost(2000)),
            Figure("lines printed above meanwhile", in: .perSecond, [perSecond]),
        ]
    }
}

/// The time from Tab to the menu on the screen, with five thousand matching pairs.
enum TabMeasurement: Measurement {
    static let name = "tab"

    static func figures(_ effort: Effort) async throws -> [Figure] {
        let home = try ProgramHome()
        var names = "marginsh-names 1 \(Int(time(nil)) * 1000)\n"
        for number in 0..<5_000 { names += "pair \(["A", "B", "C", "D", "E"][number % 5])COIN\(number)USDT\n" }
        try home.write(names, to: "state/marginsh/names-https-api.binance.com")
        let terminal = try home.start()
        try terminal.wait(forPrompt: ProgramHome.prompt)
        try waitForNames(in: terminal)
        var samples: [Duration] = []
        for _ in 0..<effort.rounds(quick: 5, full: 50) {
            let start = ContinuousClock.now
            try terminal.send("\t")
            try terminal.wait(for: "the menu") { $0.text.contains("(1/") }
            samples.append(start.duration(to: .now))
            try terminal.send("\u{07}")
            try terminal.wait(for: "no menu") { !$0.text.contains("(1/") }
        }
        try ProgramHome.leave(terminal)
        return [Figure("Tab to its menu of 5,000 pairs", in: .milliseconds, samples, goal: .atMost(10))]
    }

    /// The list is read in the background: an earlier Tab rings the bell.
    private static func waitForNames(in terminal: PseudoTerminal) throws {
        try terminal.send("use isolated ")
        while true {
            let bells = terminal.screen.bells
            try terminal.send("\t")
            try terminal.wait(for: "a reaction to Tab") { $0.text.contains("(1/") || $0.bells > bells }
            if terminal.screen.text.contains("(1/") { break }
        }
        try terminal.send("\u{07}")
        try terminal.wait(for: "no menu") { !$0.text.contains("(1/") }
    }
}

/// Long lines: thirty thousand characters typed and pasted, and a quarter as many for comparison.
enum EditorMeasurement: Measurement {
    static let name = "editor"

    private static let (few, many) = (7_500, 30_000)

    static func figures(_ effort: Effort) async throws -> [Figure] {
        let home = try ProgramHome()
        let terminal = try home.start(height: 40)
        try terminal.wait(forPrompt: ProgramHome.prompt)
        let rounds = effort.rounds(quick: 1, full: 7)
        var figures: [Figure] = []
        for isPaste in [false, true] {
            var samples: [Int: [Duration]] = [:]
            for _ in 0..<rounds {
                for count in [few, many] {
                    samples[count, default: []].append(try enter(count, isPaste: isPaste, in: terminal))
                }
            }
            let way = isPaste ? "pasted" : "typed"
            let short = Figure("7,500 characters \(way)", in: .milliseconds, samples[few] ?? [])
            // Linear, plus half for variation.
            let goal = Figure.Goal.atMost(short.percentile(0.5) * Double(many / few) * 1.5)
            figures += [short, Figure("30,000 characters \(way)", in: .milliseconds, samples[many] ?? [], goal: goal)]
        }
        try ProgramHome.leave(terminal)
        return figures
    }

    /// Enters a statement of `count` characters, checks that none was lost, and returns the time to the echo of the
    /// last one.
    private static func enter(_ count: Int, isPaste: Bool, in terminal: PseudoTerminal) throws -> Duration {
        let text = String(repeating: "0123456789", count: count / 10)
        let statement = "let text = \"\(text)end\""
        let start = ContinuousClock.now
        try terminal.send(isPaste ? "\u{1B}[200~\(statement)\u{1B}[201~" : statement)
        try terminal.wait(for: "the end of the line") { $0.textBeforeCursor.hasSuffix("end\"") }
        let taken = start.duration(to: .now)
        try terminal.send("\r\u{0C}")
        try terminal.wait(forPrompt: ProgramHome.prompt)
        try terminal.send("expect $text == \"\u{1B}[200~\(text)\u{1B}[201~end\"\r\u{0C}echo equal\r")
        try terminal.wait(for: "the comparison") { $0.lines.contains("equal") || $0.text.contains("error") }
        guard !terminal.screen.text.contains("error") else { throw MeasurementFailure("characters were lost") }
        try terminal.send("\u{0C}")
        try terminal.wait(for: "a clear screen") { $0.text == ProgramHome.prompt }
        return taken
    }
}
