/// A reader that returns events from a list, for tests without a terminal.
package final class ScriptedReader: LineReader {
    package let printer: ExternalPrinter
    /// The prompts that were shown, in order.
    package private(set) var prompts: [Prompt] = []
    /// What was printed above the prompt, in order.
    package private(set) var printed: [String] = []
    /// What was recorded, in order.
    package private(set) var recorded: [HistoryEntry] = []
    private var events: [EditorEvent]
    private var interrupts: Int

    /// Makes a reader that gives `events` in order and then ``EditorEvent/endOfInput``.
    ///
    /// - Parameters:
    ///   - events: what each read gives.
    ///   - interrupts: the number of Ctrl-C presses during the next waits.
    ///   - printer: where its messages are posted.
    package init(_ events: [EditorEvent], interrupts: Int = 0, printer: ExternalPrinter = ExternalPrinter()) {
        self.events = events
        self.interrupts = interrupts
        self.printer = printer
    }

    package func readLine(prompt: Prompt) -> EditorEvent {
        takePosted()
        prompts.append(prompt)
        return events.isEmpty ? .endOfInput : events.removeFirst()
    }

    package func waitForCommand(
        _ command: RunningCommand,
        onInterrupt: (Interrupt) -> InterruptDecision
    ) -> CommandEnding {
        var kind = Interrupt.first
        while !command.isFinished {
            if interrupts > 0 {
                interrupts -= 1
                if onInterrupt(kind) == .abandon { return .abandoned }
                kind = .repeated
            } else {
                printer.waker.wait()
            }
            takePosted()
        }
        takePosted()
        return .finished
    }

    package func withReleasedTerminal<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try body()
    }

    package func record(_ entry: HistoryEntry) throws(HistoryError) {
        recorded.removeAll { !entry.id.isEmpty && $0.id == entry.id }
        recorded.append(entry)
    }

    @discardableResult
    package func close() -> [UInt8] {
        takePosted()
        events = []
        return []
    }

    private func takePosted() {
        for message in printer.takeAll() {
            if case .print(let text) = message {
                printed.append(text)
            } else if !message.plainText.isEmpty {
                printed.append(message.plainText)
            }
        }
    }
}
