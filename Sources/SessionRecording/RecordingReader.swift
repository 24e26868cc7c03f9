import JSONText
import BinanceMargin

/// Reads recordings strictly, because other people may have written them.
package enum RecordingReader {
    /// In bytes.
    package static let largestFile = 64 << 20

    /// Reads a whole recording.
    ///
    /// - Parameter acceptsCut: whether to accept a recording without an end; bytes after its last whole line are left
    ///   out.
    /// - Throws: ``RecordingFault`` with the place of the first line that is not as it was written.
    package static func read(_ bytes: [UInt8], acceptsCut: Bool = false) throws(RecordingFault) -> Recording {
        var lines = RecordingLines(bytes)
        let header = try self.header(from: &lines)
        var read: [TimedLine] = []
        while let line = try next(from: &lines, acceptsCut: acceptsCut) {
            switch line.line {
            case .header: throw lines.fault(.malformed)
            case .end:
                guard lines.isAtEnd else { throw lines.fault(.malformed, ofNext: true) }
                return Recording(header: header, lines: read, end: line.instant)
            default:
                guard line.instant >= read.last?.instant ?? .zero else { throw lines.fault(.malformed) }
                read.append(line)
            }
        }
        guard acceptsCut else { throw lines.fault(.cut, ofNext: true) }
        return Recording(header: header, lines: read, end: nil)
    }

    private static func header(from lines: inout RecordingLines) throws(RecordingFault) -> RecordingHeader {
        guard let text = lines.next() else { throw lines.fault(.foreign) }
        guard let object = try? JSONValue(parsing: Array(text))["header"],
            case .string(RecordingHeader.format)? = object["format"]
        else {
            // A recording whose first line is damaged still begins like one.
            throw lines.fault(text.starts(with: Self.beginning) ? .damaged : .foreign)
        }
        guard let version = object["version"].flatMap({ try? $0.integer() }) else { throw lines.fault(.malformed) }
        guard let json = lines.opened(text) else { throw lines.fault(.damaged) }
        guard version == ReportedInteger(Int64(RecordingHeader.version)) else { throw lines.fault(.version(version)) }
        guard let line = try? TimedLine(json: json), case .header(let header) = line.line else {
            throw lines.fault(.malformed)
        }
        return header
    }

    private static let beginning = Array("{\"at\":".utf8)

    private static func next(
        from lines: inout RecordingLines,
        acceptsCut: Bool
    ) throws(RecordingFault) -> TimedLine? {
        guard let text = lines.next() else { return nil }
        guard let json = lines.opened(text) else {
            if acceptsCut, !lines.lastIsWhole { return nil }
            throw lines.fault(lines.lastIsWhole ? .damaged : .cut)
        }
        guard lines.lastIsWhole else { throw lines.fault(.cut) }
        guard let line = try? TimedLine(json: json) else { throw lines.fault(.malformed) }
        return line
    }
}
