import TerminalScreen

/// From a key to its echo, while a background job prints a hundred lines a second above the line.
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
