internal import CEditline
internal import TerminalText

/// Reads whole lines from a terminal, without hints, repainting and control sequences: for screen readers and dumb
/// terminals.
///
/// It edits as the terminal's own line editing does. The terminal's would keep half a line to itself, and a line that is
/// printed meanwhile could not be followed by it.
package final class PlainEditor: TerminalReader {
    package let printer: ExternalPrinter
    let terminal: Terminal
    var interrupts = InterruptCounter()
    private let configuration: EditorConfiguration
    private let providers: EditorProviders
    var decoder = KeyDecoder()
    var keys = KeyQueue()
    /// The prompt, and the part of the line after it.
    private var shown = ""
    private var typed = ""
    private var outcome: EditorEvent?
    var hasEarlyInterrupt = false
    private var isBehind = false
    private var unprinted = ""
    private var isClosed = false

    /// Takes over the terminal; nil if the configuration's input is not a terminal.
    ///
    /// - Parameter typedAhead: input that an earlier reader received and did not use.
    package init?(
        configuration: EditorConfiguration,
        providers: EditorProviders,
        printer: ExternalPrinter,
        typedAhead: [UInt8] = []
    ) {
        guard let terminal = Terminal(configuration, isPainted: false) else { return nil }
        self.terminal = terminal
        self.printer = printer
        self.configuration = configuration
        self.providers = providers
        keys.append(decoder.decode(typedAhead))
        if configuration.handlesSignals { ced_signals_catch(printer.waker.descriptor) }
        terminal.set(CED_MODE_RUNNING)
    }

    package func readLine(prompt: Prompt) -> EditorEvent {
        guard !isClosed else { return .endOfInput }
        outcome = nil
        var text = ""
        printer.loans.stopOffering()
        // The line's command may start a program before it is waited for.
        defer { printer.loans.offer() }
        terminal.set(CED_MODE_EDITING)
        // A pending Ctrl-C was meant for a command that ended at the same moment.
        if ced_signals_take() & CED_INTERRUPTED.rawValue != 0 { keys = KeyQueue() }
        printPosted()
        begin(prompt.text)
        while outcome == nil {
            guard let key = nextKey() else { continue }
            guard edit(key) else { continue }
            text += typed
            if providers.analyser.status(of: text) == .complete {
                outcome = .line(text)
            } else {
                text += "\n"
                begin(prompt.continuation.map(\.text).joined())
            }
        }
        if case .line = outcome { takeTypedAheadInterrupt() }
        terminal.set(CED_MODE_RUNNING)
        return outcome ?? .endOfInput
    }

    package func record(_ entry: HistoryEntry) throws(HistoryError) { try providers.history.append(entry) }

    @discardableResult
    package func close() -> [UInt8] {
        guard !isClosed else { return [] }
        isClosed = true
        printer.loans.stopOffering()
        printPosted()
        terminal.close()
        if configuration.handlesSignals { ced_signals_release() }
        return keys.takeBytes()
    }

    // MARK: While a command runs

    func printPosted() {
        let posted = unprinted + printer.takeAll().map(\.plainText).joined()
        unprinted = terminal.write(lines: posted, as: posted)
    }

    func redrawLive() {}
    func resizeLive() {}
    func endLive() {}

    func dropTypedAhead() {
        keys = KeyQueue()
        terminal.write("^C\n")
    }

    // MARK: While a line is typed

    private func begin(_ prompt: String) {
        shown = DisplayText.visible(prompt)
        typed = ""
        terminal.write(shown)
    }

    /// The next key; nil after anything else that happened.
    private func nextKey() -> Key? {
        let wasBehind = isBehind
        isBehind = terminal.front == CED_FRONT_OTHERS
        guard !isBehind else {
            printer.waker.wait(milliseconds: Terminal.frontInterval)
            printer.waker.clear()
            return nil
        }
        if wasBehind {
            // A report that the process continues has been handled with this.
            if ced_signals_take() & CED_INTERRUPTED.rawValue != 0 { interrupt() }
            resume()
            printer.wake()
        }
        if let key = keys.takeFirst() { return key }
        switch terminal.wait(for: printer.waker, milliseconds: decoder.isWaiting ? 50 : nil) {
        case .bytes(let bytes): keys.append(decoder.decode(bytes))
        case .timeOut: keys.append(decoder.timeOut())
        case .wakeUp: attend()
        case .hangUp: outcome = .endOfInput
        }
        return nil
    }

    /// Prints posted messages below the line, and the line again.
    private func attend() {
        printer.waker.clear()
        let signals = ced_signals_take()
        if signals & CED_RESUMED.rawValue != 0 { isBehind = true }
        let posted = unprinted + printer.takeAll().map(\.plainText).joined()
        if !posted.isEmpty {
            terminal.write("\n")
            unprinted = terminal.write(lines: posted, as: posted)
            terminal.write(shown + echoed)
        }
        if signals & CED_INTERRUPTED.rawValue != 0 { interrupt() }
    }

    private func resume() {
        terminal.set(CED_MODE_EDITING)
        terminal.write(shown + echoed)
    }

    private func interrupt() {
        terminal.write("^C\n")
        outcome = .interrupt
    }

    private func suspend() {
        terminal.write("^Z\n")
        terminal.set(CED_MODE_FOUND)
        suspendProcess()
        isBehind = true
    }

    /// What the terminal was found to echo of the line.
    private var echoed: String { terminal.echoes ? typed : "" }

    private func echo(_ text: String) {
        if terminal.echoes { terminal.write(text) }
    }

    /// Edits the line as the terminal's own line editing does.
    ///
    /// - Returns: whether the line has ended.
    private func edit(_ key: Key) -> Bool {
        guard case .scalar(let scalar) = key else { return false }
        switch scalar {
        case terminal.interruptCharacter: interrupt()
        case terminal.suspendCharacter: suspend()
        case "\r", "\n":
            echo("\n")
            return true
        case "\u{7F}", "\u{08}": erase(typed.suffix(1))
        case "\u{15}": erase(typed[...])
        case "\u{17}": erase(typed[lastWord...])
        case "\u{12}": terminal.write("\n" + shown + echoed)
        case "\u{04}" where typed.isEmpty:
            terminal.write("\n")
            outcome = .endOfInput
        case "\t": type(" ")
        case _ where scalar.value < 0x20 || (0x80..<0xA0).contains(scalar.value): terminal.write("\u{07}")
        default: type(scalar)
        }
        return false
    }

    private func type(_ scalar: Unicode.Scalar) {
        typed.unicodeScalars.append(scalar)
        echo(VisibleText(String(scalar)).description)
    }

    private func erase(_ part: Substring) {
        let width = CellWidth.columns(of: VisibleText(String(part)).description)
        typed.removeLast(part.count)
        let before = CellWidth.columns(of: shown + typed)
        // A backspace does not go back to the row above.
        let isOneRow = before + width < terminal.size.columns
        echo(isOneRow ? String(repeating: "\u{08} \u{08}", count: width) : "\n" + shown + typed)
    }

    /// Where the last word begins, with the spaces after it.
    private var lastWord: String.Index {
        let end = typed.lastIndex { $0 != " " } ?? typed.startIndex
        return typed[..<end].lastIndex(of: " ").map { typed.index(after: $0) } ?? typed.startIndex
    }
}
