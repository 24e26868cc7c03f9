import TerminalScreen

/// From the start of the program to its first prompt: offline, with a profile and a long history.
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
