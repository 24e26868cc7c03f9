import TerminalScreen
import TestSupport

/// A screen that a session is typed at: our own model of one, or another program's.
protocol ModelScreen {
    func type(_ keys: String) throws
    /// Waits until the screen shows exactly these rows and the cursor there.
    func wait(for what: String, rows: [String], cursor: (row: Int, column: Int)) throws
}

extension PseudoTerminal: ModelScreen {
    func type(_ keys: String) throws { try send(keys) }

    func wait(for what: String, rows: [String], cursor: (row: Int, column: Int)) throws {
        try wait(for: what) { screen in
            screen.cursorRow == cursor.row && screen.cursorColumn == cursor.column && screen.lines == rows
        }
    }
}

/// One line, typed key by key and compared.
struct ModelSession {
    private let screen: any ModelScreen
    private(set) var model: LineModel
    private var wrap: WrapModel
    private var above: [String]
    private let height: Int

    /// - Parameter above: the rows that the screen shows above the line.
    init(screen: any ModelScreen, model: LineModel, columns: Int, height: Int, above: [String]) {
        self.screen = screen
        self.height = height
        self.model = model
        self.above = above
        wrap = WrapModel(columns: columns, height: height, prompt: "p> ", continuation: ".. ")
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
            let cursor = (row: above.count + row, column: column)
            let story = typed.joined(separator: " ")
            let picture = expected.joined(separator: "\n")
            try screen.type(bytes)
            try screen.wait(for: "\(name), after \(story):\n\(picture)\n\(cursor)", rows: expected, cursor: cursor)
        }
    }

    private static func trimmed(_ row: String) -> String {
        var row = row
        while row.last == " " { row.removeLast() }
        return row
    }
}
