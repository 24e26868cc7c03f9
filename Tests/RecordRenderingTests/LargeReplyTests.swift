import BilingualText
import JSONText
import ShellRuntime
import TerminalText
import Testing

@testable import RecordRendering

/// Ten times what a response of 10,000 rows may take, or what an unoptimized build needs.
struct LargeReplyTests {
    #if DEBUG
        private static let bound = Duration.seconds(30)
    #else
        private static let bound = Duration.seconds(1)
    #endif

    private static let body: [UInt8] = {
        let rows = (0..<10_000).map { number in
            """
            {"txId":\(1_352_286_576_450_000 + number),"interestAccuredTime":\(1_736_393_892_000 + number),"asset":"BTC",\
            "principal":"45.23445500","interest":"0.02414667","type":"PERIODIC"}
            """
        }
        return Array("{\"rows\":[\(rows.joined(separator: ","))],\"total\":10000}".utf8)
    }()

    @Test(arguments: [OutputFormat.table, .csv, .json, .ndjson])
    func `a large response is read and shown soon`(_ format: OutputFormat) throws {
        var text = ""
        let taken = try ContinuousClock().measure {
            let reply = ReplyContent(try JSONValue(parsing: Self.body), columns: [], isSimulated: false)
            let surface = OutputSurface(isTerminal: false, columns: nil, usesColour: false, language: .english)
            var renderer = RecordRenderers(RecordDescriptions([.reply])) { NoStatePage() }
                .replyRenderer(as: format, on: surface)
            text = renderer.add(.reply(reply, rawBytes: nil)).unchanged
            text += renderer.finish().unchanged
        }
        #expect(text.utf8.count > 600_000)
        #expect(taken < Self.bound)
    }
}
