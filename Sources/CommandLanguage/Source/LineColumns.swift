/// At which byte each character of a line begins, so that the column of any place is found without counting again.
struct LineColumns: Sendable {
    /// How many bytes before a place are counted faster than looked up.
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
            // Characters are told apart in well-formed text alone; of other bytes each counts as one.
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
