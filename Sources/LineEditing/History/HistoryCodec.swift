import JSONText

/// Converts an entry to and from a line of JSON.
enum HistoryCodec {
    private static let textStart = Array("{\"text\":\"".utf8)
    private static let successMark = Array(",\"status\":0,\"duration\":".utf8)

    private static let writer = JSONWriter { $0 == "\u{7F}" }

    /// The line of a new entry.
    static func line(for entry: HistoryEntry) -> String {
        var members: [JSONMember] = [
            JSONMember(name: "text", value: .string(entry.text)), JSONMember(name: "time", value: .number(entry.time)),
            JSONMember(name: "profile", value: .string(entry.profile)),
        ]
        if let status = entry.status {
            members += outcome(status, entry.duration)
        } else {
            members.append(JSONMember(name: "id", value: .string(entry.id)))
        }
        return writer.text(.object(members)) + "\n"
    }

    /// The line with the outcome of an entry that has a line already.
    static func outcomeLine(for entry: HistoryEntry) -> String {
        let id = JSONMember(name: "outcome", value: .string(entry.id))
        return writer.text(.object([id] + outcome(entry.status ?? 0, entry.duration))) + "\n"
    }

    private static func outcome(_ status: Int32, _ duration: Int64) -> [JSONMember] {
        [JSONMember(name: "status", value: .number(status)), JSONMember(name: "duration", value: .number(duration))]
    }

    /// What a line without its newline says; nil for a line that is damaged or has another form.
    static func line(_ line: Span<UInt8>) -> HistoryLine? {
        guard let members = try? JSONValue(parsing: line.indices.map { line[$0] }) else { return nil }
        let status = integer(members["status"]).map { Int32(clamping: $0) }
        let duration = integer(members["duration"]) ?? 0
        if case .string(let id)? = members["outcome"] {
            return .outcome(id: id, status: status ?? 0, duration: duration)
        }
        guard case .string(let text)? = members["text"] else { return nil }
        var entry = HistoryEntry(text: text, time: integer(members["time"]) ?? 0, profile: "", status: status)
        if case .string(let profile)? = members["profile"] { entry.profile = profile }
        if case .string(let id)? = members["id"] { entry.id = id }
        entry.duration = duration
        return .entry(entry)
    }

    private static func integer(_ value: JSONValue?) -> Int64? {
        if case .number(let digits)? = value { Int64(digits) } else { nil }
    }

    /// The text of the entry in a line that ends with success, which is faster; nil for any other line.
    static func successfulText(in line: Span<UInt8>) -> String? {
        guard line.count > textStart.count, textStart.indices.allSatisfy({ line[$0] == textStart[$0] }),
            contains(successMark, line)
        else { return nil }
        var end = textStart.count
        while end < line.count, line[end] != UInt8(ascii: "\"") {
            if line[end] == UInt8(ascii: "\\") { return nil }
            end += 1
        }
        guard end < line.count, let text = try? UTF8Span(validating: line.extracting(textStart.count..<end)) else {
            return nil
        }
        return String(copying: text)
    }

    /// Whether the end of `line` is `mark` and a number.
    private static func contains(_ mark: [UInt8], _ line: Span<UInt8>) -> Bool {
        var end = line.count - 1
        guard end >= 0, line[end] == UInt8(ascii: "}") else { return false }
        while end > 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[end - 1]) { end -= 1 }
        return end >= mark.count && mark.indices.allSatisfy { line[end - mark.count + $0] == mark[$0] }
    }
}

/// What a line of the file says.
enum HistoryLine: Equatable {
    case entry(HistoryEntry)
    /// The outcome of an earlier entry.
    case outcome(id: String, status: Int32, duration: Int64)
}

/// The bytes of a history file, line by line.
struct HistoryLines {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Adds the entries' texts; damaged lines are left out.
    func add(to texts: inout RecalledTexts) {
        forEach { line in
            if let text = HistoryCodec.successfulText(in: line) {
                texts.add(text)
            } else {
                switch HistoryCodec.line(line) {
                case .entry(let entry): texts.add(entry)
                case .outcome(let id, let status, _): texts.end(id, failed: status != 0)
                case nil: break
                }
            }
        }
    }

    /// The entries with their outcomes; damaged lines are left out.
    var entries: [HistoryEntry] {
        var entries: [HistoryEntry] = []
        var pending: [String: Int] = [:]
        forEach { line in
            switch HistoryCodec.line(line) {
            case .entry(let entry):
                if entry.status == nil { pending[entry.id] = entries.count }
                entries.append(entry)
            case .outcome(let id, let status, let duration):
                guard let place = pending.removeValue(forKey: id) else { break }
                entries[place].status = status
                entries[place].duration = duration
            case nil: break
            }
        }
        return entries
    }

    /// The lines of the last `count` entries.
    func newest(_ count: Int) -> [UInt8] {
        entries.suffix(count).flatMap { Array(HistoryCodec.line(for: $0).utf8) }
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
