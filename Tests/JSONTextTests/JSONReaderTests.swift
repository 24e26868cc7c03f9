import Testing

@testable import JSONText

@Suite struct JSONReaderTests {
    @Test func `numbers keep every digit`() throws {
        let text = #"{"id":351637150141315861,"x":0.10000000000000000005,"e":-1E-7}"#
        let json = try JSONValue(parsing: Array(text.utf8))
        #expect(json["id"] == .number("351637150141315861"))
        #expect(json["x"] == .number("0.10000000000000000005"))
        #expect(json["e"] == .number("-1E-7"))
    }

    @Test(arguments: [
        (#""a\"\\\/\b\f\n\r\tb""#, "a\"\\/\u{8}\u{C}\n\r\tb"), (#""\u00e9\u4f60""#, "é你"),
        (#""\ud83d\ude00""#, "😀"), (#""这是""#, "这是"), (#""""#, ""),
    ])
    func `strings are unescaped`(_ text: String, _ value: String) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)) == .string(value))
    }

    @Test(arguments: [
        ("{", JSONFault.Expectation.moreText, 1), ("[1,", .moreText, 3), (#"{"a""#, .moreText, 4),
        (#""abc"#, .moreText, 4), (#""a\"#, .moreText, 3), (#""\ud8"#, .moreText, 5), ("", .moreText, 0),
        ("1.", .moreText, 2), ("tru", .value, 0), ("[1 2]", .sign([",", "]"]), 3), ("01", .nothing, 1),
        ("+1", .value, 0),
        ("-x", .digit, 1), ("nul!", .value, 0), ("{a:1}", .name, 1), (#"{"a" 1}"#, .sign([":"]), 5),
        (#"{"a":1 2}"#, .sign([",", "}"]), 7), ("[1],", .nothing, 3), (#"{"a":1,"a":2}"#, .nameOnce("a"), 7),
        ("\"a\u{1}\"", .plainText, 2), (#""a\x""#, .escape, 3), (#""\ud83d""#, .escape, 6), (#""\ude00""#, .escape, 6),
        (#""\u00zz""#, .escape, 5), ("NaN", .value, 0), ("[1,]", .value, 3), (#"{"a":1,}"#, .name, 7),
        (String(repeating: "[", count: 65), .levels(64), 64),
    ])
    func `text that is not JSON is refused at its place`(
        _ text: String,
        _ expected: JSONFault.Expectation,
        _ offset: Int
    ) {
        #expect(throws: JSONFault(expected: expected, offset: offset)) { try JSONValue(parsing: Array(text.utf8)) }
    }

    @Test func `what nests without end is refused`() {
        let bytes = [UInt8](repeating: 0x5B, count: 100_000)
        #expect(throws: JSONFault(expected: .levels(64), offset: 64)) { try JSONValue(parsing: bytes) }
        #expect(throws: JSONFault(expected: .levels(3), offset: 3)) { try JSONNode(parsing: bytes, depth: 3) }
    }

    @Test func `no more bytes are read than the largest file has`() {
        let bytes = [UInt8](repeating: 0x20, count: JSONReader.maximumLength + 1)
        #expect(throws: JSONFault(expected: .nothing, offset: JSONReader.maximumLength)) {
            try JSONValue(parsing: bytes)
        }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        #expect(throws: JSONFault(expected: .plainText, offset: 1)) {
            try JSONValue(parsing: [0x5B, 0x22, 0xFF, 0x22])
        }
    }

    @Test func `sixty-four levels are deep enough`() throws {
        let text = String(repeating: "[", count: 64) + "1" + String(repeating: "]", count: 64)
        #expect(throws: Never.self) { try JSONValue(parsing: Array(text.utf8)) }
    }

    @Test func `a name that comes twice is found among many`() {
        let names = (0..<40).map { #""n\#($0)":0"# }
        for repeated in [0, 15, 16, 17, 39] {
            let text = "{" + (names + [#""n\#(repeated)":0"#]).joined(separator: ",") + "}"
            let fault = #expect(throws: JSONFault.self) { try JSONValue(parsing: Array(text.utf8)) }
            #expect(fault?.expected == .nameOnce("n\(repeated)"))
        }
        #expect(throws: Never.self) { try JSONValue(parsing: Array("{\(names.joined(separator: ","))}".utf8)) }
    }

    @Test func `a node knows where it and its members' names are`() throws {
        let node = try JSONNode(parsing: Array(#" {"a" : [1, "b"] , "c":null}"#.utf8), depth: 2)
        #expect(node.offset == 1)
        guard case .object(let members) = node.content,
            case .array(let elements) = try #require(members.first).value.content
        else {
            Issue.record("\(node)")
            return
        }
        #expect(members.map(\.nameOffset) == [2, 19])
        #expect(members.map(\.value.offset) == [8, 23])
        #expect(elements.map(\.offset) == [9, 12])
    }
}
