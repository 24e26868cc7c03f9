/// Where each physical line of a text begins.
package struct LineTable: Sendable {
    private let starts: [UInt32]
    private let length: Int
    private let lengths: [UInt32]

    /// Reads the lines of `bytes`; a line ends at LF or CR LF.
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

    /// How many lines there are; the text behind the last line end counts, empty or not.
    package var count: Int { starts.count }

    /// The line, from 1, that holds byte `offset`; what lies behind the end belongs to the last line.
    package func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The bytes of line `line`, from 1, without its line end; empty for a line that does not exist.
    package func range(ofLine line: Int) -> SourceRange {
        guard line >= 1, line <= starts.count else { return SourceRange(length, length) }
        let start = Int(starts[line - 1])
        return SourceRange(start, start + Int(lengths[line - 1]))
    }
}
