import BinanceMargin
import ExactDecimals
import JSONText
import RecordRendering
import ShellRuntime
import SystemCalls

/// The records that a watch wrote to a file, one JSON object per line.
enum SampleFile {
    /// In bytes: a year of one asset with one request per minute.
    private static let largest = 256 << 20

    /// The figures of `asset` in the file at `path`, in the order of the file. Other lines are skipped, and so is a
    /// truncated one.
    static func numbers(
        of asset: String,
        _ number: WatchedNumber,
        in path: String
    ) throws(BoundedFile.Failure) -> SeenNumbers {
        let bytes = try BoundedFile.read(path, limit: largest)
        var seen = SeenNumbers()
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            guard let record = try? JSONValue(parsing: Array(line)), (try? record["asset"]?.text()) == asset,
                let milliseconds = (try? record["time"]?.text()).flatMap(UTCTime.milliseconds(of:)),
                let value = (try? record[number.rawValue]?.text()).flatMap({ ExactDecimal($0) })
            else { continue }
            seen.add(value, of: source(of: record), at: milliseconds)
        }
        return seen
    }

    /// The account of a record.
    private static func source(of record: JSONValue) -> SeenNumbers.Source {
        let kind = try? record["scope"]?.text()
        let symbol = try? record["isolatedSymbol"]?.text()
        return SeenNumbers.Source(
            scope: kind == "isolated" ? symbol ?? kind : kind == "portfolio" ? kind : nil,
            isSimulated: record["simulated"] == .bool(true),
            account: try? record[Record.accountName]?.text()
        )
    }
}

/// The samples of a chart as lines of text, for people who use a screen reader.
struct SampleList: Sendable {
    let samples: [ChartPoint]

    /// The largest number of lines; a line includes the lowest and highest value since the line before.
    private static let limit = 20

    var lines: [String] {
        let step = (samples.count + Self.limit - 1) / Self.limit
        return stride(from: 0, to: samples.count, by: max(step, 1)).map { start in
            line(for: samples[start..<min(start + step, samples.count)])
        }
    }

    private func line(for stretch: ArraySlice<ChartPoint>) -> String {
        guard let first = stretch.first, let last = stretch.last else { return "" }
        let lowest = stretch.map(\.lowest).min() ?? last.last
        let highest = stretch.map(\.highest).max() ?? last.last
        let range = lowest == highest ? "" : " (\(lowest) ... \(highest))"
        return "\(UTCTime.text(first.milliseconds)) \(last.last)\(range)"
    }
}
