import Glibc
import LineEditing
import Testing

@Suite struct HistoryFileTests {
    private func entry(_ text: String) -> HistoryEntry {
        HistoryEntry(text: text, time: 1_736_393_892_000, profile: "work", status: 3, duration: 12)
    }

    @Test(arguments: ["borrow BTC", "two\nlines", "tab\tquote\" back\\slash", "日本 é \u{1F600}", "\u{01}\u{7F}"])
    func `an entry comes back as it was`(text: String) throws {
        let folder = try TemporaryFolder()
        let history = try HistoryFile(path: folder.path + "/history")
        try history.append(entry(text))
        #expect(try history.entries() == [entry(text)])
        #expect(history.texts() == [text])
        #expect(try HistoryFile(path: folder.path + "/history").texts() == [text])
        #expect(folder.text(of: "history")?.filter { $0 == "\n" }.count == 1)
    }

    @Test func `shells that run at once see each other's entries at their next prompt`() throws {
        let folder = try TemporaryFolder()
        let first = try HistoryFile(path: folder.path + "/history")
        let second = try HistoryFile(path: folder.path + "/history")
        try first.append(entry("one"))
        try second.append(entry("two"))
        try first.append(entry("three"))
        #expect(first.texts() == ["one", "two", "three"])
        second.refresh()
        #expect(second.texts() == ["one", "two", "three"])
    }

    @Test func `many shells lose nothing and tear nothing`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/history"
        await withTaskGroup { group in
            for writer in 0..<4 {
                group.addTask {
                    guard let history = try? HistoryFile(path: path) else { return }
                    for number in 0..<100 { try? history.append(self.entry("writer \(writer) \(number)")) }
                }
            }
        }
        let texts = try HistoryFile(path: path).texts()
        #expect(texts.count == 400)
        #expect(Set(texts).count == 400)
    }

    @Test func `what could not be written is recalled in this session, and what is written later too`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/folder/history"
        let history = try HistoryFile(path: path)
        #expect(throws: HistoryError.system(path: path, code: ENOENT)) { try history.append(entry("one")) }
        #expect(throws: HistoryError.system(path: path, code: ENOENT)) { try history.append(entry("two")) }
        #expect(history.texts() == ["one", "two"])
        try #require(unsafe mkdir(folder.path + "/folder", 0o700) == 0)
        try history.append(entry("three"))
        #expect(history.texts() == ["one", "two", "three"])
        #expect(try history.entries().map(\.text) == ["three", "one", "two"])
    }

    @Test func `an entry is in the file before its outcome is, which shells may write in any order`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/history"
        let (first, second) = (try HistoryFile(path: path), try HistoryFile(path: path))
        var one = HistoryEntry(text: "one", time: 1, profile: "p", status: nil, id: "a")
        var two = HistoryEntry(text: "one two", time: 2, profile: "p", status: nil, id: "b")
        try first.append(one)
        try second.append(two)
        #expect(try first.entries() == [one, two])
        (two.status, two.duration) = (3, 7)
        try second.append(two)
        (one.status, one.duration) = (0, 9)
        try first.append(one)
        let reopened = try HistoryFile(path: path)
        for history in [first, second, reopened] {
            history.refresh()
            #expect(try history.entries() == [one, two])
            #expect(history.texts() == ["one", "one two"])
            #expect(history.suggestion(for: "o") == "one")
            #expect(history.suggestion(for: "one") == nil)
        }
        #expect(folder.text(of: "history")?.split(separator: "\n").count == 4)
    }

    @Test func `a line with a leading space is left out`() throws {
        let folder = try TemporaryFolder()
        let history = try HistoryFile(path: folder.path + "/history")
        try history.append(entry(" private"))
        #expect(history.texts().isEmpty)
        #expect(folder.names.isEmpty)
    }

    @Test func `the file is created for its owner only, and refused otherwise`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/history"
        try HistoryFile(path: path).append(entry("one"))
        var status = stat()
        #expect(unsafe stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        _ = unsafe chmod(path, 0o644)
        #expect(throws: HistoryError.tooOpen(path: path, mode: 0o644)) { try HistoryFile(path: path) }
        _ = unsafe unlink(path)
        _ = unsafe mkfifo(path, 0o600)
        #expect(throws: HistoryError.notAnOwnFile(path: path)) { try HistoryFile(path: path) }
    }

    @Test func `a kill at any byte loses only the entry being written`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/history"
        try HistoryFile(path: path).append(entry("first"))
        let whole = try #require(folder.text(of: "history"))
        for length in 0..<whole.utf8.count {
            folder.write(whole + String(decoding: whole.utf8.prefix(length), as: UTF8.self), to: "history")
            let history = try HistoryFile(path: path)
            #expect(history.texts() == ["first"])
            try history.append(entry("later"))
            #expect(history.texts().last == "later")
            // What lacked but its line end was all written.
            let expected = length < whole.utf8.count - 1 ? ["first", "later"] : ["first", "first", "later"]
            #expect(try HistoryFile(path: path).texts() == expected)
        }
    }

    @Test(arguments: ["", "{}", "not json", "{\"text\":1}", "{\"text\":\"a\"", "[1]", "{\"text\":\"x\"}x"])
    func `a damaged line is left out`(line: String) throws {
        let folder = try TemporaryFolder()
        folder.write("{\"text\":\"before\"}\n\(line)\n{\"time\":1,\"text\":\"after\"}\n", to: "history")
        #expect(try HistoryFile(path: folder.path + "/history").texts() == ["before", "after"])
    }

    @Test func `a file beyond its cap keeps its newest entries`() throws {
        let folder = try TemporaryFolder()
        let lines = (0..<25).map { "{\"text\":\"entry \($0)\"}\n" }.joined()
        folder.write(lines, to: "history")
        let history = try HistoryFile(path: folder.path + "/history", limit: 10)
        #expect(history.texts() == (15..<25).map { "entry \($0)" })
        #expect(folder.text(of: "history")?.split(separator: "\n").count == 10)
    }
}
