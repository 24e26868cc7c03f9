internal import CEditline
internal import SystemCalls

/// The line editor: libedit edits the line; this class decodes the keys, paints the screen and adds what libedit does
/// not have.
///
/// Only the thread that created it may use it.
package final class EditorSession: TerminalReader {
    package let printer: ExternalPrinter
    let configuration: EditorConfiguration
    let providers: EditorProviders
    let terminal: Terminal
    let engine: LibeditEngine
    var painter: Painter
    var decoder = KeyDecoder()
    var keys = KeyQueue()
    /// Scalars of the current key that libedit has not taken yet.
    var scalars: ArraySlice<Unicode.Scalar> = []

    /// How the line being read ended; nil while it is read.
    var outcome: EditorEvent?
    var prompt = Prompt("")
    /// The line after the latest command.
    var settled = EditedLine()
    var undo = UndoHistory()
    var recall: HistoryRecall?
    /// The latest search that found something, for vi's `n` and `N`; of an earlier line, too.
    var lastSearch: HistorySearch?
    /// Whether the key before this one was a command, whose change is a step of its own.
    var followsCommand = false
    /// Whether the keys before may be one of vi's operators, perhaps with a count, such as `d` or `c2`.
    var mayFollowOperator = false
    /// Whether the next scalar is a motion that may follow an operator.
    var isOperand = false
    var analysis = Analysis()
    /// Rows below the line, of a menu or a search; hints are not shown meanwhile.
    var below: [[StyledText]]?
    var pendingPaste = ""
    var wantsBell = false
    /// The marks to write before the prompt is painted for the first time.
    var promptMark = ""
    private(set) var hasShownPrompt = false
    /// What a running command shows in place.
    var live: LiveBlock?
    var interrupts = InterruptCounter()
    /// Whether another process group had the terminal at the last look.
    var isBehind = false
    /// Posted lines that were not written to their end, because this process was stopped.
    var unprinted = ""
    /// Whether Ctrl-C was typed right after the line whose command runs next.
    var hasEarlyInterrupt = false
    /// Whether vi's command map was active at the latest report.
    var isInCommandMap = false
    /// Whether Escape was pressed in this line in vi mode.
    var mayHaveLeftInsertMap = false
    /// Whether the active map was reported after the last key.
    var hasNote = false
    /// The number of history entries that libedit has.
    var rememberedCount = 0
    /// libedit's error messages about the bindings file.
    package private(set) var bindingsErrors = ""
    private(set) var isClosed = false

    /// Takes over the terminal; nil if the configuration's input is not a terminal.
    package init?(configuration: EditorConfiguration, providers: EditorProviders, printer: ExternalPrinter) {
        guard ced_use_utf8_locale(),
            let terminal = Terminal(configuration, isPainted: true),
            let engine = LibeditEngine(programName: configuration.programName, terminal: configuration.input)
        else { return nil }
        self.printer = printer
        self.configuration = configuration
        self.providers = providers
        self.terminal = terminal
        self.engine = engine
        painter = Painter(columns: terminal.size.columns, rows: terminal.size.rows)
        if configuration.handlesSignals { ced_signals_catch(printer.waker.descriptor) }
        engine.delegate = self
        bindKeys()
        terminal.set(CED_MODE_RUNNING)
    }

    private func bindKeys() {
        engine.use(configuration.keyStyle ?? .emacs)
        // libedit would block on a named pipe.
        if let path = configuration.bindingsPath, (try? FileStatus(of: path))?.kind == .regular {
            // The file may choose vi and then change vi's maps: our defaults must be set before those lines.
            let wasVi = engine.isVi
            _ = engine.source(path)
            if engine.isVi != wasVi {
                engine.bindDefaults()
                _ = engine.source(path)
            }
        }
        if let style = configuration.keyStyle, (style == .vi) != engine.isVi { engine.use(style) }
        engine.bindMandatory()
    }

    package func record(_ entry: HistoryEntry) throws(HistoryError) {
        try providers.history.append(entry)
    }

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

    /// Sets the marks for a new prompt.
    func markPrompt() {
        guard configuration.marksPrompts else { return }
        promptMark = (hasShownPrompt ? PromptMarks.end(status: prompt.lastStatus) : "") + PromptMarks.prompt
        hasShownPrompt = true
    }

    /// Writes what was posted, while no line is being read.
    func printPosted() {
        if !unprinted.isEmpty { printRunning("") }
        for message in printer.takeAll() { printWhileRunning(message) }
    }

    func addBindingsError(_ text: String) { bindingsErrors += text }
}

extension EditorConfiguration {
    /// Makes the reader that suits the terminal: the editor, or a reader of whole lines.
    ///
    /// - Parameter typedAhead: input that an earlier reader received and did not use.
    package func makeReader(
        providers: EditorProviders,
        printer: ExternalPrinter,
        typedAhead: [UInt8] = []
    ) -> any LineReader {
        if !isPlain && terminalCanBePainted {
            let session = EditorSession(configuration: self, providers: providers, printer: printer)
            if let session {
                session.take(typedAhead)
                return session
            }
        }
        return PlainEditor(configuration: self, providers: providers, printer: printer, typedAhead: typedAhead)
            ?? PlainReader(configuration: self, providers: providers, printer: printer, typedAhead: typedAhead)
    }

    /// Whether the terminal understands the control sequences that the painter needs.
    private var terminalCanBePainted: Bool { !["dumb", "emacs"].contains(terminalType) }
}
