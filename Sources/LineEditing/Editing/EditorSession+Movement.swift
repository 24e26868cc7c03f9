internal import CEditline

extension EditorSession {
    func move(_ command: EditorCommand) -> ced_outcome {
        let line = engine.line
        switch command {
        case .backward: return setCursor(line.characterStart(before: line.cursor), in: line)
        case .forward: return forward(in: line)
        case .lineStart: return setCursor(line.lineStart, in: line)
        case .lineEnd: return toLineEnd(in: line)
        case .up: return up(in: line)
        default: return down(in: line)
        }
    }

    private func setCursor(_ cursor: Int, in line: EditedLine) -> ced_outcome {
        // In vi's command mode the cursor is on a character, never after the last one.
        let last = isInCommandMap && engine.isVi ? line.characterStart(before: line.scalars.count) : line.scalars.count
        engine.setCursor(min(cursor, last))
        return cursor == line.cursor ? CED_BEEP : CED_CONTINUE
    }

    private func forward(in line: EditedLine) -> ced_outcome {
        line.cursor == line.scalars.count && acceptHint(for: line)
            ? CED_CONTINUE : setCursor(line.characterEnd(after: line.cursor), in: line)
    }

    private func toLineEnd(in line: EditedLine) -> ced_outcome {
        if line.cursor == line.scalars.count && acceptHint(for: line) { return CED_CONTINUE }
        _ = setCursor(line.lineEnd, in: line)
        return CED_CONTINUE
    }

    /// Inserts the hint after the cursor, if it can be inserted.
    private func acceptHint(for line: EditedLine) -> Bool {
        let text = line.text
        if analysis.text != text { analysis = Analysis(of: text, by: providers) }
        guard analysis.hint.isInsertable, !analysis.hint.text.isEmpty else { return false }
        return insert(analysis.hint.text) == CED_CONTINUE
    }

    private func up(in line: EditedLine) -> ced_outcome {
        if isWalking(line) { return show(recall?.older()) }
        if line.lineStart > 0 { return setCursor(line.cursorAbove, in: line) }
        recall = HistoryRecall(texts: providers.history.allTexts(), typed: line.text)
        return show(recall?.older())
    }

    private func down(in line: EditedLine) -> ced_outcome {
        if isWalking(line) { return show(recall?.newer()) }
        guard line.lineEnd < line.scalars.count else { return CED_BEEP }
        return setCursor(line.cursorBelow, in: line)
    }

    /// Whether the line is still what the history showed last.
    private func isWalking(_ line: EditedLine) -> Bool {
        guard let recall, recall.hasBegun, line.cursor == line.scalars.count || isInCommandMap else { return false }
        return recall.current == line.text
    }

    private func show(_ text: String?) -> ced_outcome {
        guard let text else { return CED_BEEP }
        replaceLine(with: text)
        return CED_CONTINUE
    }

    /// Adds new history entries to libedit, for its own search commands.
    func shareHistory() {
        let texts = providers.history.texts()
        if texts.count < rememberedCount { rememberedCount = 0 }
        for text in texts[rememberedCount...].suffix(500) { engine.remember(text) }
        rememberedCount = texts.count
    }
}

extension EditedLine {
    var nextLineStart: Int { min(lineEnd + 1, scalars.count) }

    /// The cursor's place in the line above, at the same number of characters.
    var cursorAbove: Int {
        let above = EditedLine(scalars: scalars, cursor: max(lineStart - 1, 0))
        return above.place(ofCharacter: charactersBeforeCursor)
    }

    /// The cursor's place in the line below, at the same number of characters.
    var cursorBelow: Int {
        EditedLine(scalars: scalars, cursor: nextLineStart).place(ofCharacter: charactersBeforeCursor)
    }

    private var charactersBeforeCursor: Int { Self.string(scalars[lineStart..<cursor]).count }

    private func place(ofCharacter count: Int) -> Int {
        let start = Self.string(scalars[lineStart..<lineEnd]).prefix(count)
        return lineStart + start.unicodeScalars.count
    }
}
