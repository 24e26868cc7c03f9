/// Analyses the text being typed.
///
/// Called at every key, so each result must come from a snapshot in memory, without network, files or long locks.
package protocol InputAnalysing: Sendable {
    /// Whether Enter ends the statement or continues it on a further line.
    func status(of text: String) -> InputStatus

    /// The roles of the text's parts, in ascending order and without overlap; text outside all spans is plain.
    func roles(of text: String) -> [RoleSpan]

    /// The usage of the command being typed, shown dimly after the cursor when no history entry fits. It is never
    /// inserted.
    func hint(for text: String) -> String?

    /// What the help key prints above the prompt: whole lines; nil if there is no help for this text, which ends after
    /// the word at the cursor.
    func help(for text: String) -> String?
}

/// Whether a statement is whole.
package enum InputStatus: Equatable, Sendable {
    /// Enter ends it, even if it has errors.
    case complete
    /// A block or quote is open: Enter adds a line.
    case incomplete
}

/// Finds completions.
///
/// Results must come from snapshots in memory, as for ``InputAnalysing``.
package protocol Completing: Sendable {
    /// The completions at `cursor`.
    ///
    /// - Parameters:
    ///   - text: the whole text.
    ///   - cursor: as an offset into the text's UTF-8.
    func completions(for text: String, cursor: Int) -> CompletionSet
}

/// The candidates at a position and the range they would replace.
package struct CompletionSet: Equatable, Sendable {
    /// As offsets into the text's UTF-8.
    package var replaces: Range<Int>
    /// In the order of the menu.
    package var candidates: [Completion]
    /// One line about all the candidates, such as the age of a list; may be empty.
    package var note: String

    package init(replaces: Range<Int>, candidates: [Completion], note: String = "") {
        self.replaces = replaces
        self.candidates = candidates
        self.note = note
    }
}

/// A candidate.
package struct Completion: Equatable, Sendable {
    /// The text to insert, with the quotes it needs.
    package var text: String
    /// The menu shows this instead of ``text``, such as the last part of a path.
    package var label: String
    /// One line about it; may be empty.
    package var description: String
    /// Inserted after ``text`` when the candidate is accepted: a space, or nothing after a folder's slash.
    package var suffix: String

    /// Makes a candidate.
    ///
    /// - Parameter label: what the menu shows; nil for the text itself.
    package init(_ text: String, label: String? = nil, description: String = "", suffix: String = " ") {
        self.text = text
        self.label = label ?? text
        self.description = description
        self.suffix = suffix
    }
}

extension Collection where Element == Completion {
    /// The longest common prefix, in whole characters.
    var commonPrefix: String {
        guard var prefix = first?.text else { return "" }
        for candidate in dropFirst() {
            while !candidate.text.hasPrefix(prefix) { prefix.removeLast() }
        }
        return prefix
    }
}

package struct EditorProviders: Sendable {
    package var analyser: any InputAnalysing
    package var completer: any Completing
    package var history: any HistoryStoring

    package init(analyser: any InputAnalysing, completer: any Completing, history: any HistoryStoring) {
        self.analyser = analyser
        self.completer = completer
        self.history = history
    }
}

/// What a line reader needs to know about its environment.
///
/// Set once, where the program is assembled.
package struct EditorConfiguration: Sendable {
    package enum KeyStyle: String, Sendable {
        case emacs
        case vi
    }

    /// The name in `prog:` lines of `~/.editrc`.
    package var programName = "marginsh"
    /// The descriptor to read keys from.
    package var input: Int32 = 0
    /// The descriptor of the screen.
    package var output: Int32 = 1
    /// The value of `TERM`.
    package var terminalType: String?
    /// The user's key style; nil leaves it to `~/.editrc`, whose default is emacs.
    package var keyStyle: KeyStyle?
    /// The bindings file: `$EDITRC`, or `.editrc` in the home folder; nil for none.
    package var bindingsPath: String?
    /// The value of `VISUAL`, else of `EDITOR`; `vi` if neither is set.
    package var externalEditor = Array("vi".utf8)
    /// The external editor's whole environment, each entry `NAME=VALUE`, computed when it is started; nil for this
    /// process's own.
    package var externalEnvironment: @Sendable () -> [[UInt8]]? = { nil }
    /// The folder for the line given to the external editor.
    package var temporaryFolder = "/tmp"
    /// Whether colour may be used: false for `NO_COLOR`.
    package var usesColour = true
    /// Whether the terminal takes marks around prompt, input and output.
    package var marksPrompts = false
    /// Whether to use the plain reader: whole lines, no hints, no repainting.
    package var isPlain = false
    /// Whether the reader handles signals: false in tests that share a process.
    package var handlesSignals = true

    /// Makes a configuration for the standard streams.
    package init() {}
}
