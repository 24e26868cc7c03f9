internal import CEditline
internal import SystemCalls
internal import TerminalText

/// Reads whole lines from a terminal, a pipe or a file: no hints, no repainting, no control sequences.
///
/// For screen readers, dumb terminals, and input that is not a terminal.
package final class PlainReader: LineReader {
    package let printer: ExternalPrinter
    private let configuration: EditorConfiguration
    private let providers: EditorProviders
    private var source: LineSource
    private let isInteractive: Bool
    private var interrupts = InterruptCounter()
    private var isClosed = false
    /// The number of coming bytes that were typed while the terminal did not echo.
    private var unseen: Int

    /// Makes a reader over the configuration's descriptors.
    ///
    /// - Parameter typedAhead: input that an earlier reader received and did not use.
    package init(
        configuration: EditorConfiguration,
        providers: EditorProviders,
        printer: ExternalPrinter,
        typedAhead: [UInt8] = []
    ) {
        self.configuration = configuration
        self.providers = providers
        self.printer = printer
        source = LineSource(descriptor: configuration.input, pending: typedAhead)
        isInteractive = source.isTerminal
        unseen = isInteractive ? typedAhead.count : 0
        if configuration.handlesSignals && isInteractive { ced_signals_catch(printer.waker.descriptor) }
    }

    package func readLine(prompt: Prompt) -> EditorEvent {
        guard !isClosed else { return .endOfInput }
        var text = ""
        var shown = prompt.text
        // A pending Ctrl-C was meant for a command that ended at the same moment.
        if ced_signals_take() & CED_INTERRUPTED.rawValue != 0 { dropTypedAhead() }
        printPosted()
        show(shown)
        while true {
            switch source.next(waking: printer.waker) {
            case .line(let line):
                showUnseen(line)
                text += line
                if providers.analyser.status(of: text) == .complete { return .line(text) }
                text += "\n"
                shown = prompt.continuation.map(\.text).joined()
                show(shown)
            case .wakeUp:
                if attend(showing: shown) { return .interrupt }
            case .end:
                if isInteractive { write("\n") }
                return text.isEmpty ? .endOfInput : .line(text)
            }
        }
    }

    package func waitForCommand(
        _ command: RunningCommand,
        onInterrupt: (Interrupt) -> InterruptDecision
    ) -> CommandEnding {
        interrupts = InterruptCounter()
        var isEnding = false
        while true {
            printer.waker.clear()
            let isFinished = command.isFinished
            printPosted()
            if isFinished { return .finished }
            if EndingSignals.isWaiting, !isEnding {
                isEnding = true
                if onInterrupt(.first) == .abandon { return .abandoned }
                continue
            }
            if ced_signals_take() & CED_INTERRUPTED.rawValue != 0 {
                dropTypedAhead()
                // The terminal has echoed the key.
                if isInteractive { write("\n") }
                let kind = interrupts.press(at: InterruptCounter.now)
                if onInterrupt(kind) == .abandon { return .abandoned }
                continue
            }
            printer.waker.wait()
        }
    }

    package func withReleasedTerminal<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try body()
    }

    package func record(_ entry: HistoryEntry) throws(HistoryError) {
        try providers.history.append(entry)
    }

    @discardableResult
    package func close() -> [UInt8] {
        guard !isClosed else { return [] }
        isClosed = true
        printPosted()
        if configuration.handlesSignals && isInteractive { ced_signals_release() }
        return source.takePending()
    }

    /// Prints posted messages below the prompt, and the prompt again; true if Ctrl-C was pressed.
    private func attend(showing prompt: String) -> Bool {
        printer.waker.clear()
        let posted = takePosted()
        if !posted.isEmpty {
            write((isInteractive ? "\n" : "") + posted)
            show(prompt)
        }
        guard ced_signals_take() & CED_INTERRUPTED.rawValue != 0 else { return false }
        dropTypedAhead()
        write("\n")
        return true
    }

    /// Discards unused input, as the terminal discards unread input at a Ctrl-C.
    private func dropTypedAhead() {
        source.dropPart()
        unseen = 0
    }

    /// Echoes a line that was typed ahead.
    private func showUnseen(_ line: String) {
        guard unseen > 0 else { return }
        unseen -= line.utf8.count + 1
        write(line + "\n")
    }

    private func show(_ prompt: String) {
        if isInteractive { write(DisplayText.visible(prompt)) }
    }

    private func printPosted() { write(takePosted()) }

    private func takePosted() -> String {
        var posted = ""
        for message in printer.takeAll() { posted += message.plainText }
        return posted
    }

    private func write(_ text: String) {
        // The writer of records reports a closed output.
        try? Descriptor(number: configuration.output).writeAll(text)
    }
}
