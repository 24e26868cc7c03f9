import Testing

@testable import LineEditing

@Suite struct FrameBuilderTests {
    private func frame(_ text: String, columns: Int, cursor: Int? = nil) -> Frame {
        var builder = FrameBuilder(columns: columns, palette: Palette(usesColour: false))
        for (index, character) in text.enumerated() {
            if index == cursor { builder.markCursor(before: character) }
            builder.add(character, .plain)
        }
        return builder.finish()
    }

    static let cases: [(String, [String])] = [
        ("", [""]),
        ("abc", ["abc"]),
        ("abcd", ["abcd", ""]),
        ("abcde", ["abcd", "e"]),
        ("ab\ncd", ["ab", "cd"]),
        ("abcd\ne", ["abcd", "", "e"]),
        ("abc日", ["abc ", "日"]),
        ("日本日", ["日本", "日"]),
        ("e\u{301}", ["e\u{301}"]),
        ("\u{301}", ["\u{25CC}\u{301}"]),
    ]

    @Test(arguments: cases)
    func `text is wrapped at four columns`(text: String, rows: [String]) {
        #expect(frame(text, columns: 4).rows.map(\.text) == rows)
    }

    @Test func `a row whose line continues is marked`() {
        #expect(frame("abcdefgh\nij", columns: 4).rows.map(\.continues) == [true, false, false, false])
    }

    @Test(arguments: [(0, 0, 0), (3, 0, 3), (4, 1, 0), (5, 1, 1)])
    func `the cursor is left of the margin`(index: Int, row: Int, column: Int) {
        #expect(frame("abcdef", columns: 4, cursor: index).cursor == Frame.Position(row: row, column: column))
    }

    @Test func `the cursor is before a wide character where it is shown`() {
        #expect(frame("abc日", columns: 4, cursor: 3).cursor == Frame.Position(row: 1, column: 0))
    }

    @Test func `an invisible character is spelled out and highlighted`() {
        let rows = frame("a\u{01}\u{202E}", columns: 20).rows
        #expect(rows.map(\.width) == [9])
        #expect(rows.map(\.text) == ["a\u{1B}[7m^A<202E>\u{1B}[m"])
    }

    @Test(arguments: [
        ("a\u{200D}b", "a\u{1B}[7m<200D>\u{1B}[mb"), ("a\u{E0041}", "a\u{1B}[7m<E0041>\u{1B}[m"),
        ("a\u{301}\u{34F}", "a\u{25CC}\u{301}\u{1B}[7m<34F>\u{1B}[m"), ("a\u{FE0F}", "a\u{1B}[7m<FE0F>\u{1B}[m"),
        ("\u{1F3F4}\u{E0067}\u{E007F}", "\u{1F3F4}\u{1B}[7m<E0067><E007F>\u{1B}[m"),
    ])
    func `what hides in a character of several scalars is spelled out`(text: String, row: String) {
        #expect(frame(text, columns: 40).rows.map(\.text) == [row])
    }

    @Test(arguments: ["\u{1F469}\u{200D}\u{1F680}", "\u{2764}\u{FE0F}", "\u{1F44D}\u{1F3FD}"])
    func `an emoji of several scalars stays whole`(text: String) {
        #expect(frame(text, columns: 40).rows.map { $0.text.hasPrefix(text) } == [true])
    }

    @Test func `a character wider than the window has a substitute`() {
        #expect(frame("日", columns: 1).rows.map(\.width) == [1, 0])
    }

    @Test func `a window lower than the text shows the rows around the cursor`() {
        let whole = frame("a\nb\nc\nd\ne", columns: 4, cursor: 4)
        var top = 0
        #expect(whole.clipped(toHeight: 2, top: &top).rows.map(\.text) == ["b", "c"])
        #expect(top == 1)
        #expect(whole.clipped(toHeight: 9, top: &top).rows.count == 5)
        #expect(top == 0)
    }
}
