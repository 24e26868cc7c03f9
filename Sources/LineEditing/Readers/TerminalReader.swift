internal import CEditline

/// What the readers of a terminal have in common: waiting for a command, the programs that it starts, and being stopped
/// and continued.
protocol TerminalReader: LineReader {
    var terminal: Terminal { get }
    var interrupts: InterruptCounter { get set }
    var decoder: KeyDecoder { get set }
    /// What was typed and not used yet.
    var keys: KeyQueue { get set }
    /// Whether Ctrl-C was typed after the line whose command runs next, before the terminal made signals of it.
    var hasEarlyInterrupt: Bool { get set }

    /// Shows what was posted, while no line is read.
    func printPosted()

    /// Shows again what a running command shows in place: another process has used the screen.
    func redrawLive()
    func resizeLive()
    func endLive()

    /// Discards input that was typed before a Ctrl-C.
    func dropTypedAhead()
}

extension TerminalReader {
    /// Looks for a Ctrl-C typed after the line while the terminal still delivers it as a byte: once it becomes a
    /// signal, its order among the typed bytes is lost.
    func takeTypedAheadInterrupt() {
        keys.append(decoder.decode(terminal.readWaiting()))
        if keys.drop(through: .scalar(terminal.interruptCharacter)) { hasEarlyInterrupt = true }
    }

    package func waitForCommand(
        _ command: RunningCommand,
        onInterrupt: (Interrupt) -> InterruptDecision
    ) -> CommandEnding {
        interrupts = InterruptCounter()
        var isEnding = false
        defer { withdrawTerminal() }
        var wasInFront = terminal.front != CED_FRONT_OTHERS
        if printer.loans.isOpen { ced_programs_resume() }
        while true {
            printer.waker.clear()
            // Read before the queue is emptied: what the command posted before its end is then in the queue.
            let isFinished = command.isFinished
            let signals = ced_signals_take()
            let isInFront = terminal.front != CED_FRONT_OTHERS
            if signals & CED_RESUMED.rawValue != 0 || isInFront && !wasInFront { resumeRunning() }
            wasInFront = isInFront
            let programWasInterrupted = attendPrograms()
            if terminal.isWritable { printPosted() }
            if signals & CED_RESIZED.rawValue != 0 { resizeLive() }
            let endsNow = EndingSignals.isWaiting && !isEnding
            isEnding = isEnding || endsNow
            let hasSignal = signals & CED_INTERRUPTED.rawValue != 0
            let isInterrupted = hasEarlyInterrupt || endsNow || hasSignal || programWasInterrupted
            hasEarlyInterrupt = false
            // The terminal also discards what was typed before a Ctrl-C and not read.
            if hasSignal { dropTypedAhead() }
            if isFinished { return .finished }
            if isInterrupted, onInterrupt(interrupts.press(at: InterruptCounter.now)) == .abandon {
                // The prompt comes next: what the command still prints is shown above it.
                endLive()
                return .abandoned
            }
            printer.waker.wait(milliseconds: isInFront ? nil : Terminal.frontInterval)
        }
    }

    /// Takes the terminal for this process: programs that still use it are stopped until the next wait.
    private func withdrawTerminal() {
        guard printer.loans.isOpen else { return }
        if printer.loans.close() != nil { return endPrograms() }
        ced_programs_stop()
        ced_programs_take_from()
        terminal.set(CED_MODE_RUNNING)
    }

    private func endPrograms() {
        ced_programs_close()
        terminal.set(CED_MODE_RUNNING)
        terminal.beginRow()
    }

    private func resumeRunning() {
        guard !printer.loans.isOpen else { return ced_programs_resume() }
        guard terminal.front == CED_FRONT_OURS else { return }
        terminal.set(CED_MODE_RUNNING)
        redrawLive()
    }

    /// Lends the terminal to programs that wait for it, takes it back from those that have ended, and stops this process
    /// together with one that was stopped.
    ///
    /// - Returns: whether Ctrl-C ended a program.
    private func attendPrograms() -> Bool {
        if let wasInterrupted = printer.loans.close() {
            endPrograms()
            return wasInterrupted
        }
        if printer.loans.hasWaiting, !printer.loans.isOpen {
            // What the command has shown so far comes before what its programs show.
            printPosted()
            let group = ced_programs_open(terminal.isPainted)
            ced_programs_resume()
            printer.loans.grant(group < 0 ? nil : group)
        }
        if ced_programs_have_stopped() {
            ced_programs_take_from()
            suspendProcess()
            ced_programs_resume()
        }
        return false
    }

    /// Stops this process as Ctrl-Z does, until it is continued.
    func suspendProcess() {
        guard terminal.handlesSignals, ced_suspend() else { return }
        // The handler may run on another thread: only its report means that the process continues.
        while ced_signals_take() & CED_RESUMED.rawValue == 0 {
            printer.waker.wait()
            printer.waker.clear()
        }
        // A message posted meanwhile used the waker, too.
        printer.wake()
    }

    package func withReleasedTerminal<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        terminal.set(CED_MODE_FOUND)
        defer { terminal.set(CED_MODE_RUNNING) }
        return try body()
    }
}
