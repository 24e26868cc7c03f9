package import BinanceMargin
import JSONText

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

    private static func next(from lines: inout RecordingLines, acceptsCut: Bool) throws(RecordingFault) -> TimedLine? {
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

/// A recording that was read.
package struct Recording: Sendable {
    package let header: RecordingHeader

    /// The lines after the header in the order they were written, without the end line.
    let lines: [TimedLine]

    /// When it ended; nil for a truncated recording.
    package let end: Duration?
}

/// Why a file cannot be replayed, and where.
package struct RecordingFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// It is not a recording.
        case foreign
        /// It is a recording of a version that this program does not know.
        case version(ReportedInteger)
        /// A byte of the line, or of one before it, was changed.
        case damaged
        /// The line's sum is right, but this program does not understand the line.
        case malformed
        /// The file stops before its end line.
        case cut
    }

    package let kind: Kind

    /// Counts from 1.
    package let line: Int

    /// Where the line begins, in bytes from the start of the file.
    package let offset: Int
}

/// Splits a recording's bytes into lines, and checks the sum of each.
struct RecordingLines {
    private let bytes: [UInt8]
    private var position = 0
    private var chain = LineChain()

    /// The last line that was read, counted from 1, and where it begins.
    private var line = 0
    private var start = 0

    /// Whether the last line that was read ended with a newline.
    private(set) var lastIsWhole = true

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    /// The next line without its newline; nil after the last.
    mutating func next() -> ArraySlice<UInt8>? {
        guard !isAtEnd else { return nil }
        start = position
        line += 1
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
        lastIsWhole = end != nil
        position = end.map { $0 + 1 } ?? bytes.count
        return bytes[start..<(end ?? bytes.count)]
    }

    /// The document of a line whose sum is right; nil if it is wrong.
    mutating func opened(_ text: ArraySlice<UInt8>) -> JSONValue? {
        chain.opened(text).flatMap { try? JSONValue(parsing: $0) }
    }

    /// A fault of the last line that was read, or of the next one.
    func fault(_ kind: RecordingFault.Kind, ofNext: Bool = false) -> RecordingFault {
        ofNext
            ? RecordingFault(kind: kind, line: line + 1, offset: position)
            : RecordingFault(kind: kind, line: max(line, 1), offset: start)
    }
}
