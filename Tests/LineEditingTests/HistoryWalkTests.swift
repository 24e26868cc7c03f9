import Testing

@testable import LineEditing

@Suite struct HistoryWalkTests {
    private let texts = ["echo one", "borrow BTC", "echo one", "echo two", "Borrow ETH"]

    @Test func `recall gives each fitting text once, newest first, and returns to what was typed`() {
        var recall = HistoryRecall(texts: texts, typed: "ec")
        #expect(recall.older() == "echo two")
        #expect(recall.older() == "echo one")
        #expect(recall.older() == nil)
        #expect(recall.newer() == "echo two")
        #expect(recall.newer() == "ec")
        #expect(recall.newer() == nil)
    }

    @Test func `a search without capitals finds either case`() {
        var search = HistorySearch(texts: texts)
        #expect(search.extend(with: "borrow") == true)
        #expect(search.match == "Borrow ETH")
        #expect(search.older() == true)
        #expect(search.match == "borrow BTC")
        #expect(search.older() == false)
        #expect(search.newer() == true)
        #expect(search.match == "Borrow ETH")
    }

    @Test func `a search keeps its entry while it matches and reports when nothing does`() {
        var search = HistorySearch(texts: texts)
        #expect(search.extend(with: "o") == true)
        #expect(search.extend(with: "n") == true)
        #expect(search.match == "echo one")
        #expect(search.matchOffset == 5)
        #expect(search.extend(with: "!") == false)
        #expect(search.match == nil)
        #expect(search.shorten() == true)
        #expect(search.match == "echo one")
    }

    @Test func `undo goes back by runs of typing`() {
        var undo = UndoHistory()
        for text in ["a", "ab", "abc", "", "x"] {
            undo.note(EditedLine(scalars: Array(text.unicodeScalars), cursor: text.count))
        }
        #expect(undo.undo()?.text == "")
        #expect(undo.undo()?.text == "abc")
        #expect(undo.undo()?.text == "")
        #expect(undo.undo() == nil)
    }

    @Test func `a second press within two seconds is a repeated one`() {
        var counter = InterruptCounter()
        #expect(counter.press(at: .seconds(10)) == .first)
        #expect(counter.press(at: .seconds(12)) == .repeated)
        #expect(counter.press(at: .seconds(15)) == .first)
    }

    @Test func `a scripted reader plays its events and keeps what it was given`() throws {
        let reader = ScriptedReader([.line("a"), .interrupt], interrupts: 1)
        #expect(reader.readLine(prompt: Prompt("> ")) == .line("a"))
        let command = RunningCommand(printer: reader.printer)
        let ending = reader.waitForCommand(command) { kind in
            #expect(kind == .first)
            reader.printer.post(.print("notice"))
            command.finish()
            return .keepWaiting
        }
        #expect(ending == .finished)
        #expect(reader.printed == ["notice"])
        #expect(reader.readLine(prompt: Prompt("> ")) == .interrupt)
        #expect(reader.readLine(prompt: Prompt("> ")) == .endOfInput)
    }
}
