import TerminalScreen
import TestSupport
import Testing

/// Random sessions of menus that narrow, searches and undo, compared with a model after every key.
@Suite struct EditorStepModelTests {
    private static let batches = 0..<TestEffort.number("MARGINSH_MODEL_BATCHES", otherwise: 2)
    private static let sessionsInBatch = TestEffort.number("MARGINSH_MODEL_SESSIONS", otherwise: 50)
    private static let notRun = ["quit", "crash", "release", "wait"]

    @Test(arguments: batches, ["emacs", "vi"])
    func `after every key of a random session the line is the model's`(batch: Int, keys: String) throws {
        var random = SplitMix64(seed: UInt64(batch) << 8 | (keys == "vi" ? 3 : 2))
        let terminal = try EditorTerminal.start(["keys=\(keys)", "prompt=p> "], columns: 100, height: 16, prompt: "p>")
        var model = StepModel(isVi: keys == "vi")
        for session in 0..<Self.sessionsInBatch {
            var story = "batch \(batch), session \(session), \(keys):"
            for _ in 0..<20 {
                let key = StepKey.random(for: model, using: &random)
                story += " \(key)"
                key.press(&model)
                try terminal.send(key.bytes)
                try wait(for: model, in: terminal, story)
            }
            try end(&model, in: terminal, story)
        }
        #expect(terminal.screen.unknownSequences.isEmpty)
    }

    private func wait(for model: StepModel, in terminal: PseudoTerminal, _ story: String) throws {
        let text = "p> " + model.line.text
        try terminal.wait(for: "\(story): `\(text)`, cursor \(model.line.cursor)") { screen in
            guard screen.cursorColumn == 3 + model.line.cursor else { return false }
            let row = screen.lines[screen.cursorRow] + " "
            guard row.hasPrefix(text) || row.hasPrefix(text.trimmingSuffix) && text.hasSuffix(" ") else { return false }
            let below = screen.lines[(screen.cursorRow + 1)...].joined(separator: "\n")
            guard let menu = model.menu else { return model.search != nil || below.allSatisfy { $0 == "\n" } }
            let names = StepModel.commands.filter { below.contains("does \($0)") }
            return names == menu.candidates || names.isEmpty && below.contains(menu.candidates[0])
        }
    }

    /// Runs the line if the driver only shows it, else discards it.
    private func end(_ model: inout StepModel, in terminal: PseudoTerminal, _ story: String) throws {
        let isRun = model.isPlain && !Self.notRun.contains { model.line.text.hasPrefix($0) }
        let prompts = terminal.screen.prompts
        try terminal.send(isRun ? "\r" : "\u{03}")
        model.end(isKept: isRun)
        try terminal.wait(for: "\(story): the next prompt") { $0.prompts > prompts && $0.textBeforeCursor == "p>" }
    }
}

/// A key of a random session.
private enum StepKey: Hashable {
    case letter(Character)
    case tab, backTab, backspace, undo, left, right, up, cancel, enter
    case escape, append, search, older, newer, deleteWordAtEnd

    var bytes: String {
        switch self {
        case .letter(let letter): String(letter)
        case .tab: "\t"
        case .backTab: "\u{1B}[Z"
        case .backspace: "\u{7F}"
        case .undo: "\u{1F}"
        case .left: "\u{02}"
        case .right: "\u{06}"
        case .up: "\u{10}"
        case .cancel: "\u{07}"
        case .enter: "\r"
        case .escape: "\u{1B}"
        case .append: "A"
        case .search: "/"
        case .older: "n"
        case .newer: "N"
        case .deleteWordAtEnd: "$dw"
        }
    }

    func press(_ model: inout StepModel) {
        switch self {
        case .letter(let letter): model.type(letter)
        case .tab: model.tab()
        case .backTab: model.tab(backwards: true)
        case .backspace: model.backspace()
        case .undo: model.undo()
        case .left: model.move(to: max(model.line.cursor - 1, 0))
        case .right: model.right()
        case .up: model.up()
        case .cancel: model.escapeMenu()
        case .enter: if model.search != nil { model.endSearch() } else { _ = model.accept() }
        case .escape: model.escape()
        case .append: model.append()
        case .search: model.beginSearch()
        case .older: model.searchOn(older: true)
        case .newer: model.searchOn(older: false)
        case .deleteWordAtEnd: model.deleteWordAtEnd()
        }
    }

    /// A key that means something in the model's state.
    static func random(for model: StepModel, using random: inout SplitMix64) -> StepKey {
        let letters: [StepKey] = "bceorw S1".map { .letter($0) }
        let further: [StepKey]
        if model.search != nil {
            further = [.enter, .enter]
        } else if let menu = model.menu {
            further = [.tab, .tab, .backTab, .backspace, .cancel] + (menu.selected == nil ? [] : [.enter, .enter])
        } else if model.isCommand {
            return [.append, .append, .search, .search, .older, .newer, .older, .deleteWordAtEnd]
                .randomElement(using: &random) ?? .append
        } else if model.isVi {
            further = [.escape, .escape, .escape, .backspace]
        } else {
            further = [.tab, .tab, .tab, .backspace, .undo, .undo, .left, .right, .up, .up]
        }
        return (letters + further).randomElement(using: &random) ?? .tab
    }
}

extension Screen {
    fileprivate var prompts: Int { everything.split(separator: "\n").filter { $0.hasPrefix("p>") }.count }
}

extension String {
    /// Without the spaces at its end.
    fileprivate var trimmingSuffix: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
