import LineEditing
import TerminalScreen
import Testing

@Suite struct LiveBlockTests {
    /// A block and the screen it is shown on.
    private struct Bench {
        var block: LiveBlock
        var screen: Screen

        init(columns: Int = 20, height: Int = 6) {
            block = LiveBlock(columns: columns, rows: height, usesColour: false)
            screen = Screen(columns: columns, height: height)
        }

        mutating func show(_ rows: String...) { screen.feed(block.show(rows.map { [StyledText($0)] }).utf8) }
        mutating func print(_ text: String) { screen.feed(block.print(above: text).utf8) }

        mutating func finish(_ rows: String...) {
            screen.feed(block.finish(with: rows.map { [StyledText($0)] }).utf8)
        }

        mutating func resize(columns: Int, height: Int) {
            screen.resize(columns: columns, height: height)
            screen.feed(block.resize(columns: columns, rows: height).utf8)
        }
    }

    @Test func `rows are redrawn in place`() {
        var bench = Bench()
        bench.show("ETH 1", "BTC 2")
        bench.show("ETH 3", "BTC 2")
        #expect(bench.screen.everything == "ETH 3\nBTC 2")
    }

    @Test func `fewer rows leave nothing of the others`() {
        var bench = Bench()
        bench.show("ETH 1", "BTC 2", "SOL 3")
        bench.show("BTC 2")
        #expect(bench.screen.everything == "BTC 2")
    }

    @Test func `lines appear above the rows, in their order`() {
        var bench = Bench()
        bench.show("ETH 1")
        bench.print("first\nsecond\n")
        bench.print("third\n")
        bench.show("ETH 2")
        #expect(bench.screen.everything == "first\nsecond\nthird\nETH 2")
    }

    @Test func `rows that scroll with the screen do not remain`() {
        var bench = Bench(height: 4)
        bench.show("ETH 1", "BTC 2")
        for number in 1...6 { bench.print("line \(number)\n") }
        bench.show("ETH 3", "BTC 4")
        #expect(
            bench.screen.everything
                == (1...6).map { "line \($0)\n" }.joined() + "ETH 3\nBTC 4"
        )
    }

    @Test func `a row is cut at the margin and never wraps`() {
        var bench = Bench(columns: 8)
        bench.show("0123456789", "next")
        #expect(bench.screen.lines.prefix(2) == ["01234567", "next"])
    }

    @Test func `more rows than the window has all remain at the end`() {
        var bench = Bench(height: 4)
        bench.show("1", "2", "3", "4", "5", "6")
        bench.finish("1", "2", "3", "4", "5", "6")
        #expect(bench.screen.everything == "1\n2\n3\n4\n5\n6")
        #expect(bench.screen.cursorColumn == 0)
    }

    @Test(arguments: [12, 40])
    func `a window of another width shows the rows once`(columns: Int) {
        var bench = Bench(columns: 20, height: 8)
        bench.show("ETH 12345678", "BTC 1")
        bench.resize(columns: columns, height: 8)
        bench.show("ETH 12345679", "BTC 1")
        #expect(bench.screen.text == "ETH 12345679\nBTC 1")
    }

    @Test func `what was there before stays`() {
        var bench = Bench()
        bench.screen.feed("prompt> watch\r\n".utf8)
        bench.show("ETH 1")
        bench.finish()
        #expect(bench.screen.everything == "prompt> watch")
    }
}
