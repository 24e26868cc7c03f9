import Synchronization

/// A piece of source text with the name that people know it by.
///
/// The text is any bytes at all: invalid UTF-8 and NUL are kept and become diagnostics. Files beyond
/// ``maximumLength`` are cut there, and ``isCut`` says so.
package final class SourceFile: Sendable {
    /// The largest text kept, in bytes: offsets fit 31 bits.
    package static let maximumLength = 0x7FFF_FFFF

    /// The longest physical line, in bytes without its line end.
    package static let maximumLineLength = 256 * 1024

    /// What the file is called in diagnostics: a path as it was given, `-c`, `<stdin>`, or empty for a typed line.
    package let name: String

    /// The text, byte for byte.
    package let bytes: [UInt8]

    /// Whether bytes beyond ``maximumLength`` were dropped.
    package let isCut: Bool

    private let lines = Mutex<LineTable?>(nil)

    /// The columns of the newest long line that was asked about.
    private let longLine = Mutex<LineColumns?>(nil)

    /// Makes a source file of `bytes`.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        isCut = bytes.count > Self.maximumLength
        self.bytes = isCut ? Array(bytes.prefix(Self.maximumLength)) : bytes
    }

    /// Makes a source file of `text`.
    package convenience init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// Where the lines begin and end; computed at the first use.
    package var lineTable: LineTable {
        lines.withLock { table in
            if let table { return table }
            let made = LineTable(of: bytes)
            table = made
            return made
        }
    }

    /// The text of `range`; bytes that are no UTF-8 come as U+FFFD.
    package func text(in range: SourceRange) -> String {
        let end = min(range.end, bytes.count)
        guard range.start < end else { return "" }
        return String(decoding: bytes[range.start..<end], as: UTF8.self)
    }

    /// The line and column of byte `offset`.
    package func position(of offset: Int) -> SourcePosition {
        let line = lineTable.line(of: offset)
        let range = lineTable.range(ofLine: line)
        let place = min(offset, range.end)
        guard place - range.start > LineColumns.worthKeeping else {
            return SourcePosition(line: line, column: text(in: SourceRange(range.start, place)).count + 1)
        }
        // A line may hold thousands of mistakes: counting it through for each would take minutes.
        let column = longLine.withLock { kept in
            if let kept, kept.range == range { return kept.column(of: place) }
            let made = LineColumns(of: range, in: bytes)
            kept = made
            return made.column(of: place)
        }
        return SourcePosition(line: line, column: column)
    }
}
