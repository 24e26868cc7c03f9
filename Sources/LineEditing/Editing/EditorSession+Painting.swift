internal import TerminalText

/// The colours and the hint of a text, kept until the text changes.
struct Analysis {
    private(set) var text: String?
    private(set) var roles: [RoleSpan] = []
    private(set) var hint = Hint()

    /// Dim text after the cursor.
    struct Hint: Equatable {
        var text = ""
        /// Whether the keys that accept a hint insert it.
        var isInsertable = false
    }

    init() {}

    /// Gets the roles and the hint of `text`.
    init(of text: String, by providers: EditorProviders) {
        self.text = text
        roles = providers.analyser.roles(of: text)
        if let entry = providers.history.suggestion(for: text) {
            hint = Hint(text: String(entry.dropFirst(text.count)), isInsertable: true)
        } else if !isInComment {
            hint = Hint(text: providers.analyser.hint(for: text) ?? "")
        }
    }

    /// Whether the text ends in a comment.
    private var isInComment: Bool {
        roles.last.map { $0.role == .comment && $0.range.upperBound == text?.utf8.count } ?? false
    }
}

extension EditorSession {
    /// Records the line after the latest command and shows it.
    func settleAndPaint() {
        settle()
        paint()
    }

    /// Records the line, with the cursor moved to a character boundary.
    func settle() {
        var line = engine.line
        if !line.isCharacterBoundary(line.cursor) {
            let isForward = line.cursor > settled.cursor
            let start = line.characterStart(before: line.cursor)
            let end = line.characterEnd(after: start)
            // In vi's command mode the cursor is on a character, never after the last one.
            let mayEnd = end < line.scalars.count || !(engine.isVi && isInCommandMap)
            line.cursor = isForward && mayEnd ? end : start
            engine.setCursor(line.cursor)
        }
        // What a search or a menu shows for a moment is not a change of the line.
        if below == nil { undo.note(line) }
        settled = line
    }

    /// Shows the line as it was last recorded.
    func paint() {
        let bell = wantsBell ? "\u{07}" : ""
        wantsBell = false
        let mark = promptMark
        promptMark = ""
        terminal.write(mark + bell + painter.paint(frame(for: settled, isFinal: false)))
    }

    /// What the screen should show for a line.
    ///
    /// - Parameters:
    ///   - line: the text and the cursor.
    ///   - isFinal: whether the line has ended: it is then shown without hints, and with `^C` if it was interrupted.
    func frame(for line: EditedLine, isFinal: Bool) -> Frame {
        let text = line.text
        if analysis.text != text { analysis = Analysis(of: text, by: providers) }
        let columns = terminal.size.columns
        var builder = FrameBuilder(columns: columns, palette: Palette(usesColour: configuration.usesColour))
        builder.add(prompt.pieces)
        if configuration.marksPrompts { builder.addMark(PromptMarks.input) }
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
    /// Adds the first line of a hint, cut so that the text does not need another row.
    mutating func addHint(_ hint: String) {
        guard room > 1, let line = hint.split(separator: "\n").first else { return }
        let isCut = line.utf8.count < hint.utf8.count
        add((isCut ? String(line) + "…" : String(line)).truncated(toColumns: room - 1), .hint)
    }
}
