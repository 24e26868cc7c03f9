import JSONText
import BinanceMargin
import ExactDecimals
import RecordRendering
import ShellRuntime
import SystemCalls

/// The records that a watch wrote to a file, a JSON object a line.
enum SampleFile {
    /// The largest file read: a year of one asset at a request a minute.
    private static let largest = 256 << 20

    /// What the file at `path` tells of a number of `asset`, in its order. Lines about anything else are passed over, as is
    /// one that was cut off.
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

    /// Whose number a record tells.
    private static func source(of record: JSONValue) -> SeenNumbers.Source {
        let isIsolated = (try? record["scope"]?.text()) == "isolated"
        let symbol = try? record["isolatedSymbol"]?.text()
        return SeenNumbers.Source(
            isolatedScope: isIsolated ? symbol ?? "isolated" : nil,
            isSimulated: record["simulated"] == .bool(true),
            account: try? record[Record.accountName]?.text()
        )
    }
}
