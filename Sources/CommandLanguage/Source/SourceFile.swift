import Synchronization

/// A source text and its name in diagnostics.
///
/// The text may be any bytes: invalid UTF-8 and NUL are kept and become diagnostics. A file longer than
/// ``maximumLength`` is cut, and ``isCut`` is true.
package final class SourceFile: Sendable {
    /// The largest text kept, in bytes: offsets fit 31 bits.
    package static let maximumLength = 0x7FFF_FFFF

    /// The longest physical line, in bytes without its newline.
    package static let maximumLineLength = 256 * 1024

    /// What the file is called in diagnostics: a path as it was given, `-c`, `<stdin>`, or empty for a typed line.
    package let name: String

    package let bytes: [UInt8]

    /// Whether bytes beyond ``maximumLength`` were dropped.
    package let isCut: Bool

    private let lines = Mutex<LineTable?>(nil)

    /// The columns of the long line that was used last.
    private let longLine = Mutex<LineColumns?>(nil)

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        isCut = bytes.count > Self.maximumLength
        self.bytes = isCut ? Array(bytes.prefix(Self.maximumLength)) : bytes
    }

    package convenience init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// Computed at the first use.
    package var lineTable: LineTable {
        lines.withLock { table in
            if let table { return table }
            let made = LineTable(of: bytes)
            table = made
            return made
        }
    }

    /// The text of `range`; bytes that are not UTF-8 become U+FFFD.
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
        // A line may have thousands of errors: counting its characters for each would take minutes.
        let column = longLine.withLock { kept in
            if let kept, kept.range == range { return kept.column(of: place) }
            let made = LineColumns(of: range, in: bytes)
            kept = made
            return made.column(of: place)
        }
        return SourcePosition(line: line, column: column)
    }
}

/// A position in a source file as people count: lines and columns from 1.
package struct SourcePosition: Hashable, Sendable {
    /// The line, from 1.
    package let line: Int

    /// The column, from 1, counted in characters as a reader sees them: a combining sequence is one, a tab is one.
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// A range of a source file, as byte offsets: `start` is inside, `end` is the first byte outside.
///
/// Offsets are kept in 32 bits, so that a large tree stays small; a ``SourceFile`` is cut before they could overflow.
package struct SourceRange: Hashable, Sendable {
    private let lower: UInt32
    private let upper: UInt32

    /// Makes the range from byte `start` up to, and without, byte `end`; an `end` before `start` gives an empty range.
    @inline(__always)
    package init(_ start: Int, _ end: Int) {
        lower = UInt32(truncatingIfNeeded: start)
        upper = UInt32(truncatingIfNeeded: max(start, end))
    }

    @inline(__always)
    package var start: Int { Int(lower) }

    /// The offset after the last byte.
    @inline(__always)
    package var end: Int { Int(upper) }

    /// The length in bytes.
    package var count: Int { end - start }

    /// Whether the range has no bytes: it is then a position between two bytes.
    package var isEmpty: Bool { lower == upper }

    /// The smallest range that contains both.
    package func union(_ other: SourceRange) -> SourceRange {
        SourceRange(min(start, other.start), max(end, other.end))
    }

    package func contains(_ offset: Int) -> Bool { offset >= start && offset < end }
}
