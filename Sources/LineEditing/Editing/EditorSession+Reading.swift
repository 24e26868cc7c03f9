internal import CEditline

extension EditorSession {
    package func readLine(prompt: Prompt) -> EditorEvent {
        guard !isClosed else { return .endOfInput }
        self.prompt = prompt
        printer.loans.stopOffering()
        // The line's command may start a program before it is waited for.
        defer { printer.loans.offer() }
        begin()
        // A command of libedit may end an empty line, as vi's `x` does: the user does not want to leave then.
        repeat { engine.readLine() } while outcome == nil && engine.line.scalars.isEmpty
        return end()
    }

    /// Handles bytes as if they had been typed.
    func take(_ typedAhead: [UInt8]) { keys.append(decoder.decode(typedAhead)) }

    private func begin() {
        outcome = nil
        settled = EditedLine()
        undo = UndoHistory()
        recall = nil
        isInCommandMap = false
        mayHaveLeftInsertMap = false
        (followsCommand, mayFollowOperator) = (false, false)
        decoder.takesReplies = !engine.isVi
        analysis = Analysis()
        providers.history.refresh()
        shareHistory()
        markPrompt()
        takeTerminal()
        // Every Ctrl-C typed before this point was meant for the command that ran, not for this line.
        if ced_signals_take() & CED_INTERRUPTED.rawValue != 0 { keys = KeyQueue() }
        takeWindowSize()
    }

    private func end() -> EditorEvent {
        let event = outcome ?? eventOfBuiltIn()
        outcome = event
        scalars = []
        var line = settled
        if case .line(let text) = event { line = EditedLine(scalars: Array(text.unicodeScalars)) }
        line.cursor = line.scalars.count
        let mark = promptMark
        promptMark = ""
        terminal.write(mark + painter.finish(frame(for: line, isFinal: true)))
        if case .line = event {
            if configuration.marksPrompts { terminal.write(PromptMarks.output) }
            takeTypedAheadInterrupt()
        }
        leaveTerminal(CED_MODE_RUNNING)
        return event
    }

    /// The event of a line that a command of libedit ended: it leaves the newline in the text.
    private func eventOfBuiltIn() -> EditorEvent {
        var line = engine.line
        if line.scalars.isEmpty { return .endOfInput }
        if line.scalars.last == "\n" { line.scalars.removeLast() }
        return .line(line.text)
    }

    func takeTerminal() {
        terminal.set(CED_MODE_EDITING)
        terminal.write("\u{1B}[?2004h")
    }

    func leaveTerminal(_ mode: ced_mode) {
        terminal.set(mode)
        // Afterwards: who waits for it may send a Ctrl-C at once.
        terminal.write("\u{1B}[?2004l")
    }

    func takeWindowSize() {
        let size = terminal.size
        painter.resize(columns: size.columns, rows: size.rows)
    }

    /// Waits for the next key and handles other events meanwhile; nil once the line has ended.
    func nextKey() -> Key? {
        while outcome == nil {
            guard isInFront() else {
                printer.waker.wait(milliseconds: Terminal.frontInterval)
                printer.waker.clear()
                continue
            }
            if let key = keys.takeFirst() { return key.canonicalUnlessBound(by: engine) }
            if !terminal.hasInput { settleAndPaint() }
            switch terminal.wait(for: printer.waker, milliseconds: patience) {
            case .bytes(let bytes): keys.append(decoder.decode(bytes))
            case .timeOut: keys.append(decoder.timeOut())
            case .wakeUp: attend()
            case .hangUp: outcome = .endOfInput
            }
        }
        return nil
    }

    /// Whether this process is in front. Otherwise it reads no key, writes nothing and sets no mode; once it is in front
    /// again, the terminal is taken and the line drawn again.
    private func isInFront() -> Bool {
        let wasBehind = isBehind
        isBehind = terminal.front == CED_FRONT_OTHERS
        if wasBehind && !isBehind {
            // A report that the process continues has been handled with this.
            if ced_signals_take() & CED_INTERRUPTED.rawValue != 0 { interrupt() }
            resume()
            // For what was posted meanwhile.
            printer.wake()
        }
        return !isBehind
    }

    /// How long the rest of a key may take, in milliseconds: long enough for a slow connection, too short to notice
    /// after a lone Escape.
    private var patience: Int32? {
        guard decoder.isWaiting else { return nil }
        return decoder.isInPaste ? 2000 : 50
    }

    /// Handles posted messages and signals.
    private func attend() {
        printer.waker.clear()
        var posted = ""
        for message in printer.takeAll() {
            switch message {
            case .print(let text): posted += text.endingInNewline
            case .refresh: analysis = Analysis()
            case .live: break
            case .liveEnded(let rows) where rows.isEmpty: break
            case .liveEnded(let rows):
                let columns = terminal.size.columns
                posted += LiveBlock.text(rows, columns: columns, usesColour: configuration.usesColour).endingInNewline
            }
        }
        let signals = ced_signals_take()
        if signals & CED_RESIZED.rawValue != 0 { takeWindowSize() }
        if signals & CED_RESUMED.rawValue != 0, isInFront() { resume() }
        posted = unprinted + posted
        if !posted.isEmpty {
            unprinted = terminal.write(lines: posted, as: painter.print(above: String(posted.dropLast())))
        }
        if signals & CED_INTERRUPTED.rawValue != 0 { interrupt() }
    }

