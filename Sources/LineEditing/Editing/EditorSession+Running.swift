internal import CEditline

extension EditorSession {
    package func waitForCommand(
        _ command: RunningCommand,
        onInterrupt: (Interrupt) -> InterruptDecision
    ) -> CommandEnding {
        interrupts = InterruptCounter()
        while true {
            mailbox.waker.clear()
            // Asked before the box is emptied: what it posted before its end is then in the box.
            let isFinished = command.isFinished
            printPosted()
            let signals = ced_signals_take()
            if signals & CED_RESUMED.rawValue != 0 { terminal.set(CED_MODE_RUNNING) }
            if isFinished { return .finished }
            if signals & CED_INTERRUPTED.rawValue != 0 {
                let kind = interrupts.press(at: InterruptCounter.now)
                if onInterrupt(kind) == .abandon { return .abandoned }
            }
            mailbox.waker.wait()
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

extension InterruptCounter {
    /// The time of a clock that does not step.
    static var now: Duration {
        let clock = ContinuousClock()
        return clock.systemEpoch.duration(to: clock.now)
    }
}
