/// The states a line went through, so that changes can be taken back one after the other.
struct UndoHistory {
    private var states: [EditedLine]
    /// Whether the newest change only typed characters on, so that further typing belongs to it.
    private var isTyping = false

    /// Starts with the line as it is.
    init(_ line: EditedLine = EditedLine()) {
        states = [line]
    }

    /// Takes note of the line after a command.
    mutating func note(_ line: EditedLine) {
        guard let last = states.last else { return }
        guard line.scalars != last.scalars else {
            // Moving ends a run of typing.
            if line.cursor != last.cursor {
                states[states.count - 1].cursor = line.cursor
                isTyping = false
            }
            return
        }
        let isMoreTyping =
            line.cursor > last.cursor && line.scalars.count - last.scalars.count == line.cursor - last.cursor
            && line.scalars[..<last.cursor] == last.scalars[..<last.cursor]
        if isMoreTyping && isTyping {
            states[states.count - 1] = line
        } else {
            states.append(line)
        }
        isTyping = isMoreTyping
    }

    /// The line before the newest change, or nothing if there was none.
    mutating func undo() -> EditedLine? {
        guard states.count > 1 else { return nil }
        states.removeLast()
        isTyping = false
        return states.last
    }
}
