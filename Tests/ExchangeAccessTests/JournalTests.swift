import TestSupport
import Foundation
import Testing
import InjectedTime

@testable import ExchangeAccess

@Suite struct JournalTests {
    @Test func `the newest thousand are kept`() {
        let journal = Journal(time: VirtualTime())
        for number in 0..<1500 { journal.note(.request, [.init("number", number)]) }
        #expect(journal.records.count == 1000)
        #expect(journal.records.first?["number"] == "500")
        #expect(journal.records.last?["number"] == "1499")
    }

    @Test(arguments: [
        ("BTC", "BTC"), ("这是测试币", "这是测试币"), ("two words", "two_words"), ("a=b\nc", "a_b\\u{A}c"), ("", "-"),
        ("\u{1B}[2J", "\\u{1B}[2J"), (String(repeating: "x", count: 40), "REDACTED"),
    ])
    func `text from outside stays within its field`(_ text: String, _ shown: String) {
        #expect(JournalRecord.Field("asset", text: text).value == shown)
    }

    @Test func `a statement is known by its first word, and by that only where it is a command`() {
        let journal = Journal(time: VirtualTime())
        journal.know(["borrow"])
        journal.noteStatement("borrow BTC", status: 0, category: nil, code: nil)
        journal.noteStatement("hunter2 BTC", status: 2, category: "usage", code: -3)
        #expect(
            journal.records.map(\.line).map { $0.drop { $0 != " " } } == [
                " statement word=borrow status=0", " statement word=other status=2 category=usage code=-3",
            ]
        )
    }
}

@Suite struct LogFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var file: LogFile { LogFile(path: folder.path + "/log") }

    private func size(_ name: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)[.size]) as? Int
    }

    @Test func `a full file is rotated, and three old ones are kept`() throws {
        let line = String(repeating: "x", count: 1023)
        for _ in 0..<1024 { try file.add(line) }
        #expect(size("log") == 1 << 20)
        #expect(size("log.1") == nil)
        for number in 1...5 {
            try file.add("\(number)")
            #expect(try String(contentsOfFile: folder.path + "/log", encoding: .utf8) == "\(number)\n")
            #expect(size("log.1") == 1 << 20)
            try Data(repeating: 0x78, count: 1 << 20).write(to: URL(filePath: folder.path + "/log"))
        }
        #expect(size("log.3") == 1 << 20)
        #expect(size("log.4") == nil)
    }

    @Test func `it is for its owner's eyes only`() throws {
        try file.add("x")
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
