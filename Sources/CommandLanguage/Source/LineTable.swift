/// The start and length of each physical line of a text.
package struct LineTable: Sendable {
    private let starts: [UInt32]
    private let length: Int
    private let lengths: [UInt32]

    /// Reads the lines of `bytes`; a newlines at LF or CR LF.
    init(of bytes: [UInt8]) {
        var starts: [UInt32] = [0]
        var lengths: [UInt32] = []
        var lineStart = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            let end = index > lineStart && bytes[index - 1] == 0x0D ? index - 1 : index
            lengths.append(UInt32(truncatingIfNeeded: end - lineStart))
            lineStart = index + 1
            starts.append(UInt32(truncatingIfNeeded: lineStart))
        }
        lengths.append(UInt32(truncatingIfNeeded: bytes.count - lineStart))
        self.starts = starts
        self.lengths = lengths
        length = bytes.count
    }

    /// The number of lines; the text after the last newline counts as one, even if it is empty.
    package var count: Int { starts.count }

    /// The line, from 1, of byte `offset`; an offset after the end belongs to the last line.
    package func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The bytes of line `line`, from 1, without its newline; empty for a line that does not exist.
    package func range(ofLine line: Int) -> SourceRange {
        guard line >= 1, line <= starts.count else { return SourceRange(length, length) }
        let start = Int(starts[line - 1])
        return SourceRange(start, start + Int(lengths[line - 1]))
    }
}

/// The byte at which each character of a line begins, so that a column is found without counting again.
struct LineColumns: Sendable {
    /// Up to so many bytes, counting characters is faster than keeping this table.
    static let worthKeeping = 512

    /// The bytes of the line.
    let range: SourceRange

    private let starts: [UInt32]

    init(of range: SourceRange, in bytes: [UInt8]) {
        self.range = range
        var starts: [UInt32] = []
        starts.reserveCapacity(range.count)
        var offset = range.start
        while offset < range.end {
            // Only well-formed text has characters; each other byte counts as one.
            var end = offset
            while end < range.end, let (_, length) = UTF8Scalars.scalar(at: end, in: bytes) { end += length }
            end = min(end, range.end)
            for character in String(decoding: bytes[offset..<end], as: UTF8.self) {
                starts.append(UInt32(truncatingIfNeeded: offset))
                offset += character.utf8.count
            }
            if offset < range.end {
                starts.append(UInt32(truncatingIfNeeded: offset))
                offset += 1
            }
        }
        self.starts = starts
    }

    /// The column, from 1, of the byte at `offset`.
    func column(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }
}