    private func resume() {
        takeTerminal()
        takeWindowSize()
        painter.forget()
        // A late report may come after the line was painted again.
        terminal.write("\r\u{1B}[K")
    }

    func interrupt() {
        settled = engine.line
        outcome = .interrupt
    }

    /// Stops this process as Ctrl-Z does, and continues with the line afterwards.
    private func suspend() {
        terminal.write(painter.finish(frame(for: engine.line, isFinal: true)))
        leaveTerminal(CED_MODE_FOUND)
        suspendProcess()
        isBehind = true
    }
}

extension EditorSession: LibeditDelegate {
    func nextScalar() -> Unicode.Scalar? {
        while outcome == nil {
            if let scalar = scalars.popFirst() { return motion(scalar) }
            if mayBeInsideCharacter {
                if engine.isVi && !hasNote {
                    hasNote = true
                    return KeyBinding.PrivateCode.note
                }
                settle()
            }
            guard let key = nextKey() else { break }
            translate(key)
        }
        return nil
    }

    /// Whether the cursor may be inside a character, which must be corrected before the next key.
    private var mayBeInsideCharacter: Bool {
        guard engine.scalarAtCursor.value >= 0x300 else { return false }
        let line = engine.line
        return !line.isCharacterBoundary(line.cursor)
    }

    /// Translates a key to what libedit has in its tables.
    private func translate(_ key: Key) {
        hasNote = false
        noteState(before: key)
        switch key {
        // Also right after a lone Escape.
        case .scalar(terminal.interruptCharacter), .alt(terminal.interruptCharacter): interrupt()
        case .scalar(terminal.suspendCharacter): suspend()
        case .scalar(let scalar) where (0x80..<0xA0).contains(scalar.value): wantsBell = true
        case .scalar(let scalar) where scalar.value < 0x20 || scalar.value == 0x7F: scalars = withNote(String(scalar))
        case .scalar(let scalar): translateTyped(scalar)
        case .escape: scalars = [KeyBinding.PrivateCode.escape]
        case .paste(let text):
            pendingPaste = text
            scalars = [KeyBinding.PrivateCode.paste]
        case .alt(let scalar): translateAlt(scalar)
        case .sequence(let sequence):
            if engine.isBound(sequence) { scalars = withNote(sequence) }
        }
    }

    /// Records the line before a command, so that each command can be undone however fast the keys came.
    private func noteState(before key: Key) {
        var isTyped = false
        if case .scalar(let scalar) = key, scalar.value >= 0x20, scalar.value != 0x7F { isTyped = true }
        // In vi most letters may be commands after Escape.
        if !isTyped || followsCommand || mayHaveLeftInsertMap { settle() }
        if !isTyped || followsCommand { undo.endRun() }
        followsCommand = !isTyped
        if !isTyped { mayFollowOperator = false }
        if engine.isVi && key == .escape { mayHaveLeftInsertMap = true }
    }

    /// Passes on a typed scalar. Before a motion that may follow an operator the active map is reported, too.
    private func translateTyped(_ scalar: Unicode.Scalar) {
        isOperand = engine.isVi && mayFollowOperator && (scalar == "w" || scalar == "W")
        scalars = isOperand ? withNote(String(scalar)) : [scalar]
        guard !("0"..."9").contains(scalar) else { return }
        mayFollowOperator = !mayFollowOperator && "dcy".unicodeScalars.contains(scalar)
    }

    /// At the last character libedit's `dw` and `cw` do nothing; `l` does there what they should.
    private func motion(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard isOperand, scalar == "w" || scalar == "W" else { return scalar }
        isOperand = false
        let line = engine.line
        let isLast = line.cursor < line.scalars.count && line.characterEnd(after: line.cursor) == line.scalars.count
        return isInCommandMap && isLast ? "l" : scalar
    }

    private func translateAlt(_ scalar: Unicode.Scalar) {
        let sequence = "\u{1B}" + String(scalar)
        if engine.isBound(sequence) {
            scalars = withNote(sequence)
        } else if engine.isVi {
            // Escape and a command, typed fast.
            mayHaveLeftInsertMap = true
            scalars = [KeyBinding.PrivateCode.escape]
            keys.putBack(.scalar(scalar))
        } else {
            wantsBell = true
        }
    }

    /// The scalars of a key; in vi they follow a code that reports the active map, which our commands need.
    private func withNote(_ sequence: String) -> ArraySlice<Unicode.Scalar> {
        let scalars = Array(sequence.unicodeScalars)
        return engine.isVi ? [KeyBinding.PrivateCode.note] + scalars : scalars[...]
    }

    func beep() { wantsBell = true }

    func notice(_ text: String) { addBindingsError(text) }
}

extension Key {
    /// The key in xterm's spelling, unless the bindings file binds the spelling in which it came.
    func canonicalUnlessBound(by engine: LibeditEngine) -> Key {
        guard case .sequence(let raw) = self else { return self }
        return canonical == self || engine.isBound(raw) ? self : canonical
    }
}
