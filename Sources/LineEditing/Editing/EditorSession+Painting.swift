internal import TerminalText

extension EditorSession {
    /// Looks at the line after the commands so far, and shows it.
    func settleAndPaint() {
        settle()
        paint()
    }

    /// Notes the line as it stands, with the cursor moved off the middle of a character.
    func settle() {
        var line = engine.line
        if !line.isCharacterBoundary(line.cursor) {
            let isForward = line.cursor > settled.cursor
            let start = line.characterStart(before: line.cursor)
            let end = line.characterEnd(after: start)
            // vi's commands stand on a character and never behind the last.
            let mayEnd = end < line.scalars.count || !(engine.isVi && isInCommandMap)
            line.cursor = isForward && mayEnd ? end : start
            engine.setCursor(line.cursor)
        }
        // What a search or a menu shows for a moment is no change of the line.
        if below == nil { undo.note(line) }
        settled = line
    }

    /// Shows the line as it was last noted.
    func paint() {
        let bell = wantsBell ? "\u{07}" : ""
        wantsBell = false
        terminal.write(bell + painter.paint(frame(for: settled, isFinal: false)))
    }

    /// What the screen should show for a line.
    ///
    /// - Parameters:
    ///   - line: the text and the cursor.
    ///   - isFinal: whether the line is left behind: without hints, and with a mark if it was interrupted.
    func frame(for line: EditedLine, isFinal: Bool) -> Frame {
        let text = line.text
        if analysis.text != text { analysis = Analysis(of: text, by: providers) }
        let columns = terminal.size.columns
        var builder = FrameBuilder(columns: columns, palette: Palette(usesColour: configuration.usesColour))
        builder.add(prompt.pieces)
        add(text, cursor: line.cursor, to: &builder)
        if isFinal {
            if outcome == .interrupt { builder.add("^C", .plain) }
        } else if line.cursor == line.scalars.count {
            builder.markCursor(before: nil)
            if below == nil { builder.addHint(analysis.hint.text) }
        }
        return builder.finish(below: isFinal ? [] : below ?? [])
    }

    private func add(_ text: String, cursor: Int, to builder: inout FrameBuilder) {
        var spans = analysis.roles[...]
        var offset = 0
        var index = 0
        for character in text {
            while let span = spans.first, span.range.upperBound <= offset { spans.removeFirst() }
            let role = spans.first.flatMap { $0.range.contains(offset) ? $0.role : nil } ?? .plain
            let next = index + character.unicodeScalars.count
            if index <= cursor && cursor < next { builder.markCursor(before: character) }
            builder.add(character, role)
            if character == "\n" { builder.add(prompt.continuation) }
            index = next
            offset += character.utf8.count
        }
    }
}

extension FrameBuilder {
    /// Adds the first line of a hint, cut so that it never makes the text take another row.
    mutating func addHint(_ hint: String) {
        guard room > 1, let line = hint.split(separator: "\n").first else { return }
        let isCut = line.utf8.count < hint.utf8.count
        add((isCut ? String(line) + "…" : String(line)).truncated(toColumns: room - 1), .hint)
    }
}
