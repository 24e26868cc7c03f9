/// What the editor asks about the text being typed.
///
/// Asked on every key, so each answer comes from a snapshot in memory: never a network, a file or a lock held for long.
package protocol InputAnalysing: Sendable {
    /// Whether Enter ends the statement or continues it on a further line.
    func status(of text: String) -> InputStatus

    /// What the parts of the text are. Spans in ascending order that do not overlap; what no span covers is plain.
    func roles(of text: String) -> [RoleSpan]

    /// The usage of the command at hand, shown dimly after the cursor when no history entry fits. It is never inserted.
    func hint(for text: String) -> String?

    /// What the help key prints above the prompt: whole lines, or nothing if there is no help for this text.
    func help(for text: String) -> String?
}

/// Whether a statement is whole.
package enum InputStatus: Equatable, Sendable {
    /// Enter ends it, be it right or wrong.
    case complete
    /// A block or quote is open: Enter adds a line.
    case incomplete
}
