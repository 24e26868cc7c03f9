internal import CEditline

extension EditorSession {
    package func waitForCommand(
        _ command: RunningCommand,
        onInterrupt: (Interrupt) -> InterruptDecision
    ) -> CommandEnding {
        interrupts = InterruptCounter()
        var isEnding = false
        while true {
            printer.waker.clear()
            // Read before the queue is emptied: what the command posted before its end is then in the queue.
            let isFinished = command.isFinished
            printPosted()
            let signals = ced_signals_take()
            if signals & CED_RESUMED.rawValue != 0 {
                terminal.set(CED_MODE_RUNNING)
                if let text = live?.resume() { terminal.write(text) }
            }
            if signals & CED_RESIZED.rawValue != 0 {
                takeWindowSize()
                let size = terminal.size
                if let text = live?.resize(columns: size.columns, rows: size.rows) { terminal.write(text) }
            }
            let endsNow = EndingSignals.isWaiting && !isEnding
            isEnding = isEnding || endsNow
            let isInterrupted = hasEarlyInterrupt || endsNow || signals & CED_INTERRUPTED.rawValue != 0
            hasEarlyInterrupt = false
            // The terminal also discards what was typed before a Ctrl-C and not read.
            if signals & CED_INTERRUPTED.rawValue != 0 { keys = KeyQueue() }
            if isFinished { return .finished }
            if isInterrupted {
                let kind = interrupts.press(at: InterruptCounter.now)
                if onInterrupt(kind) == .abandon {
                    // The prompt comes next: what the command still prints is shown above it.
                    if let text = live?.finish(with: []) { terminal.write(text) }
                    live = nil
                    return .abandoned
                }
            }
            printer.waker.wait()
        }
    }

    /// Shows a posted message while no line is read.
    func printWhileRunning(_ message: ExternalPrinter.Message) {
        switch message {
        case .print(let text): terminal.write(live?.print(above: text) ?? text.endingInNewline)
        case .refresh: break
        case .live(let rows):
            let size = terminal.size
            var block = live ?? LiveBlock(columns: size.columns, rows: size.rows, usesColour: configuration.usesColour)
            terminal.write(block.show(rows))
            live = block
        case .liveEnded(let rows):
            if let text = live?.finish(with: rows) { terminal.write(text) }
            live = nil
        }
    }

    package func withReleasedTerminal<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        terminal.set(CED_MODE_FOUND)
        defer { terminal.set(CED_MODE_RUNNING) }
        return try body()
    }
}
