internal import CEditline
internal import SystemCalls

/// The line editor: libedit edits, this decodes the keys, paints the screen and does what libedit lacks.
///
/// It belongs to the one thread that made it and reads with it.
package final class EditorSession: LineReader {
    package let printer: ExternalPrinter
    let configuration: EditorConfiguration
    let providers: EditorProviders
    let terminal: Terminal
    let engine: LibeditEngine
    var painter: Painter
    var decoder = KeyDecoder()
    var keys = KeyQueue()
    /// Scalars of the key at hand that libedit has not taken yet.
    var scalars: ArraySlice<Unicode.Scalar> = []

    /// What the line that is being read ended in, once it has.
    var outcome: EditorEvent?
    var prompt = Prompt("")
    /// The line when it was last looked at.
    var settled = EditedLine()
    var undo = UndoHistory()
    var recall: HistoryRecall?
    var analysis = Analysis()
    /// Rows below the line, as of a menu or a search; hints are not shown meanwhile.
    var below: [[StyledText]]?
    var pendingPaste = ""
    var wantsBell = false
    /// What a command shows in place while it is waited for.
    var live: LiveBlock?
    var interrupts = InterruptCounter()
    /// Whether Ctrl-C was typed right behind the line whose command is waited for next.
    var hasEarlyInterrupt = false
    /// Whether vi's command map was the current one when last asked.
    var isInCommandMap = false
    /// Whether Escape was pressed in this line, in vi.
    var mayHaveLeftInsertMap = false
    /// Whether the map was asked for since the last key.
    var hasNote = false
    /// How many entries of the history libedit knows.
    var rememberedCount = 0
    /// What libedit complained of while it read the bindings file.
    package private(set) var bindingsComplaint = ""
    private(set) var isClosed = false

    /// Takes the terminal; nothing if the configuration's input is none.
    package init?(configuration: EditorConfiguration, providers: EditorProviders, printer: ExternalPrinter) {
        guard ced_use_utf8_locale(),
            let terminal = Terminal(input: configuration.input, output: configuration.output),
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
        // A named pipe would keep libedit waiting.
        if let path = configuration.bindingsPath, (try? FileStatus(of: path))?.kind == .regular {
            // The file may choose vi, and be about the maps that this style has: ours go below it.
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
        printPosted()
        terminal.close()
        if configuration.handlesSignals { ced_signals_release() }
        return keys.takeBytes()
    }

    /// Writes what was posted where the cursor is; for when no line is being read.
    func printPosted() {
        for message in printer.takeAll() { printWhileRunning(message) }
    }

    func addComplaint(_ text: String) {
        bindingsComplaint += text
    }
}

extension String {
    /// The text with a line end behind it.
    var endingInLineEnd: String { utf8.last == UInt8(ascii: "\n") ? self : self + "\n" }
}
