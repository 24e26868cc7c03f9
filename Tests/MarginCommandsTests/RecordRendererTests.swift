import BilingualText
import JSONText
import ExactDecimals
import ShellRuntime
import TerminalText
import Testing

@testable import MarginCommands
@testable import RecordRendering

@Suite struct RecordRendererTests {
    private let terminal = OutputSurface(isTerminal: true, columns: 80, usesColour: false, language: .english)

    private func record(_ asset: String, amount: String, limit: String?, simulated: Bool = false) throws -> Record {
        Record(
            schema: BorrowResult.description.schema.id,
            fields: [
                .init("asset", .text(asset)),
                .init("scope", .text("cross")),
                .init("isolatedSymbol", .nothing),
                .init("amount", .number(try #require(ExactDecimal(amount)))),
                .init("borrowLimit", try limit.map { .number(try #require(ExactDecimal($0))) } ?? .nothing),
                .init("ofLimit", limit == nil ? .nothing : .number(try #require(ExactDecimal("0.028208")))),
                .init("limitedBy", .text(limit == nil ? "unknown" : "other")),
                .init("time", .text("2026-11-22T18:10:40.125Z")),
                .init("latency", .duration(.milliseconds(12))),
                .init("simulated", .boolean(simulated)),
            ],
            rawBytes: Array(#"{"amount":"\#(amount)"}"#.utf8)
        )
    }

    private func render(_ renderer: some RecordRenderer, _ records: [Record]) -> String {
        var renderer = renderer
        return (records.map { renderer.add($0) }.joined() + renderer.finish()).unchanged
    }

    private func table(columns: Int?, _ records: [Record]) throws -> String {
        let layout = try #require(BorrowResult.description.layout)
        let surface = OutputSurface(isTerminal: false, columns: columns, usesColour: false, language: .english)
        return render(TableRenderer(layout: layout, surface: surface), records)
    }

    @Test func `a table is as wide as its widest cells and aligns numbers to the right`() throws {
        let records = [
            try record("BTC", amount: "1.69248805", limit: "60"),
            try record("1000SATS", amount: "0.5", limit: nil),
        ]
        let expected = """
            ASSET     ACCOUNT  MAX BORROWABLE  BORROW LIMIT  OF LIMIT  LIMITED BY
            BTC       cross        1.69248805            60      2.8%  see `why BTC`
            1000SATS  cross               0.5                       -  no limit sent

            """
        #expect(try table(columns: nil, records) == expected)
    }

    @Test(arguments: [
        (69, "ASSET  ACCOUNT  MAX BORROWABLE  BORROW LIMIT  OF LIMIT  LIMITED BY"),
        (68, "ASSET  ACCOUNT  MAX BORROWABLE  OF LIMIT  LIMITED BY"),
        (50, "ASSET  ACCOUNT  MAX BORROWABLE  LIMITED BY"),
        (44, "ASSET  ACCOUNT  MAX BORROWABLE"),
    ])
    func `a narrow window drops columns in their declared order`(columns: Int, heading: String) throws {
        let text = try table(columns: columns, [try record("BTC", amount: "1.69248805", limit: "60")])
        #expect(text.split(separator: "\n").first.map(String.init) == heading)
    }

    @Test func `a window too narrow for any table gets a line a field and no number is cut`() throws {
        let text = try table(columns: 20, [try record("BTC", amount: "12345678901234567890.12345678", limit: "60")])
        #expect(text.contains("amount          12345678901234567890.12345678\n"))
        #expect(text.hasPrefix("asset           BTC\n"))
    }

    @Test func `a wide character takes two columns`() throws {
        let text = try table(columns: nil, [try record("测试", amount: "1", limit: "2")])
        #expect(text.contains("测试   cross"))
    }

    @Test func `a table is marked as simulated, on a terminal and in a pipe`() throws {
        let layout = try #require(BorrowResult.description.layout)
        let text = render(
            TableRenderer(layout: layout, surface: terminal),
            [try record("BTC", amount: "1", limit: "2", simulated: true)]
        )
        #expect(text.hasSuffix("simulated\n"))
    }

    @Test func `json is one object for one record and an array for several records`() throws {
        let one = try record("BTC", amount: "1.10", limit: nil)
        let object =
            #"{"schema":"borrow.v2","asset":"BTC","scope":"cross","isolatedSymbol":null,"amount":"1.10","#
            + #""borrowLimit":null,"ofLimit":null,"limitedBy":"unknown","time":"2026-11-22T18:10:40.125Z","latency":"12ms","simulated":false}"#
        #expect(render(JSONRenderer(isArray: false), [one]) == object + "\n")
        #expect(render(JSONRenderer(isArray: true), [one]) == "[\n\(object)\n]\n")
        #expect(render(JSONRenderer(isArray: true), [one, one]) == "[\n\(object)\n,\(object)\n]\n")
        #expect(render(NDJSONRenderer(), [one, one]) == "\(object)\n\(object)\n")
    }

    @Test func `csv has one heading and keeps every digit`() throws {
        let text = render(
            CSVRenderer(),
            [try record("BTC", amount: "1.10", limit: "60"), try record("A,B", amount: "0", limit: nil)]
        )
        #expect(
            text == "asset,scope,isolatedSymbol,amount,borrowLimit,ofLimit,limitedBy,time,latency,simulated\r\n"
                + "BTC,cross,,1.10,60,0.028208,other,2026-11-22T18:10:40.125Z,12ms,false\r\n"
                + "\"A,B\",cross,,0,,,unknown,2026-11-22T18:10:40.125Z,12ms,false\r\n"
        )
    }

    @Test func `raw gives the exchange's own bytes`() throws {
        #expect(render(RawRenderer(), [try record("BTC", amount: "1.10", limit: nil)]) == "{\"amount\":\"1.10\"}\n")
    }

    @Test(arguments: [
        ("{\"msg\":\"a\u{9B}b\u{202E}\"}", #"{"msg":"a\u009bb\u202e"}"#),
        ("a\u{1B}\n\tb\r\n", "a\\u001b\n\tb\\u000d\n"),
        ("{\"msg\":\"\u{E0041}借\"}", #"{"msg":"\udb40\udc41借"}"#),
    ])
    func `raw is escaped for a terminal and nowhere else`(bytes: String, shown: String) throws {
        let record = Record(schema: BorrowResult.description.schema.id, fields: [], rawBytes: Array(bytes.utf8))
        #expect(render(RawRenderer(isForTerminal: true), [record]) == shown + "\n")
        #expect(render(RawRenderer(), [record]) == bytes + "\n")
    }

    @Test(arguments: [
        ("plain", "\"plain\""), ("a\"b\\c", #""a\"b\\c""#), ("line\nend\u{1B}[0m", #""line\nend\u001b[0m""#),
        ("\u{2028}", #""\u2028""#), ("测试", "\"测试\""), ("\u{9B}\u{7F}\u{85}", #""\u009b\u007f\u0085""#),
        ("\u{202E}\u{2066}\u{200D}\u{FEFF}", #""\u202e\u2066\u200d\ufeff""#),
        ("\u{E0041}\u{E0001}x\u{10FFFF}", #""\udb40\udc41\udb40\udc01x\udbff\udfff""#), ("😀\u{FE0F}", #""😀\ufe0f""#),
    ])
    func `json text is escaped as the standard wants`(text: String, expected: String) {
        #expect(JSONWriter.visible.quoted(text) == expected)
    }
}
