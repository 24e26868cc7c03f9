import Testing

@testable import LineEditing

@Suite struct KeyDecoderTests {
    static let cases: [(String, [Key])] = [
        ("aé日\u{1F600}", [.scalar("a"), .scalar("é"), .scalar("日"), .scalar("\u{1F600}")]),
        ("\u{1B}[A\u{1B}OB", [.sequence("\u{1B}[A"), .sequence("\u{1B}OB")]),
        ("\u{1B}[1;5D", [.sequence("\u{1B}[1;5D")]),
        ("\u{1B}[[Ax", [.sequence("\u{1B}[[A"), .scalar("x")]),
        ("\u{1B}b\u{1B}\r", [.alt("b"), .alt("\r")]),
        ("\u{1B}\u{1B}[A", [.escape, .sequence("\u{1B}[A")]),
        ("\u{1B}]11;rgb:0/0/0\u{07}a", [.scalar("a")]),
        ("\u{1B}P1$r0m\u{1B}\\a", [.scalar("a")]),
        ("\u{1B}Pa", [.alt("P"), .scalar("a")]),
        ("\u{1B}[200~a\r\nb\rc\u{03}\td\u{1B}[201~e", [.paste("a\nb\nc\td"), .scalar("e")]),
        ("\u{1B}[200~\u{1B}[201\u{1B}[201~", [.paste("[201")]),
        ("\u{1B}[1\u{1B}[B", [.sequence("\u{1B}[B")]),
    ]

    @Test(arguments: cases)
    func `bytes become keys, however they are split`(text: String, keys: [Key]) {
        let bytes = Array(text.utf8)
        for split in 0...bytes.count {
            var decoder = KeyDecoder()
            let found = decoder.decode(bytes[..<split]) + decoder.decode(bytes[split...])
            #expect(found == keys)
            #expect(!decoder.isWaiting)
        }
    }

    static let broken: [([UInt8], [Key])] = [
        ([0xFF], [.scalar("\u{FFFD}")]),
        ([0xC0, 0x80], [.scalar("\u{FFFD}"), .scalar("\u{FFFD}")]),
        ([0xE6, 0x97, 0x61], [.scalar("\u{FFFD}"), .scalar("a")]),
        ([0xF0, 0x9F, 0xC3, 0xA9], [.scalar("\u{FFFD}"), .scalar("é")]),
    ]

    @Test(arguments: broken)
    func `bytes that are not UTF-8 are shown as such and damage nothing else`(bytes: [UInt8], keys: [Key]) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes) == keys)
    }

    static let unfinished: [(String, [Key])] = [
        ("\u{1B}", [.escape]), ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]), ("\u{1B}[1;", []),
        ("\u{1B}[200~ab", [.paste("ab")]), ("\u{1B}P", [.alt("P")]), ("a", []),
    ]

    @Test(arguments: unfinished)
    func `time ends what has begun`(text: String, keys: [Key]) {
        var decoder = KeyDecoder()
        _ = decoder.decode(Array(text.utf8))
        #expect(decoder.timeOut() == keys)
        #expect(decoder.decode([0x78]) == [.scalar("x")])
    }

    @Test func `an endless sequence ends`() {
        var decoder = KeyDecoder()
        let keys = decoder.decode(Array("\u{1B}[".utf8) + Array(repeating: UInt8(ascii: "1"), count: 1000))
        #expect(keys.count < 1000)
        #expect(!decoder.isWaiting)
    }

    @Test func `unused keys become what the terminal sent`() {
        var decoder = KeyDecoder()
        var queue = KeyQueue()
        queue.append(decoder.decode(Array("a日\u{1B}[A\u{1B}b\r\u{1B}[200~x\ry\u{1B}[201~".utf8)))
        #expect(queue.takeFirst() == .scalar("a"))
        #expect(String(decoding: queue.takeBytes(), as: UTF8.self) == "日\u{1B}[A\u{1B}b\nx\ny")
        #expect(queue.isEmpty)
    }

    @Test func `what came before the last interrupt is forgotten with it`() {
        var decoder = KeyDecoder()
        var queue = KeyQueue()
        queue.append(decoder.decode(Array("ab\u{03}c\u{03}d\u{1B}[200~\u{03}e\u{1B}[201~".utf8)))
        #expect(queue.takeFirst() == .scalar("a"))
        let drops = (0..<2).map { _ in queue.drop(through: .scalar("\u{03}")) }
        #expect(drops == [true, false])
        #expect(queue.takeFirst() == .scalar("d"))
        #expect(queue.takeFirst() == .paste("e"))
        #expect(queue.isEmpty)
    }
}
