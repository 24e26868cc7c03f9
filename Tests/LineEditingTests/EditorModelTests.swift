import TerminalScreen
import TestSupport
import Testing

/// Random sessions compared with a model: after every key the screen must show what the model has.
@Suite struct EditorModelTests {
    /// `scripts/terminal` runs fewer sessions where each key takes long, as under valgrind.
    static let batches = 0..<TestEffort.number("MARGINSH_MODEL_BATCHES", otherwise: 20)
    static let sessionsInBatch = TestEffort.number("MARGINSH_MODEL_SESSIONS", otherwise: 50)

    @Test(arguments: batches, ["emacs", "vi"])
    func `after every key of a random session the screen equals the model`(batch: Int, keys: String) throws {
        var random = SplitMix64(seed: UInt64(batch) << 8 | (keys == "vi" ? 1 : 0))
        let columns = Int.random(in: 20...25, using: &random)
        let height = Int.random(in: 3...12, using: &random)
        let terminal = try EditorTerminal.start(
            ["keys=\(keys)", "prompt=p> "],
            columns: columns,
            height: height,
            prompt: "p>"
        )
        var model = LineModel(isVi: keys == "vi")
        for session in 0..<Self.sessionsInBatch {
            model.startLine()
            let above = Array(terminal.screen.lines[..<terminal.screen.cursorRow])
            var run = ModelSession(screen: terminal, model: model, columns: columns, height: height, above: above)
            defer { model = run.model }
            try run.play(keyCount: 30, using: &random, named: "batch \(batch), session \(session), \(keys)")
            let marks = terminal.screen.interruptions
            try terminal.send("\u{03}")
            try terminal.wait(for: "the next prompt") { screen in
                screen.interruptions == marks + 1 && screen.textBeforeCursor == "p>"
            }
        }
        #expect(terminal.screen.unknownSequences.isEmpty)
        try terminal.send("\u{04}")
        #expect(try terminal.waitForEnd() == 0)
    }
}

extension Screen {
    /// How many lines were interrupted so far.
    fileprivate var interruptions: Int { everything.split(separator: "\n").filter { $0 == "interrupted" }.count }
}
