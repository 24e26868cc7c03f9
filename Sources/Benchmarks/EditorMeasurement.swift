import TerminalScreen

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
            // Linear, with half as much again for the machine's mood.
            let goal = Figure.Goal.atMost(short.percentile(0.5) * Double(many / few) * 1.5)
            figures += [short, Figure("30,000 characters \(way)", in: .milliseconds, samples[many] ?? [], goal: goal)]
        }
        try ProgramHome.leave(terminal)
        return figures
    }

    /// Enters a statement of `count` characters, sees that none was lost, and gives the time to the last one's echo.
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
