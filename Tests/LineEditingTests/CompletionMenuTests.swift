import TerminalText
import Testing

@testable import LineEditing

@Suite struct CompletionMenuTests {
    private func menu(_ count: Int, columns: Int, height: Int, description: String = "") -> CompletionMenu {
        let candidates = (0..<count).map { Completion("item\($0)", description: description) }
        return CompletionMenu(candidates, columns: columns, height: height)
    }

    private func texts(_ menu: CompletionMenu) -> [String] {
        menu.rows.map { row in row.map(\.text).joined().split(separator: " ").joined(separator: " ") }
    }

    @Test func `candidates run down the columns`() {
        #expect(texts(menu(5, columns: 16, height: 10)) == ["item0 item3", "item1 item4", "item2"])
    }

    @Test(arguments: [1, 2, 5, 10, 40, 200], [1, 2, 3, 20])
    func `no row is wider and no menu higher than the window`(columns: Int, height: Int) {
        let menu = menu(30, columns: columns, height: height, description: "日本 words about it")
        #expect(menu.rows.count <= height)
        for row in menu.rows.dropLast() {
            // A row is cut at the margin when it is painted; what counts is that its cells begin inside.
            #expect(CellWidth.columns(of: row.first?.text ?? "") <= max(columns, 1))
        }
    }

    @Test func `what does not fit is paged and the page follows the selection`() {
        var menu = menu(10, columns: 7, height: 4)
        #expect(texts(menu) == ["item0", "item1", "item2", "(1/4)"])
        menu.move(.next)
        menu.move(.pageDown)
        #expect(menu.selection?.text == "item3")
        #expect(texts(menu) == ["item3", "item4", "item5", "(2/4)"])
    }

    @Test func `the selection goes round`() {
        var menu = menu(3, columns: 20, height: 4)
        menu.move(.previous)
        #expect(menu.selection?.text == "item2")
        menu.move(.next)
        #expect(menu.selection?.text == "item0")
    }

    @Test(arguments: [(["borrow", "book"], "bo"), (["a"], "a"), ([], ""), (["x", "y"], ""), (["日本", "日経"], "日")])
    func `the common prefix is of whole characters`(texts: [String], prefix: String) {
        #expect(texts.map { Completion($0) }.commonPrefix == prefix)
    }
}
