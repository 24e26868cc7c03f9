import TerminalText

/// A source line as cells of a screen, so that a caret can be drawn under some of its bytes.
struct SourceLineLayout {
    private struct Piece {
        let text: String
        let width: Int
        let start: Int
        let end: Int
    }

    /// The part of a line that is shown, and the position of the caret under it.
    struct Window {
        let text: String
        let caretColumn: Int
        let caretWidth: Int
    }

    private static let tabWidth = 4
    private static let ellipsis = "…"

    private let pieces: [Piece]
    private let range: SourceRange

    private let startsLine: Bool
    private let endsLine: Bool

    /// Whether the whole line is laid out, not only the part around the error.
    var isWhole: Bool { startsLine && endsLine }

    /// The cells that the laid-out part takes.
    let width: Int

    /// Lays out the line on which `range` starts, with at least `reach` cells on each side of it if there are as many.
    ///
    /// Each of the `hidden` ranges is shown as a mask of fixed length.
    init(of range: SourceRange, in source: SourceFile, reach: Int, hiding hidden: [SourceRange] = []) {
        let line = source.lineTable.range(ofLine: source.lineTable.line(of: range.start))
        // A cell takes few bytes; of a line with many combining marks less is shown around the error.
        let margin = reach * 8
        var start = max(line.start, range.start - margin)
        while start > line.start, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
        var end = min(line.end, min(range.end, range.start + margin) + margin)
        while end < line.end, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
        startsLine = start == line.start
        endsLine = end == line.end
        var pieces = Self.pieces(of: source.bytes[start..<max(start, end)], from: start)
        for range in hidden { Self.hide(range, in: &pieces) }
        self.pieces = pieces
        width = pieces.reduce(0) { $0 + $1.width }
        self.range = SourceRange(range.start, max(range.start, min(range.end, line.end)))
    }

    private static func pieces(of bytes: ArraySlice<UInt8>, from start: Int) -> [Piece] {
        var pieces: [Piece] = []
        var column = 0
        func append(_ text: String, from start: Int, to end: Int) {
            let width = CellWidth.columns(of: text)
            pieces.append(Piece(text: text, width: width, start: start, end: end))
            column += width
        }
        let all = Array(bytes)
        var offset = 0
        while offset < all.count {
            var end = offset
            while end < all.count, let (_, length) = UTF8Scalars.scalar(at: end, in: all) { end += length }
            var place = offset
            for character in String(decoding: all[offset..<end], as: UTF8.self) {
                let next = place + character.utf8.count
                let isTab = character == "\t"
                let text = isTab ? spaces(tabWidth - column % tabWidth) : visible(character)
                append(text, from: start + place, to: start + next)
                place = next
            }
            if end < all.count {
                append(VisibleText(decoding: [all[end]]).description, from: start + end, to: start + end + 1)
                end += 1
            }
            offset = end
        }
        return pieces
    }

    private static func hide(_ range: SourceRange, in pieces: inout [Piece]) {
        var isFirst = true
        for index in pieces.indices where pieces[index].end > range.start && pieces[index].start < range.end {
            let mask = isFirst ? "********" : ""
            pieces[index] = Piece(text: mask, width: mask.count, start: pieces[index].start, end: pieces[index].end)
            isFirst = false
        }
    }

    private static func visible(_ character: Character) -> String {
        VisibleText(String(character)).description
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// The part of the line around the error that fits `columns` cells, ellipses where something is left out.
    func window(columns: Int) -> Window {
        let caretStart = pieces.firstIndex { $0.end > range.start } ?? pieces.count
        let caretEnd = max(caretStart, pieces.firstIndex { $0.start >= range.end } ?? pieces.count)
        var first = 0
        var last = pieces.count
        if !isWhole || width > columns {
            (first, last) = cut(around: caretStart, columns: columns - 2)
        }
        let lead = first > 0 || !startsLine ? Self.ellipsis : ""
        let tail = last < pieces.count || !endsLine ? Self.ellipsis : ""
        let shown = pieces[first..<last]
        let before = pieces[first..<max(first, min(caretStart, last))]
        let marked = pieces[min(caretStart, last)..<max(min(caretStart, last), min(caretEnd, last))]
        return Window(
            text: lead + shown.map(\.text).joined() + tail,
            caretColumn: lead.count + before.reduce(0) { $0 + $1.width },
            caretWidth: max(1, marked.reduce(0) { $0 + $1.width })
        )
    }

    /// The pieces to show, with a third of the room before the error.
    private func cut(around caret: Int, columns: Int) -> (first: Int, last: Int) {
        var first = min(caret, pieces.count)
        var room = columns / 3
        while first > 0, pieces[first - 1].width <= room {
            room -= pieces[first - 1].width
            first -= 1
        }
        var last = first
        room = columns
        while last < pieces.count, pieces[last].width <= room {
            room -= pieces[last].width
            last += 1
        }
        return (first, last)
    }
}
