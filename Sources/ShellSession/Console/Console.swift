package import BilingualText
import CommandLanguage
package import LineEditing
package import RecordRendering
import ShellRuntime
import Synchronization
package import TerminalText

/// Where a shell's answers and notices are seen, and in which words.
///
/// Answers go to standard output, everything else to standard error; at a prompt both go above it, through the one
/// thread that owns the terminal.
package final class Console: Sendable {
    private let standardOutput: any TextOutput
    private let standardError: any TextOutput
    private let recordsToTerminal: Bool
    private let noticesToTerminal: Bool
    private let columns: @Sendable () -> Int?
    private let rows: @Sendable () -> Int?

    /// Whether the terminal takes colour, whatever the settings say.
    package let allowsColour: Bool
    private let session: ShellSession

    /// The language where no setting says another.
    package let localeLanguage: Language
    private let printer: Mutex<ExternalPrinter?> = Mutex(nil)
    private let output = ShownOutput()
    private let live: LiveScreen

    /// Makes a console over the two standard streams.
    ///
    /// - Parameters:
    ///   - columns: the terminal's width at the moment.
    ///   - rows: its height; nil where nothing can be shown in place.
    ///   - allowsColour: false for `NO_COLOR` and `TERM=dumb`.
    package init(
        standardOutput: any TextOutput,
        standardError: any TextOutput,
        recordsToTerminal: Bool,
        noticesToTerminal: Bool,
        columns: @escaping @Sendable () -> Int?,
        rows: @escaping @Sendable () -> Int? = { nil },
        allowsColour: Bool,
        session: ShellSession,
        localeLanguage: Language
    ) {
        self.standardOutput = standardOutput
        self.standardError = standardError
        self.recordsToTerminal = recordsToTerminal
        self.noticesToTerminal = noticesToTerminal
        self.columns = columns
        self.rows = rows
        live = LiveScreen(output: standardOutput)
        self.allowsColour = allowsColour
        self.session = session
        self.localeLanguage = localeLanguage
    }

    /// Sends everything above the prompt of the reader that empties `mailbox`.
    package func attach(_ printer: ExternalPrinter) {
        self.printer.withLock { $0 = printer }
    }

    /// Sends everything to the standard streams again, once the reader has given the terminal back.
    package func detach() {
        printer.withLock { $0 = nil }
    }

    /// The language of the moment: the setting's, else the locale's.
    package var language: Language { session.language ?? localeLanguage }

    /// Where answers go.
    package var records: any TextOutput {
        let printer = printer.withLock { $0 }
        let stream = output.noting(
            printer.map { ExternalPrinterOutput(printer: $0) } ?? AboveLiveOutput(live: live, output: standardOutput)
        )
        // Only what a terminal shows: a file and a pipe get every byte.
        return printer != nil || standardOutput.isTerminal ? VisibleOutput(output: stream) : stream
    }

    /// Whether a program that is started may write where answers go: it knows nothing of a table in place.
    package var isRecordInherited: Bool { standardOutput.isInherited && !live.isOpen }

    /// Where a table can be shown in place; nil where it cannot, or where another one is already.
    package func openLive() -> (any LiveDisplay)? {
        guard recordsToTerminal, rows() != nil else { return nil }
        output.note()
        return live.open(
            on: printer.withLock { $0 },
            surface: { [self] in surface },
            height: { [rows] in rows() }
        )
    }

    /// Tells that the process goes on after it was stopped, and the screen was another program's meanwhile. At a prompt the
    /// thread that owns the terminal sees to it.
    package func processContinued() {
        if printer.withLock({ $0 }) == nil { live.resume() }
    }

    /// Tells that a line was typed just now, and stands last on the screen until something else is shown.
    package func lineWasTyped() { output.forget() }

    /// Whether nothing was shown since a line was typed.
    package var showsTypedLineLast: Bool { !output.hasShown }

    /// How answers are to look.
    package var surface: OutputSurface {
        OutputSurface(
            isTerminal: recordsToTerminal,
            columns: recordsToTerminal ? columns() : nil,
            usesColour: usesColour(onTerminal: recordsToTerminal),
            language: language
        )
    }

    /// How many rows the window of records has; nil where they go elsewhere.
    package var windowRows: Int? { recordsToTerminal ? rows() : nil }

    /// Shows whole lines that are no record.
    package func notice(_ text: String) { notice(DisplayText(text)) }

    /// Shows whole lines that are no record, in which the program's own control sequences are marked as such.
    ///
    /// All else that would steer a terminal is spelled out wherever they go: a log of standard error is read on one, too.
    package func notice(_ text: DisplayText) {
        let above = noticesToTerminal ? AboveLiveOutput(live: live, output: standardError) : standardError
        let stream = printer.withLock { $0 }.map { ExternalPrinterOutput(printer: $0) as any TextOutput } ?? above
        // Nobody can be told that standard error has gone.
        try? VisibleOutput(output: output.noting(stream)).write(text + "\n")
    }

    /// Rings the terminal's bell, where notices go to a terminal.
    package func ring() {
        guard noticesToTerminal else { return }
        let bell = "\u{7}"
        // Nobody can be told that standard error has gone.
        try? standardError.write(bell)
    }

    /// Shows a message that is no record, `mark` before it.
    package func notice(_ message: Message, behind mark: String = "") {
        let text = mark + message.text(in: language)
        notice(wrapsNotices ? text.wrapped(toColumns: noticeColumns).joined(separator: "\n") : text)
    }

    /// Whether sentences are broken at blanks to fit the window.
    var wrapsNotices: Bool { noticesToTerminal }

    /// Whether notices get colour.
    package var coloursNotices: Bool { usesColour(onTerminal: noticesToTerminal) }

    /// Whether drawings made of characters are out of place: a screen reader would spell them.
    package var isPlain: Bool { session.snapshot.settings.isPlain }

    /// The width for notices.
    package var noticeColumns: Int { noticesToTerminal ? columns() ?? 80 : 100 }

    private func usesColour(onTerminal isTerminal: Bool) -> Bool {
        let settings = session.snapshot.settings
        guard !settings.isPlain else { return false }
        return switch settings["color"]?.text {
        case "always": true
        case "never": false
        default: isTerminal && allowsColour
        }
    }
}
