import BilingualText
import JSONText
import RecordRendering
import ShellRuntime
import Synchronization
import TerminalText

/// What a large response costs from its bytes to the text that is shown.
enum ReplyMeasurement: Measurement {
    static let name = "reply"

    private static let rows = 10_000

    static func figures(_ effort: Effort) async throws -> [Figure] {
        let body = body()
        let rounds = effort.rounds(quick: 3, full: 30)
        var figures: [Figure] = []
        for format in [OutputFormat.table, .csv] {
            var samples: [Duration] = []
            for _ in 0..<rounds {
                let output = CountingOutput()
                samples.append(try await ContinuousClock().measure { try await show(body, as: format, to: output) })
                guard output.lines > rows else { throw MeasurementFailure("\(output.lines) lines came") }
            }
            figures.append(
                Figure(
                    "\(rows) rows read and shown as \(format.rawValue)",
                    in: .milliseconds,
                    samples,
                    goal: .atMost(100)
                )
            )
        }
        return figures
    }

    private static func show(_ body: [UInt8], as format: OutputFormat, to output: CountingOutput) async throws {
        let content = ReplyContent(try JSONValue(parsing: body), columns: [], isSimulated: false)
        let sink = StatementSink(
            format: format,
            renderers: RecordRenderers(RecordDescriptions([.reply])) { NoPage() },
            surface: .text(in: .english),
            output: output
        )
        try sink.write(.record(.reply(content, rawBytes: body)))
        try await sink.finish()
    }

    private static func body() -> [UInt8] {
        let rows = (0..<rows).map { number in
            """
            {"txId":\(1_352_286_576_450_000 + number),"interestAccuredTime":\(1_736_393_892_000 + number),"asset":"BTC",\
            "rawAsset":"BTC","principal":"45.23445500","interest":"0.02414667","interestRate":"0.01600000",\
            "type":"PERIODIC","isolatedSymbol":"BTCUSDT"}
            """
        }
        return Array("{\"total\":\(Self.rows),\"rows\":[\(rows.joined(separator: ","))]}".utf8)
    }
}

/// Counts lines, and keeps none.
private final class CountingOutput: TextOutput {
    private let count = Mutex(0)

    var lines: Int { count.withLock { $0 } }

    func write(_ text: String) throws {
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
        count.withLock { $0 += lines }
    }
}

private struct NoPage: StatePage {
    mutating func take(_ record: Record) {}
    mutating func take(_ update: any OutputUpdate) {}
    mutating func end() {}
    var hasNews: Bool { false }
    var text: String { "" }
}
