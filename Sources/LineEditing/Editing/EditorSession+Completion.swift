internal import CEditline

extension EditorSession {
    /// Inserts the only candidate or the common prefix, or shows a menu.
    func complete() -> ced_outcome {
        settle()
        let line = settled
        let set = providers.completer.completions(for: line.text, cursor: line.textBeforeCursor.utf8.count)
        guard let first = set.candidates.first else { return CED_BEEP }
        let range =
            line.index(ofUTF8Offset: set.replaces.lowerBound)..<line.index(ofUTF8Offset: set.replaces.upperBound)
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

    private func put(_ text: String, in range: Range<Int>) {
        let scalars = text.unicodeScalars
        engine.replace(range, with: scalars, cursor: range.lowerBound + scalars.count)
    }

    /// Shows a menu until a candidate is chosen or another key is pressed.
    private func offer(_ set: CompletionSet, for range: Range<Int>) -> ced_outcome {
        let columns = terminal.size.columns
        var menu = CompletionMenu(set.candidates, note: set.note, columns: columns, height: menuHeight)
        defer { below = nil }
        while true {
            menu.resize(columns: terminal.size.columns, height: menuHeight)
            below = menu.rows
            guard let key = nextKey() else { return CED_END_LINE }
            if let move = CompletionMenu.Move(key.canonical) {
                menu.move(move)
                continue
            }
            if key == .escape || key == .control("G") { return CED_CONTINUE }
            if let chosen = menu.selection {
                put(chosen.text + chosen.suffix, in: range)
                if key == .enter || key == .lineFeed { return CED_CONTINUE }
            }
            // Any other key is meant for the line.
            keys.putBack(key)
            return CED_CONTINUE
        }
    }

    /// The rows below the line.
    private var menuHeight: Int {
        below = nil
        return terminal.size.rows - frame(for: settled, isFinal: true).rows.count
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
