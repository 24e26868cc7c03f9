internal import SystemCalls

/// Reads whole lines from a pipe or a file, without a prompt.
package final class PlainReader: LineReader {
    package let printer: ExternalPrinter
    private let configuration: EditorConfiguration
    private let providers: EditorProviders
    private var source: LineSource
    private var isClosed = false

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
    }

    package func readLine(prompt: Prompt) -> EditorEvent {
        guard !isClosed else { return .endOfInput }
        var text = ""
        while true {
            printPosted()
            switch source.next(waking: printer.waker) {
            case .line(let line):
                text += line
                if providers.analyser.status(of: text) == .complete { return .line(text) }
                text += "\n"
            case .wakeUp: printer.waker.clear()
            case .end: return text.isEmpty ? .endOfInput : .line(text)
            }
        }
    }

    package func waitForCommand(
        _ command: RunningCommand,
        onInterrupt: (Interrupt) -> InterruptDecision
    ) -> CommandEnding {
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
        return source.takePending()
    }

    private func printPosted() {
        // The writer of records reports a closed output.
        try? Descriptor(number: configuration.output).writeAll(printer.takeAll().map(\.plainText).joined())
    }
}
