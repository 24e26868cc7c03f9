internal import CEditline

extension EditorSession {
    /// Inserts the only candidate or the common prefix, or shows a menu.
    func complete() -> ced_outcome {
        settle()
        let line = settled
        let (set, range) = completions(for: line)
        guard let first = set.candidates.first else { return CED_BEEP }
        if set.candidates.count == 1 {
            put(first.text + first.suffix, in: range)
            return CED_CONTINUE
        }
        let typed = EditedLine.string(line.scalars[range])
        let prefix = set.candidates.commonPrefix
        if prefix.count > typed.count {
            put(prefix, in: range)
            return CED_CONTINUE
        }
        return offer(set, for: range)
    }

    private func completions(for line: EditedLine) -> (set: CompletionSet, range: Range<Int>) {
        let set = providers.completer.completions(for: line.text, cursor: line.textBeforeCursor.utf8.count)
        let start = line.index(ofUTF8Offset: set.replaces.lowerBound)
        return (set, start..<line.index(ofUTF8Offset: set.replaces.upperBound))
    }

    /// - Returns: the range of `text` in the line.
    @discardableResult
    private func put(_ text: String, in range: Range<Int>) -> Range<Int> {
        let scalars = text.unicodeScalars
        engine.replace(range, with: scalars, cursor: range.lowerBound + scalars.count)
        return range.lowerBound..<range.lowerBound + scalars.count
    }

    /// Shows a menu until a candidate is chosen or another key is pressed. The line shows the selected candidate, and
    /// typing leaves only those that begin with what was typed.
    private func offer(_ set: CompletionSet, for range: Range<Int>) -> ced_outcome {
        var offered = Offer(
            set,
            word: EditedLine.string(engine.line.scalars[range]),
            range: range,
            terminal.size.columns
        )
        let first = offered.word
        defer { below = nil }
        while true {
            offered.menu.resize(columns: terminal.size.columns, height: menuHeight)
            below = offered.menu.rows
            guard let key = nextKey() else { return CED_END_LINE }
            if let move = CompletionMenu.Move(key.canonical) {
                offered.menu.move(move)
                offered.range = put(offered.shown, in: offered.range)
                continue
            }
            if key == .escape || key == .control("G") {
                put(offered.word, in: offered.range)
                return CED_CONTINUE
            }
            if let word = offered.word(after: key, from: first) {
                if let narrower = narrowed(offered, to: word) {
                    offered = narrower
                    if offered.isDecided { return CED_CONTINUE }
                    continue
                }
            }
            return leave(offered, with: key)
        }
    }

    /// Puts `word` in the line, with a menu of what begins with it; nil if nothing does, and the line stays.
    private func narrowed(_ offered: Offer, to word: String) -> Offer? {
        let range = put(word, in: offered.range)
        let line = engine.line
        let (set, replaced) = completions(for: line)
        guard !set.candidates.isEmpty, replaced == range else {
            put(offered.shown, in: range)
            return nil
        }
        return Offer(set, word: word, range: range, terminal.size.columns)
    }

    /// Takes the selected candidate, if there is one; any key but Enter is then meant for the line.
    private func leave(_ offered: Offer, with key: Key) -> ced_outcome {
        if let chosen = offered.menu.selection {
            put(chosen.text + (key == .scalar(" ") ? "" : chosen.suffix), in: offered.range)
            if key == .enter || key == .lineFeed { return CED_CONTINUE }
        }
        keys.putBack(key)
        return CED_CONTINUE
    }

    /// The rows below the line.
    private var menuHeight: Int {
        below = nil
        return terminal.size.rows - frame(for: engine.line, isFinal: true).rows.count
    }
}

/// A menu, and the word that it completes.
private struct Offer {
    var menu: CompletionMenu
    /// What was typed of the word.
    let word: String
    /// Where the line shows the word, or the selected candidate.
    var range: Range<Int>

    init(_ set: CompletionSet, word: String, range: Range<Int>, _ columns: Int) {
        menu = CompletionMenu(set.candidates, note: set.note, columns: columns, height: 1)
        self.word = word
        self.range = range
    }

    var shown: String { menu.selection?.text ?? word }

    /// Whether nothing is left to choose.
    var isDecided: Bool { menu.candidates.count == 1 && menu.candidates[0].text == word }

    /// The word after a key that is a part of it, or takes back what was typed since the word `first`; nil for others.
    func word(after key: Key, from first: String) -> String? {
        switch key {
        case .scalar(let scalar) where scalar.value > 0x20 && !(0x7F..<0xA0).contains(scalar.value):
            return word + String(scalar)
        case .backspace, .control("H"):
            if menu.selection != nil { return word }
            return word.count > first.count ? String(word.dropLast()) : nil
        default: return nil
        }
    }
}

extension CompletionMenu.Move {
    init?(_ key: Key) {
        switch key {
        case .tab: self = .next
        case .backTab: self = .previous
        case .up: self = .up
        case .down: self = .down
        case .left: self = .left
        case .right: self = .right
        case .pageUp: self = .pageUp
        case .pageDown: self = .pageDown
        default: return nil
        }
    }
}
