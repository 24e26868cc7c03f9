/// What a line reader needs to know about its environment.
///
/// Set once, where the program is assembled.
package struct EditorConfiguration: Sendable {
    /// Which keys edit.
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
    /// Whether to use the plain reader: whole lines, no hints, no repainting.
    package var isPlain = false
    /// Whether the reader handles signals: false in tests that share a process.
    package var handlesSignals = true

    /// Makes a configuration for the standard streams.
    package init() {}
}
