/// One entry of the history as one line of JSON.
enum HistoryCodec {
    private static let textStart = Array("{\"text\":\"".utf8)

    /// The line for an entry, with its line end.
    static func line(for entry: HistoryEntry) -> String {
        "{\"text\":\(quoted(entry.text)),\"time\":\(entry.time),\"profile\":\(quoted(entry.profile)),"
            + "\"status\":\(entry.status),\"duration\":\(entry.duration)}\n"
    }

    /// The entry in a line without its end; nothing for a line that is damaged or not ours.
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

    /// The text of the entry in a line, quicker than all of it.
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
