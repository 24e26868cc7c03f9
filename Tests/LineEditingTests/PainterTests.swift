import TerminalScreen
import Testing

@testable import LineEditing

/// What the painter writes, seen on the model of a screen.
@Suite struct PainterTests {
    private var painter = Painter(columns: 10, rows: 4)
    private var screen = Screen(columns: 10, height: 4)

    private func frame(_ text: String, cursor: Int? = nil, below: [[StyledText]] = []) -> Frame {
        var builder = FrameBuilder(columns: painterColumns, palette: Palette(usesColour: false))
        for (index, character) in text.enumerated() {
            if index == cursor { builder.markCursor(before: character) }
            builder.add(character, .plain)
        }
        return builder.finish(below: below)
    }

    private var painterColumns: Int { screen.columns }

    private mutating func paint(_ frame: Frame) -> String {
        let output = painter.paint(frame)
        screen.feed(output.utf8)
        return output
    }

    @Test mutating func `a first frame takes the rows it needs, and the cursor its place`() {
        _ = paint(frame("> abcdefghijk", cursor: 4))
        #expect(screen.lines == ["> abcdefgh", "ijk", "", ""])
        #expect((screen.cursorRow, screen.cursorColumn) == (0, 4))
    }

    @Test mutating func `the same frame again writes nothing`() {
        _ = paint(frame("> abc"))
        #expect(paint(frame("> abc")) == "")
    }

    @Test mutating func `moving the cursor rewrites no row`() {
        _ = paint(frame("> abc"))
        let output = paint(frame("> abc", cursor: 3))
        #expect(!output.contains("a"))
        #expect(screen.cursorColumn == 3)
    }

    @Test mutating func `only rows that differ are rewritten`() {
        _ = paint(frame("first row\nsecond\nthird"))
        let output = paint(frame("first row\nsecond\nfourth"))
        #expect(!output.contains("first") && !output.contains("second"))
        #expect(screen.lines == ["first row", "second", "fourth", ""])
    }

    @Test mutating func `rows that are no longer needed are erased`() {
        _ = paint(frame("one\ntwo\nthree"))
        _ = paint(frame("one"))
        #expect(screen.text == "one")
        #expect(screen.cursorRow == 0)
    }

    @Test mutating func `nothing is erased after a full row`() {
        _ = paint(frame("> 12345678"))
        #expect(screen.lines[0] == "> 12345678")
        #expect((screen.cursorRow, screen.cursorColumn) == (1, 0))
    }

    @Test mutating func `a row that goes on is wrapped by the terminal, one that ends is not`() {
        _ = paint(frame("0123456789ab\ncd"))
        screen.resize(columns: 20, height: 4)
        #expect(screen.lines == ["0123456789ab", "cd", "", ""])
    }

    @Test mutating func `lines printed above push the block down and leave it whole`() {
        _ = paint(frame("> abc", cursor: 3))
        screen.feed(painter.print(above: "one\ntwo").utf8)
        _ = paint(frame("> abc", cursor: 3))
        #expect(screen.lines == ["one", "two", "> abc", ""])
        #expect((screen.cursorRow, screen.cursorColumn) == (2, 3))
        screen.feed(painter.print(above: "three\nfour").utf8)
        _ = paint(frame("> abc", cursor: 3))
        #expect(screen.everything == "one\ntwo\nthree\nfour\n> abc")
    }

    @Test mutating func `a finished block is text like any other`() {
        _ = paint(frame("> abc\nd", cursor: 2))
        screen.feed(painter.finish(frame("> abc\nd", cursor: 2)).utf8)
        #expect((screen.cursorRow, screen.cursorColumn) == (2, 0))
        _ = paint(frame("> "))
        #expect(screen.lines == ["> abc", "d", ">", ""])
    }

    @Test mutating func `an erased block leaves nothing and scrolls nothing away`() {
        _ = paint(frame("one\ntwo\nthree"))
        screen.feed(painter.erase().utf8)
        #expect(screen.text == "" && screen.scrolledOff.isEmpty)
        #expect((screen.cursorRow, screen.cursorColumn) == (0, 0))
        #expect(painter.erase() == "")
    }

    @Test mutating func `a block higher than the window shows the part with the cursor`() {
        let text = "a\nb\nc\nd\ne\nf"
        _ = paint(frame(text))
        #expect(screen.lines == ["c", "d", "e", "f"])
        _ = paint(frame(text, cursor: 0))
        #expect(screen.lines == ["a", "b", "c", "d"])
        #expect((screen.cursorRow, screen.cursorColumn) == (0, 0))
        #expect(screen.scrolledOff.isEmpty)
    }

    @Test(arguments: [4, 7, 10, 13, 25])
    mutating func `a change of the window repaints the block in its place`(columns: Int) {
        let text = "> 012345678901234567890123"
        _ = paint(frame(text))
        screen.resize(columns: columns, height: 4)
        painter.resize(columns: columns, rows: 4)
        _ = paint(frame(text))
        let rows = stride(from: 0, to: text.count, by: columns).map { start in
            String(text.dropFirst(start).prefix(columns))
        }
        let whole = text.count.isMultiple(of: columns) ? rows + [""] : rows
        let visible = whole.suffix(4)
        #expect(screen.lines == visible + Array(repeating: "", count: 4 - visible.count))
        #expect(screen.unknownSequences.isEmpty)
    }

    @Test mutating func `rows below the text belong to the block`() {
        _ = paint(frame("> a", below: [[StyledText("menu", .selection)], [StyledText("more", .hint)]]))
        #expect(screen.lines == ["> a", "menu", "more", ""])
        #expect(screen.reversedText == "menu")
        _ = paint(frame("> a"))
        #expect(screen.text == "> a")
    }

    @Test mutating func `wide characters are rewritten whole`() {
        _ = paint(frame("日本語日本語"))
        #expect(screen.lines.prefix(2) == ["日本語日本", "語"])
        _ = paint(frame("x日本語日本語"))
        #expect(screen.lines.prefix(2) == ["x日本語日", "本語"])
    }
}
