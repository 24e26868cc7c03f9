import TestSupport
import Testing

/// The same random sessions with tmux as the terminal: what our own model of a screen believes, another one confirms.
@Suite struct EditorInTmuxTests {
    /// `scripts/terminal` sets a larger sample.
    static let sessions = 0..<TestEffort.number("MARGINSH_TMUX_SESSIONS", otherwise: 2)

    @Test(arguments: sessions)
    func `after every key tmux shows what the model expects`(session: Int) throws {
        let keys = session.isMultiple(of: 2) ? "emacs" : "vi"
        var random = SplitMix64(seed: UInt64(session) << 16 | 0x7A)
        let columns = Int.random(in: 20...25, using: &random)
        let height = Int.random(in: 3...12, using: &random)
        let pane = try TmuxPane(["keys=\(keys)", "prompt=p> "], columns: columns, height: height)
        let model = LineModel(isVi: keys == "vi")
        var run = ModelSession(screen: pane, model: model, columns: columns, height: height, above: [])
        try run.play(keyCount: 30, using: &random, named: "session \(session), \(keys)")
    }
}
