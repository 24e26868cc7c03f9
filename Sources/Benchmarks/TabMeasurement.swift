import Glibc
import TerminalScreen

/// From Tab to the menu on the screen, where five thousand pairs fit.
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

    /// The list is read in the background: a Tab before that rings.
    private static func waitForNames(in terminal: PseudoTerminal) throws {
        try terminal.send("use isolated ")
        while true {
            let bells = terminal.screen.bells
            try terminal.send("\t")
            try terminal.wait(for: "an answer to Tab") { $0.text.contains("(1/") || $0.bells > bells }
            if terminal.screen.text.contains("(1/") { break }
        }
        try terminal.send("\u{07}")
        try terminal.wait(for: "no menu") { !$0.text.contains("(1/") }
    }
}
