/// What one read of a line ended in.
package enum EditorEvent: Equatable, Sendable {
    /// A whole statement, without its last line end; inner line ends are `\n`.
    case line(String)
    /// Ctrl-C at the prompt: the line was thrown away and the prompt stays.
    case interrupt
    /// Ctrl-D on an empty line, the end of the input, or a terminal that has gone.
    case endOfInput
}
