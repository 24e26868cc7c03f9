/// The text being edited and the cursor, in scalars.
struct EditedLine: Equatable, Sendable {
    var scalars: [Unicode.Scalar]
    /// From 0 to the count of scalars.
    var cursor: Int

    init(scalars: [Unicode.Scalar] = [], cursor: Int = 0) {
        self.scalars = scalars
        self.cursor = cursor
    }

    var text: String { Self.string(scalars) }
    var textBeforeCursor: String { Self.string(scalars[..<cursor]) }

    /// The text up to the end of the word at the cursor.
    var textToWordEnd: String {
        Self.string(scalars[..<(scalars[cursor...].firstIndex { $0 == " " || $0 == "\n" } ?? scalars.count)])
    }

    var lineStart: Int { scalars[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }
    /// The end of the cursor's line of the text, before its newline.
    var lineEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

    /// The start of the character that contains the scalar before `index`.
    func characterStart(before index: Int) -> Int {
        guard index > 0 else { return 0 }
        let start = paragraph(before: index)
        // A newline is always a character of its own, except after a carriage return, which only quoted insert can
        // type.
        return boundaries(in: start..<characterReach(from: index)).last { $0 < index } ?? start
    }

    func characterEnd(after index: Int) -> Int {
        guard index < scalars.count else { return scalars.count }
        let start = paragraph(before: index)
        return boundaries(in: start..<characterReach(from: index)).first { $0 > index } ?? scalars.count
    }

    func isCharacterBoundary(_ index: Int) -> Bool {
        guard index > 0, index < scalars.count else { return true }
        if scalars[index].value < 0x300 && scalars[index] != "\n" { return true }
        return characterEnd(after: index - 1) == index
    }

    /// The start of the word before the cursor, including spaces before the cursor; words end at spaces, tabs and
    /// newlines.
    var wordStart: Int {
        let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" }
        let end = scalars[..<cursor].lastIndex { !isSpace($0) } ?? 0
        return scalars[..<end].lastIndex(where: isSpace).map { $0 + 1 } ?? 0
    }

    /// The index of the scalar at an offset into the text's UTF-8, rounded down.
    func index(ofUTF8Offset offset: Int) -> Int {
        var bytes = 0
        for (index, scalar) in scalars.enumerated() {
            if bytes >= offset { return index }
            bytes += Unicode.UTF8.width(scalar)
        }
        return scalars.count
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// A position at or before `index` where a character certainly begins: an ASCII character or the text's start.
    private func paragraph(before index: Int) -> Int {
        scalars[..<index].lastIndex { $0.value < 0x80 && $0 != "\n" } ?? 0
    }

    /// A position after `index` where a character certainly ends.
    private func characterReach(from index: Int) -> Int {
        guard index < scalars.count else { return scalars.count }
        return scalars[(index + 1)...].firstIndex { $0.value < 0x80 && $0 != "\n" } ?? scalars.count
    }

    private func boundaries(in range: Range<Int>) -> [Int] {
        var place = range.lowerBound
        var boundaries = [place]
        for character in Self.string(scalars[range]) {
            place += character.unicodeScalars.count
            boundaries.append(place)
        }
        return boundaries
    }
}

struct UndoHistory {
    private var states: [EditedLine]
    /// Whether the latest change only added typed characters, so that further typing belongs to it.
    private var isTyping = false

    init(_ line: EditedLine = EditedLine()) { states = [line] }

    /// Records the line after a command.
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

    /// Makes further typing a step of its own.
    mutating func endRun() { isTyping = false }

    /// The line before the latest change; nil if there was none.
    mutating func undo() -> EditedLine? {
        guard states.count > 1 else { return nil }
        states.removeLast()
        isTyping = false
        return states.last
    }
}
