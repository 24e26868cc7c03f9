/// The bytes of a history file, line by line.
struct HistoryLines {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The entries' texts; damaged lines are left out.
    var texts: [String] {
        var texts: [String] = []
        forEach { if let text = HistoryCodec.text(in: $0) { texts.append(text) } }
        return texts
    }

    /// The entries; damaged lines are left out.
    var entries: [HistoryEntry] {
        var entries: [HistoryEntry] = []
        forEach { if let entry = HistoryCodec.entry(in: $0) { entries.append(entry) } }
        return entries
    }

    /// The bytes of the last `count` lines.
    func newest(_ count: Int) -> [UInt8] {
        var starts: [Int] = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        let lineCount = starts.count - 1
        return Array(bytes[starts[max(lineCount - count, 0)]...])
    }

    private func forEach(_ body: (Span<UInt8>) -> Void) {
        let span = bytes.span
        var start = 0
        while start < span.count {
            var end = start
            while end < span.count, span[end] != UInt8(ascii: "\n") { end += 1 }
            if end > start { body(span.extracting(start..<end)) }
            start = end + 1
        }
    }
}
