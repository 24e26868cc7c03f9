internal import CEditline
internal import TerminalText

extension EditorSession {
    func run(_ command: EditorCommand) -> ced_outcome {
        if command != .noteInsertMap, command != .noteCommandMap { followsCommand = true }
        return perform(command)
    }

    private func perform(_ command: EditorCommand) -> ced_outcome {
        switch command {
        case .acceptLine: acceptLine()
        case .insertNewline: insert("\n")
        case .endOfInput: endOfInput()
        case .insertPaste: insertPaste()
        case .quotedInsert: quotedInsert()
        case .backward, .forward, .lineStart, .lineEnd, .up, .down: move(command)
        case .deleteBackward, .deleteForward, .killToLineEnd, .killToLineStart, .killWord: delete(command)
        case .undo: takeBack()
        case .complete: complete()
        case .search: search()
        case .viSearch: search(acceptsWithEnter: true)
        case .searchOlder: searchOn { $0.older() }
        case .searchNewer: searchOn { $0.newer() }
        case .help: printHelp()
        case .clearScreen: clearScreen()
        case .externalEditor: editExternally()
        case .escape: CED_CONTINUE
        case .noteInsertMap: note(commandMap: false)
        case .noteCommandMap: note(commandMap: true)
        }
    }

    private func note(commandMap: Bool) -> ced_outcome {
        isInCommandMap = commandMap
        return CED_KEEP_STATE
    }

    private func acceptLine() -> ced_outcome {
        let text = engine.line.text
        if providers.analyser.status(of: text) == .incomplete { return insert("\n") }
        outcome = .line(text)
        return CED_END_LINE
    }

    private func endOfInput() -> ced_outcome {
        let line = engine.line
        if line.scalars.isEmpty {
            outcome = .endOfInput
            return CED_END_LINE
        }
        return engine.isVi ? CED_BEEP : delete(.deleteForward)
    }

    func insert(_ text: String) -> ced_outcome {
        let cursor = engine.line.cursor
        engine.replace(cursor..<cursor, with: text.unicodeScalars, cursor: cursor + text.unicodeScalars.count)
        return CED_CONTINUE
    }

    /// Replaces the whole line and puts the cursor at its end.
    func replaceLine(with text: String) {
        let scalars = text.unicodeScalars
        engine.replace(0..<engine.line.scalars.count, with: scalars, cursor: scalars.count)
    }

    private func insertPaste() -> ced_outcome {
        defer { pendingPaste = "" }
        // A single line that was copied with its newline is still a single line.
        let isOneLine = pendingPaste.firstIndex(of: "\n") == pendingPaste.indices.last
        return insert(isOneLine && !pendingPaste.isEmpty ? String(pendingPaste.dropLast()) : pendingPaste)
    }

    private func quotedInsert() -> ced_outcome {
        switch nextKey() {
        case .scalar(let scalar): insert(String(scalar))
        case .alt(let scalar): insert("\u{1B}" + String(scalar))
        case .sequence(let sequence): insert(sequence)
        case .escape: insert("\u{1B}")
        case .paste(let text): insert(text)
        case nil: CED_END_LINE
        }
    }

    private func takeBack() -> ced_outcome {
        settle()
        guard let line = undo.undo() else { return CED_BEEP }
        engine.replace(0..<engine.line.scalars.count, with: line.scalars, cursor: line.cursor)
        return CED_CONTINUE
    }

    private func printHelp() -> ced_outcome {
        guard let help = providers.analyser.help(for: engine.line.textToWordEnd) else { return CED_BEEP }
        printer.post(.print(DisplayText.visible(help)))
        return CED_CONTINUE
    }

    private func clearScreen() -> ced_outcome {
        painter.forget()
        terminal.write("\u{1B}[H\u{1B}[2J")
        return CED_CONTINUE
    }

    private func delete(_ command: EditorCommand) -> ced_outcome {
        let line = engine.line
        let range: Range<Int>
        switch command {
        case .deleteBackward: range = line.characterStart(before: line.cursor)..<line.cursor
        case .deleteForward: range = line.cursor..<line.characterEnd(after: line.cursor)
        case .killToLineEnd: range = line.cursor..<(line.lineEnd > line.cursor ? line.lineEnd : line.nextLineStart)
        case .killToLineStart:
            range = (line.lineStart < line.cursor ? line.lineStart : max(line.cursor - 1, 0))..<line.cursor
        default: range = line.wordStart..<line.cursor
        }
        guard !range.isEmpty else { return CED_BEEP }
        switch command {
        case .deleteBackward, .deleteForward: engine.replace(range, with: [], cursor: range.lowerBound)
        default: engine.kill(range)
        }
        return CED_CONTINUE
    }
}
