import Synchronization

/// Keeps what a statement gives, for `let x = STATEMENT`.
final class CapturingSink: OutputSink {
    private let items = Mutex<[OutputItem]>([])

    func write(_ item: OutputItem) {
        items.withLock { $0.append(item) }
    }

    func finish() {}

    /// The answer, or a list of several; else the lines of text; else nothing.
    var value: Value {
        let items = items.withLock { $0 }
        var records: [Value] = []
        var lines: [String] = []
        for item in items {
            switch item {
            case .record(let record): records.append(.record(record))
            case .line(let line): lines.append(line)
            case .update, .settled: break
            }
        }
        if let first = records.first { return records.count == 1 ? first : .list(records) }
        return lines.isEmpty ? .nothing : .text(lines.joined(separator: "\n"))
    }
}
