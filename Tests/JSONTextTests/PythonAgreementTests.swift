import TestSupport
import Testing

@testable import JSONText

/// Whether bytes are JSON, and what they say, by Python's own reader.
@Suite struct PythonAgreementTests {
    @Test func `random and damaged documents read as Python reads them`() throws {
        var random = RandomDocuments(seed: 20)
        let documents = (0..<4000).map { $0.isMultiple(of: 4) ? random.document() : random.damagedDocument() }
        try expectAgreement(on: documents)
    }

    @Test func `hostile documents read as Python reads them`() throws {
        try expectAgreement(on: Self.hostile.map { Array($0.utf8) } + Self.hostileBytes)
    }

    @Test func `what the writer writes reads as what was written`() throws {
        var random = RandomDocuments(seed: 21)
        let values = try (0..<500).map { _ in try JSONValue(parsing: random.document()) }
        let writers = [JSONWriter(), JSONWriter(isIndented: true), JSONWriter { $0.value > 0x7E }]
        for writer in writers {
            let texts = values.map(writer.text)
            #expect(try texts.map { try JSONValue(parsing: Array($0.utf8)) } == values)
            try expectAgreement(on: texts.map { Array($0.utf8) })
        }
    }

    @Test func `every place that is kept is that of its value`() throws {
        var random = RandomDocuments(seed: 22)
        for _ in 0..<500 {
            let bytes = random.document()
            try expectPlaces(in: JSONNode(parsing: bytes, depth: 64), bytes)
        }
    }

    private func expectPlaces(in node: JSONNode, _ bytes: [UInt8]) throws {
        let first = String(Unicode.Scalar(bytes[node.offset]))
        switch node.content {
        case .null: #expect(first == "n")
        case .bool(let truth): #expect(first == (truth ? "t" : "f"))
        case .string: #expect(first == "\"")
        case .number(let digits): #expect(bytes[node.offset...].starts(with: digits.utf8))
        case .array(let elements):
            #expect(first == "[")
            for element in elements { try expectPlaces(in: element, bytes) }
        case .object(let members):
            #expect(first == "{")
            for member in members {
                #expect(bytes[member.nameOffset] == UInt8(ascii: "\""))
                try expectPlaces(in: member.value, bytes)
            }
        }
    }

    private func expectAgreement(on documents: [[UInt8]]) throws {
        let input = documents.map { Self.hexadecimal($0) + "\n" }.joined()
        let theirs = try Python.run(Self.program, input: input).split(separator: "\n", omittingEmptySubsequences: false)
        try #require(theirs.count == documents.count + 1)
        for (document, their) in zip(documents, theirs) {
            let our = (try? JSONValue(parsing: document)).map(Self.canonical) ?? "refused"
            #expect(our == their, "\(String(decoding: document, as: UTF8.self))")
        }
    }

    private static func canonical(_ value: JSONValue) -> String {
        switch value {
        case .null: "n"
        case .bool(let truth): truth ? "t" : "f"
        case .number(let digits): "#" + digits
        case .string(let text): "\"" + hexadecimal(Array(text.utf8))
        case .array(let elements): "[" + elements.map { canonical($0) + "," }.joined() + "]"
        case .object(let members):
            "{" + members.map { hexadecimal(Array($0.name.utf8)) + ":" + canonical($0.value) + "," }.joined() + "}"
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    private static let program = #"""
        import json, sys, unicodedata

        class Number(str):
            pass

        def refuse(word):
            raise ValueError(word)

        def unrepeated(pairs):
            names = {unicodedata.normalize("NFC", name) for name, _ in pairs}
            if len(names) < len(pairs):
                raise ValueError("a name comes twice")
            return pairs if pairs else {}

        def hexadecimal(text):
            return text.encode("utf-8").hex()  # refuses halves of surrogate pairs

        def canonical(value):
            if value is None:
                return "n"
            if isinstance(value, bool):
                return "t" if value else "f"
            if isinstance(value, Number):
                return "#" + value
            if isinstance(value, str):
                return '"' + hexadecimal(value)
            if value == {} or (value and isinstance(value, list) and isinstance(value[0], tuple)):
                return "{" + "".join(hexadecimal(n) + ":" + canonical(v) + "," for n, v in value or []) + "}"
            return "[" + "".join(canonical(v) + "," for v in value) + "]"

        def depth(value):
            if isinstance(value, (list, dict)):
                inner = [v[1] if isinstance(v, tuple) else v for v in value]
                return 1 + max((depth(v) for v in inner), default=0)
            return 0

        for line in sys.stdin:
            try:
                text = bytes.fromhex(line.strip()).decode("utf-8")
                value = json.loads(text, parse_int=Number, parse_float=Number, parse_constant=refuse,
                                   object_pairs_hook=unrepeated)
                print("refused" if depth(value) > 64 else canonical(value))
            except (ValueError, RecursionError):
                print("refused")
        """#

    private static let hostile = [
        "", " ", "nul", "nulll", "true false", "NaN", "Infinity", "-Infinity", "-", "+1", "01", "-01", "1.", ".1", "1e",
        "1e+", "1E400", "-0", "0e0", "1.0e-0", "\u{FEFF}1", "1\u{A0}", "\u{B}1", "'a'", "[1,]", "[,1]", "[1 2]", "{,}",
        #"{"a":1,}"#, #"{"a"}"#, "{a:1}", "{1:2}", #"{"a":1 "b":2}"#, #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#,
        #"{"é":1,"e\u0301":2}"#, #"{"":{"":{"":0}}}"#, #""\u12""#, #""\u+123""#, #""\ud800""#, #""\udc00\ud800""#,
        #""\ud800\udc00""#, #""\ud83d\u0041""#, #""\uD83D\uDE00""#, #""\u0000""#, "\"\u{0}\"", "\"\n\"", "\"\t\"",
        #""\q""#,
        #""\"#, "\"", "\"\u{7F}\u{2028}\"", "[[[]]]]", "[\"\u{1F600}\"]", "1/*a*/", "//a\n1",
        String(repeating: "[", count: 64) + String(repeating: "]", count: 64),
        String(repeating: "[", count: 65) + String(repeating: "]", count: 65), String(repeating: "[", count: 5000),
        String(repeating: "1", count: 5000), "{" + (0..<500).map { "\"\($0)\":0" }.joined(separator: ",") + "}",
        "{" + (0..<500).map { "\"\($0)\":0" }.joined(separator: ",") + #","499":0}"#,
    ]

    private static let hostileBytes: [[UInt8]] = [
        [0xFF], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
        [0x22, 0xE4, 0xBD, 0x22], [0x22, 0x80, 0x22], [0x31, 0x00], [0xFF, 0xFE, 0x31, 0x00],
    ]
}
