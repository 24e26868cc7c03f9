package import BilingualText
package import CommandLanguage
package import LineEditing
package import RecordRendering
import Synchronization
package import TerminalText

/// Where a shell's output and notices go, and in which language.
///
/// Records go to standard output, everything else to standard error. At a prompt both go above it, through the one
/// thread that owns the terminal.
package final class Console: Sendable {
    private let standardOutput: any TextOutput
    private let standardError: any TextOutput
    private let recordsToTerminal: Bool
    private let noticesToTerminal: Bool
    private let columns: @Sendable () -> Int?
    private let rows: @Sendable () -> Int?
    private let recordedRows: Int?

    /// Whether the locale has only ASCII characters.
    package let usesASCII: Bool

    /// Whether the terminal takes colour, whatever the settings say.
    package let allowsColour: Bool

    /// Whether records go to a terminal that cannot redraw.
    private let isDumb: Bool
    private let failureFormat: FailureFormat?
    private let session: ShellSession

    /// The language without a setting.
    package let localeLanguage: Language
    private let printer: Mutex<ExternalPrinter?> = Mutex(nil)
    private let output = ShownOutput()
    private let live: LiveScreen

    /// Makes a console for the two standard streams.
    ///
    /// - Parameters:
    ///   - columns: the terminal's current width.
    ///   - rows: its height; nil if it cannot show live tables.
    ///   - recordedRows: the height for which pages are laid out in a replay, which shows no live tables.
    ///   - usesASCII: whether the locale has no other characters.
    ///   - allowsColour: false for `NO_COLOR` and `TERM=dumb`.
    ///   - isDumb: whether records go to a terminal that cannot redraw.
    ///   - failureFormat: how failures are written; nil leaves it to the format of the records.
    package init(
        standardOutput: any TextOutput,
        standardError: any TextOutput,
        recordsToTerminal: Bool,
        noticesToTerminal: Bool,
        columns: @escaping @Sendable () -> Int?,
        rows: @escaping @Sendable () -> Int? = { nil },
        recordedRows: Int? = nil,
        usesASCII: Bool = false,
        allowsColour: Bool,
        isDumb: Bool = false,
        failureFormat: FailureFormat? = nil,
        session: ShellSession,
        localeLanguage: Language
    ) {
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.recordsToTerminal = recordsToTerminal
        self.noticesToTerminal = noticesToTerminal
        self.columns = columns
        self.rows = rows
        self.recordedRows = recordedRows
        self.usesASCII = usesASCII
        live = LiveScreen(output: standardOutput)
        self.allowsColour = allowsColour
        self.isDumb = isDumb
        self.failureFormat = failureFormat
        self.session = session
        self.localeLanguage = localeLanguage
    }

    /// Sends everything to `printer`, which shows it above the prompt.
    package func attach(_ printer: ExternalPrinter) { self.printer.withLock { $0 = printer } }

    /// Sends everything to the standard streams again, after the reader has released the terminal.
    package func detach() { printer.withLock { $0 = nil } }

    /// What a program has of the terminal that a statement starts, or a job in the background.
    package func programTerminal(inBackground: Bool) -> ProgramTerminal {
        guard let printer = printer.withLock({ $0 }) else { return .shared }
        return inBackground ? .none : .lent(printer.loans)
    }

    /// The current language: that of the setting, otherwise the locale's.
    package var language: Language { session.language ?? localeLanguage }

    /// Where records go.
    package var records: any TextOutput {
        let printer = printer.withLock { $0 }
        let stream = output.noting(
            printer.map { ExternalPrinterOutput(printer: $0) } ?? AboveLiveOutput(live: live, output: standardOutput)
        )
        // Only for a terminal: a file and a pipe get every byte unchanged.
        return printer != nil || standardOutput.isTerminal ? VisibleOutput(output: stream) : stream
    }

    /// Whether a program may write directly to standard output; not while a live table is open.
    package var isRecordInherited: Bool { standardOutput.isInherited && !live.isOpen }

    /// Opens a live table; nil if the output cannot show one, or one is open already.
    package func openLive() -> (any LiveDisplay)? {
        guard recordsToTerminal, rows() != nil else { return nil }
        output.note()
        return live.open(on: printer.withLock { $0 }, surface: { [self] in surface }, height: { [rows] in rows() })
    }

    /// Call when the process continues after it was stopped: the screen has been used by another program. At a prompt
    /// the thread that owns the terminal redraws it.
    package func processContinued() {
        if printer.withLock({ $0 }) == nil { live.resume() }
    }

    /// Call when a line was typed: it is last on the screen until something else is shown.
    package func lineWasTyped() { output.forget() }

    /// Whether nothing was shown since a line was typed.
    package var showsTypedLineLast: Bool { !output.hasShown }

    /// The properties of the output that affect its form.
    package var surface: OutputSurface {
        OutputSurface(
            isTerminal: recordsToTerminal,
            columns: recordsToTerminal ? columns() : nil,
            rows: recordedRows ?? windowRows,
            usesColour: usesColour(onTerminal: recordsToTerminal),
            language: language,
            symbols: isPlain || usesASCII ? .ascii : .unicode
        )
    }

    /// The height of the window that records go to; nil if they go elsewhere.
    package var windowRows: Int? { recordsToTerminal ? rows() : nil }

    /// Shows whole lines that are not records.
    package func notice(_ text: String) { notice(DisplayText(text)) }

    /// Shows whole lines that are not records, in which the program's own control sequences are marked as such.
    ///
    /// All other control characters are made visible, even in a file: a log of standard error is read on a terminal,
    /// too.
    package func notice(_ text: DisplayText) {
        let above = noticesToTerminal ? AboveLiveOutput(live: live, output: standardError) : standardError
        let stream = printer.withLock { $0 }.map { ExternalPrinterOutput(printer: $0) as any TextOutput } ?? above
        // Standard error is closed; there is nowhere to report it.
        try? VisibleOutput(output: output.noting(stream)).write(text + "\n")
    }

    /// Rings the bell if notices go to a terminal.
    package func ring() {
        guard noticesToTerminal else { return }
        let bell = "\u{7}"
        // Standard error is closed; there is nowhere to report it.
        try? standardError.write(bell)
    }

    /// Shows a message that is not a record, after `mark`.
    package func notice(_ message: Message, behind mark: String = "") {
        let text = mark + message.text(in: language)
        notice(wrapsNotices ? text.wrapped(toColumns: noticeColumns).joined(separator: "\n") : text)
    }

    /// Whether a failure is written for programs.
    ///
    /// - Parameter format: that of the failed statement; nil means the session's.
    func writesJSON(_ format: String?) -> Bool {
        if let failureFormat { return failureFormat == .json }
        let format = format.flatMap(OutputFormat.init) ?? session.snapshot.settings.format
        return format == .json || format == .ndjson
    }

    /// Whether the time and weight of each statement are shown: the setting `timing`.
    package var timesStatements: Bool { session.isTiming }

    /// Whether sentences are wrapped to fit the window.
    package var wrapsNotices: Bool { noticesToTerminal }

    package var coloursNotices: Bool { usesColour(onTerminal: noticesToTerminal) }

    /// Whether to avoid drawings made of characters: a screen reader would spell them.
    package var isPlain: Bool { isDumb || session.snapshot.settings.isPlain }

    package var noticeColumns: Int { noticesToTerminal ? columns() ?? 80 : 100 }

    private func usesColour(onTerminal isTerminal: Bool) -> Bool {
        guard !isPlain else { return false }
        return switch session.snapshot.settings["color"]?.text {
        case "always": true
        case "never": false
        default: isTerminal && allowsColour
        }
    }
}

/// The lines of `--trace`.
extension SourceLocation {
    /// Before a statement runs, whose expanded words are `text`.
    package func tracedStart(_ text: String) -> String { "+ \(place)\(VisibleText(text))" }

    /// After it; its time follows.
    package var tracedEnd: String { "= \(place)" }

    /// `FILE:LINE:COLUMN: `; nothing for typed text.
    private var place: String {
        guard !source.name.isEmpty else { return "" }
        let position = source.position(of: range.start)
        return "\(VisibleText(source.name)):\(position.line):\(position.column): "
    }
}
