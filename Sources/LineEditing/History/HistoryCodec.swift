/// Converts an entry to and from a line of JSON.
enum HistoryCodec {
    private static let textStart = Array("{\"text\":\"".utf8)

    /// The line of an entry, with its newline.
    static func line(for entry: HistoryEntry) -> String {
        "{\"text\":\(quoted(entry.text)),\"time\":\(entry.time),\"profile\":\(quoted(entry.profile)),"
            + "\"status\":\(entry.status),\"duration\":\(entry.duration)}\n"
    }

    /// The entry of a line without its newline; nil for a line that is damaged or has another form.
    static func entry(in line: Span<UInt8>) -> HistoryEntry? {
        var scanner = JSONLineScanner(line)
        guard let members = scanner.members(), case .string(let text)? = members["text"] else { return nil }
        var entry = HistoryEntry(text: text, time: 0, profile: "", status: 0, duration: 0)
        if case .integer(let time)? = members["time"] { entry.time = time }
        if case .string(let profile)? = members["profile"] { entry.profile = profile }
        if case .integer(let status)? = members["status"] { entry.status = Int32(clamping: status) }
        if case .integer(let duration)? = members["duration"] { entry.duration = duration }
        return entry
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

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\u{00}"..<"\u{20}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

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
