import JSONText

/// Converts an entry to and from a line of JSON.
enum HistoryCodec {
    private static let textStart = Array("{\"text\":\"".utf8)

    private static let writer = JSONWriter { $0 == "\u{7F}" }

    static func line(for entry: HistoryEntry) -> String {
        let members: JSONValue = [
            "text": .string(entry.text), "time": .number(entry.time), "profile": .string(entry.profile),
            "status": .number(entry.status), "duration": .number(entry.duration),
        ]
        return writer.text(members) + "\n"
    }

    /// The entry of a line without its newline; nil for a line that is damaged or has another form.
    static func entry(in line: Span<UInt8>) -> HistoryEntry? {
        guard let members = try? JSONValue(parsing: line.indices.map { line[$0] }),
            case .string(let text)? = members["text"]
        else { return nil }
        var entry = HistoryEntry(text: text, time: 0, profile: "", status: 0, duration: 0)
        entry.time = integer(members["time"]) ?? entry.time
        if case .string(let profile)? = members["profile"] { entry.profile = profile }
        if let status = integer(members["status"]) { entry.status = Int32(clamping: status) }
        entry.duration = integer(members["duration"]) ?? entry.duration
        return entry
    }

    private static func integer(_ value: JSONValue?) -> Int64? {
        if case .number(let digits)? = value { Int64(digits) } else { nil }
    }

    /// Only the text of the entry in a line, which is faster.
    static func text(in line: Span<UInt8>) -> String? {
        guard line.count > textStart.count, textStart.indices.allSatisfy({ line[$0] == textStart[$0] }),
            line[line.count - 1] == UInt8(ascii: "}")
        else { return entry(in: line)?.text }
        var end = textStart.count
        while end < line.count, line[end] != UInt8(ascii: "\"") {
            if line[end] == UInt8(ascii: "\\") { return entry(in: line)?.text }
            end += 1
        }
        guard end < line.count, let text = try? UTF8Span(validating: line.extracting(textStart.count..<end)) else {
            return nil
        }
        return String(copying: text)
    }
}

/// The bytes of a history file, line by line.
struct HistoryLines {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

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
