/// What a line reader needs to know of its surroundings.
///
/// Read once, by the composition root.
package struct EditorConfiguration: Sendable {
    /// Which keys edit.
    package enum KeyStyle: String, Sendable {
        case emacs
        case vi
    }

    /// The name that `prog:` lines of `~/.editrc` are matched with.
    package var programName = "marginsh"
    /// Where keys come from.
    package var input: Int32 = 0
    /// Where the screen is.
    package var output: Int32 = 1
    /// The value of `TERM`, or nothing.
    package var terminalType: String?
    /// The style the user asked for; nothing leaves it to `~/.editrc`, and emacs behind it.
    package var keyStyle: KeyStyle?
    /// The bindings file: `$EDITRC`, or `.editrc` in the home folder; nothing reads none.
    package var bindingsPath: String?
    /// The value of `VISUAL`, else of `EDITOR`; `vi` if neither is set.
    package var externalEditor = Array("vi".utf8)
    /// All of the external editor's environment, each entry `NAME=VALUE`, asked for when it is started; nil for this
    /// process's own.
    package var externalEnvironment: @Sendable () -> [[UInt8]]? = { nil }
    /// Where the line is put for the external editor.
    package var temporaryFolder = "/tmp"
    /// Whether colour may be used: false for `NO_COLOR`.
    package var usesColour = true
    /// Whether a plain reader was asked for: whole lines, no hints, no repainting.
    package var isPlain = false
    /// Whether signals are this reader's business: false in tests that share a process.
    package var handlesSignals = true

    /// Makes a configuration for the standard streams.
    package init() {}
}

/// Who answers the editor's questions.
package struct EditorProviders: Sendable {
    package var analyser: any InputAnalysing
    package var completer: any Completing
    package var history: any HistoryStoring

    /// Makes a set of providers.
    package init(analyser: any InputAnalysing, completer: any Completing, history: any HistoryStoring) {
        self.analyser = analyser
        self.completer = completer
        self.history = history
    }
}
