import LineEditing

/// A place on a terminal where rows are shown anew in place, while other lines appear above them.
protocol LiveDisplay: Sendable {
    /// How text looks there at the moment: the window may change.
    var surface: OutputSurface { get }

    /// How many rows the window has.
    var height: Int { get }

    /// Shows `rows` in place of those before.
    func show(_ rows: [[StyledText]])

    /// Leaves `rows` behind as text like any other.
    func end(with rows: [[StyledText]])
}
