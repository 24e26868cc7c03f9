import Testing

@testable import BinanceMargin

@Suite struct JSONReaderTests {
    @Test func `numbers keep every digit`() throws {
        let json = try JSONReader.read(Array(#"{"id":351637150141315861,"x":0.10000000000000000005,"e":-1E-7}"#.utf8))
        #expect(json["id"] == .number("351637150141315861"))
        #expect(json["x"] == .number("0.10000000000000000005"))
        #expect(json["e"] == .number("-1E-7"))
        #expect(
            try json.integer("id") == 351_637_150_141_315_861
        )
    }

    @Test(arguments: [
        (#""a\"\\\/\b\f\n\r\tb""#, "a\"\\/\u{8}\u{C}\n\r\tb"), (#""\u00e9\u4f60""#, "é你"),
        (#""\ud83d\ude00""#, "😀"), (#""这是""#, "这是"), (#""""#, ""),
    ])
    func `strings are unescaped`(_ text: String, _ value: String) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == .string(value))
    }

    @Test(arguments: [
        ("{", JSONFault.Kind.truncated), ("[1,", .truncated), (#"{"a""#, .truncated), (#""abc"#, .truncated),
        ("", .truncated),
        ("tru", .truncated), ("[1 2]", .syntax), ("01", .syntax), ("1.", .truncated), ("+1", .syntax),
        ("nul!", .syntax),
        ("{a:1}", .syntax), ("[1],", .syntax), (#"{"a":1,"a":2}"#, .duplicateName), ("\"\u{1}\"", .syntax),
        (#""\ud83d""#, .syntax), (#""\ude00""#, .badText), (#""\x""#, .syntax), ("NaN", .syntax),
        (String(repeating: "[", count: 65), .tooDeep),
    ])
    func `text that is not JSON is refused`(_ text: String, _ kind: JSONFault.Kind) {
        let fault = #expect(throws: JSONFault.self) { try JSONReader.read(Array(text.utf8)) }
        #expect(fault?.kind == kind)
    }

    @Test func `what nests without end is refused`() {
        let fault = #expect(throws: JSONFault.self) { try JSONReader.read(Array(repeating: 0x5B, count: 100_000)) }
        #expect(fault?.kind == .tooDeep)
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let fault = #expect(throws: JSONFault.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(fault?.kind == .badText)
    }

    @Test func `sixty-four levels are deep enough`() throws {
        let text = String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
        #expect(throws: Never.self) { try JSONReader.read(Array(text.utf8)) }
    }
}
