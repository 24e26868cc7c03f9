import TerminalScreen
import Testing

/// Random sessions against a model: after every key the screen must show what the model says.
@Suite struct EditorModelTests {
    @Test(arguments: 0..<20, ["emacs", "vi"])
    func `after every key of a random session the screen equals the model`(batch: Int, keys: String) throws {
        var random = SplitMix64(state: UInt64(batch) << 8 | (keys == "vi" ? 1 : 0))
        let columns = Int.random(in: 20...25, using: &random)
        let height = Int.random(in: 3...12, using: &random)
        let terminal = try EditorTerminal.start(
            ["keys=\(keys)", "prompt=p> "],
            columns: columns,
            height: height,
            prompt: "p>"
        )
        var model = LineModel(isVi: keys == "vi")
        for session in 0..<50 {
            model.startLine()
            var run = ModelSession(terminal: terminal, model: model, columns: columns, height: height)
            defer { model = run.model }
            try run.play(keyCount: 30, using: &random, named: "batch \(batch), session \(session), \(keys)")
            let marks = terminal.screen.interruptions
            try terminal.send("\u{03}")
            try terminal.wait(for: "the next prompt") { screen in
                screen.interruptions == marks + 1 && screen.textBeforeCursor == "p>"
            }
        }
        #expect(terminal.screen.unknownSequences.isEmpty)
    }
}

extension Screen {
    /// How many lines were interrupted so far.
    fileprivate var interruptions: Int { everything.split(separator: "\n").filter { $0 == "interrupted" }.count }
}

/// One line, typed key by key and compared.
struct ModelSession {
    private let terminal: PseudoTerminal
    private(set) var model: LineModel
    private var wrap: WrapModel
    private var above: [String]
    private let height: Int

    init(terminal: PseudoTerminal, model: LineModel, columns: Int, height: Int) {
        self.terminal = terminal
        self.height = height
        self.model = model
        wrap = WrapModel(columns: columns, height: height, prompt: "p> ", continuation: ".. ")
        above = Array(terminal.screen.lines[..<terminal.screen.cursorRow])
    }

    mutating func play(keyCount: Int, using random: inout SplitMix64, named name: String) throws {
        var typed: [String] = []
        for _ in 0..<keyCount {
            let (bytes, action) = ModelKeys.random(for: model, using: &random)
            model.press(action)
            typed.append("\(action)")
            let (rows, row, column) = wrap.rows(of: model)
            above.removeFirst(max(above.count + rows.count - height, 0))
            let rest = Array(repeating: "", count: height - above.count - rows.count)
            let expected = (above + rows).map(Self.trimmed) + rest
            let cursorRow = above.count + row
            let story = typed.joined(separator: " ")
            let picture = expected.joined(separator: "\n")
            try terminal.send(bytes)
            try terminal.wait(for: "\(name), after \(story):\n\(picture)\n(\(cursorRow), \(column))") { screen in
                screen.cursorRow == cursorRow && screen.cursorColumn == column && screen.lines == expected
            }
        }
    }

    private static func trimmed(_ row: String) -> String {
        var row = row
        while row.last == " " { row.removeLast() }
        return row
    }
}

/// Keys a person might press, and what they mean.
enum ModelKeys {
    private static let letters = ["a", "b", "-", ".", " ", "x", "日", "本", "한", "\u{301}", "é", "ž", "Z", "\u{20DD}"]

    private static let common: [(String, LineModel.Action)] = [
        ("\u{1B}[D", .left), ("\u{1B}[C", .right), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[H", .home),
        ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete),
    ]
    private static let inserting: [(String, LineModel.Action)] = [
        ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\u{0B}", .killToEnd), ("\u{15}", .killToStart),
        ("\u{17}", .killWord), ("\u{19}", .yank), ("\u{01}", .home), ("\u{05}", .end),
        ("\u{1B}[200~paste\r日\u{301}\u{1B}[201~", .insert("paste\n日\u{301}")),
    ]
    private static let emacs: [(String, LineModel.Action)] = [
        ("\u{02}", .left), ("\u{06}", .right), ("\u{1B}b", .wordLeft), ("\u{1B}f", .wordRight),
        ("\u{1B}d", .killNextWord), ("\u{1B}\r", .insert("\n")), ("\u{1B}[1;5D", .wordLeft),
        ("\u{1B}[1;5C", .wordRight),
    ]
    private static let viInsert: [(String, LineModel.Action)] = [("\u{1B}", .escape), ("\u{1B}", .escape)]
    private static let viCommand: [(String, LineModel.Action)] = [
        ("i", .viInsert), ("a", .viAppend), ("A", .viAppendAtEnd), ("I", .viInsertAtStart), ("h", .viLeft),
        ("l", .viRight), ("0", .viStart), ("$", .viEnd), ("x", .viDelete), ("X", .viDeleteBefore), ("D", .viKill),
        ("p", .viPut), ("P", .viPutBefore), ("i", .viInsert), ("a", .viAppend),
    ]

    static func random(for model: LineModel, using random: inout SplitMix64) -> (String, LineModel.Action) {
        if model.isCommand {
            let keys = (common + viCommand).filter { !model.text.isEmpty || ![.viDelete, .delete].contains($0.1) }
            return keys.randomElement(using: &random) ?? ("i", .viInsert)
        }
        let letter = letters.randomElement(using: &random) ?? "a"
        if Int.random(in: 0..<10, using: &random) < 6 { return (letter, .insert(letter)) }
        let keys = common + inserting + (model.isVi ? viInsert : emacs)
        return keys.randomElement(using: &random) ?? (letter, .insert(letter))
    }
}

/// A small generator whose every run can be repeated.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
