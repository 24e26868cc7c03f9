import BilingualText
import JSONText
import ShellRuntime
import TerminalText
import Testing

@testable import RecordRendering

struct ReplyRendererTests {
    private func text(
        _ pages: [String],
        as format: OutputFormat,
        columns: Int? = nil,
        documented: [String] = [],
        isPage: Bool = false
    ) throws -> String {
        let surface = OutputSurface(isTerminal: columns != nil, columns: columns, usesColour: false, language: .english)
        var renderer = RecordRenderers(RecordDescriptions([.reply])) { NoStatePage() }.replyRenderer(
            as: format,
            on: surface
        )
        var text = ""
        for page in pages {
            let json = try JSONValue(parsing: Array(page.utf8))
            let content = ReplyContent(json, columns: documented, isSimulated: false, isPage: isPage)
            text += shown(renderer.add(.reply(content, rawBytes: Array(page.utf8))), columns)
        }
        return text + shown(renderer.finish(), columns)
    }

    /// A pipe gets the text as it is.
    private func shown(_ text: DisplayText, _ columns: Int?) -> String {
        columns == nil ? text.unchanged : text.visible
    }

    @Test(arguments: [
        (#"[{"a":1,"b":"x"},{"a":22,"c":true}]"#, " a  b  c\n 1  x\n22     true\n"),
        (#"{"rows":[{"a":"1.50"}],"total":1}"#, "   a\n1.50\ntotal  1\n"),
        (#"{"a":{"b":1},"l":["x","y"],"t":[{"q":1}]}"#, "a.b  1\nl    x y\n\nt\nq\n1\n"),
        (#"{"time":1736393892000,"txId":1736393892000}"#, "time  2025-01-09T03:38:12.000Z\ntxId  1736393892000\n"),
        ("[[1,\"a\"],[2]]", "1  2\n1  a\n2\n"), ("[1,2.50e3,null,\"x\"]", "1\n2.50e3\n\nx\n"), ("\"text\"", "text\n"),
        ("1E-7", "1E-7\n"), ("[]", "no rows\n"), ("{}", "{}\n"),
    ])
    func `each shape has its table`(_ json: String, _ table: String) throws {
        #expect(try text([json], as: .table) == table)
    }

    @Test func `columns that do not fit go from the last one on, and are named`() throws {
        let shown = try text([#"[{"first":"aaaaaaaaaa","second":"bbbbbbbbbb","third":"c"}]"#], as: .table, columns: 25)
        #expect(shown.hasPrefix("first       second\naaaaaaaaaa  bbbbbbbbbb\nnot shown: third;"))
        #expect(try text([#"[{"first":"aaaaaaaaaa"}]"#], as: .table, columns: 4).hasPrefix("first\naaaaaaaaaa\n"))
    }

    @Test(arguments: [
        (16, ["cc"], ["a", "cc"], ["bb"]), (16, ["bb", "cc"], ["bb", "cc"], ["a"]),
        (8, ["bb", "cc"], ["bb"], ["a", "cc"]),
        (40, ["cc"], ["a", "bb", "cc"], []), (22, [], ["a", "bb"], ["cc"]), (23, ["x"], ["a", "bb"], ["cc"]),
    ])
    func `a column that is named is kept`(_ width: Int, _ named: [String], _ shown: [String], _ dropped: [String])
        throws
    {
        let row = #"{"a":"aaaaaaaaaa","bb":"bbbbbbbbbb","cc":"c"}"#
        var table = ReplyTable([try JSONValue(parsing: Array(row.utf8))], positions: [])
        #expect(table.narrow(to: width, keeping: Set(named)) == dropped)
        #expect(table.lines.heading.split(separator: " ").map(String.init) == shown)
    }

    @Test(arguments: [
        (#"[{"a":{"x":"a long text","y":2},"b":1,"c":[1,2]}]"#, 9, "b\n1\nnot"),
        (#"[{"a":{"x":"a long text","y":2},"c":["p","q"]}]"#, 9, "a.x  a long text\na.y  2\nc    p q\n"),
        (#"[{"a":[{"x":"a long text"}]},{"a":[]}]"#, 9, "a\nx\na long text\n\na  -\n"),
    ])
    func `objects and lists leave a narrow table first`(_ json: String, _ width: Int, _ start: String) throws {
        let shown = try text([json], as: .table, columns: width)
        #expect(shown.hasPrefix(start), "\(shown)")
    }

    @Test func `nothing from the exchange steers a terminal`() throws {
        let json = #"[{"a\u001b[31m":"\u0007","b":["\u202e"]},{"c":"\n"}]"#
        for format in OutputFormat.general {
            let shown = try text([json], as: format, columns: 80)
            #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\r" || $0 == "\u{202E}" })
        }
    }

    @Test func `CSV has the documented members, then those of the first page`() throws {
        let pages = [#"{"rows":[{"b":2,"x":"a,b"}],"total":2}"#, #"{"rows":[{"a":"1.0","y":1}],"total":2}"#]
        let csv = "a,b,x\r\n,2,\"a,b\"\r\n1.0,,\r\n"
        #expect(try text(pages, as: .csv, documented: ["a", "b"], isPage: true) == csv)
    }

    @Test func `JSON is the response, and the rows of pages one list`() throws {
        #expect(try text([#"{"a":1.50e3}"#], as: .json) == "{\"a\":1.50e3}\n")
        #expect(try text(["[1]", "[]", "[{\"a\":2}]"], as: .json, isPage: true) == "[\n1,\n{\"a\":2}\n]\n")
        #expect(try text(["[]"], as: .json, isPage: true) == "[]\n")
        #expect(try text(["[1]", "[2]"], as: .ndjson, isPage: true) == "1\n2\n")
        #expect(try text(["[1]"], as: .raw) == "[1]\n")
    }

    @Test func `the members are values, with every digit`() throws {
        let json = try JSONValue(parsing: Array(#"{"total":2,"rows":[{"interest":"0.10"}],"n":null}"#.utf8))
        let record = Record.reply(ReplyContent(json, columns: [], isSimulated: false), rawBytes: nil)
        #expect(record["total"]?.text == "2" && record["n"]?.text == "-")
        #expect(record["rows"]?.text == "interest=0.10")
    }
}

struct NoStatePage: StatePage {
    mutating func take(_ record: Record) {}
    mutating func take(_ update: any OutputUpdate) {}
    mutating func end() {}
    var hasNews: Bool { false }
    var text: String { "" }
}
