/// What stands before the text that is typed.
package struct Prompt: Equatable, Sendable {
    /// Before the first line.
    ///
    /// May hold line ends.
    package var pieces: [StyledText]
    /// Before each further line of the same statement.
    package var continuation: [StyledText]
    /// The word before what is searched for in the history, in the user's language.
    package var searchLabel: String

    /// Makes a prompt of pieces with roles.
    package init(
        _ pieces: [StyledText],
        continuation: [StyledText] = [StyledText("... ", .hint)],
        searchLabel: String = "search"
    ) {
        self.pieces = pieces
        self.continuation = continuation
        self.searchLabel = searchLabel
    }

    /// Makes a prompt without colour.
    package init(_ text: String, continuation: String = "... ") {
        self.init([StyledText(text)], continuation: [StyledText(continuation)])
    }

    /// The prompt's words alone.
    package var text: String { pieces.map(\.text).joined() }
}
