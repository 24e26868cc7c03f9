/// A stretch of a source file, as byte offsets into its UTF-8: `start` is inside, `end` is the first byte outside.
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

    /// The offset of the first byte.
    @inline(__always)
    package var start: Int { Int(lower) }

    /// The offset behind the last byte.
    @inline(__always)
    package var end: Int { Int(upper) }

    /// The length in bytes.
    package var count: Int { end - start }

    /// Whether the range holds no byte: it then names a place between two.
    package var isEmpty: Bool { lower == upper }

    /// The smallest range that holds both.
    package func union(_ other: SourceRange) -> SourceRange {
        SourceRange(min(start, other.start), max(end, other.end))
    }

    /// Whether byte `offset` lies inside.
    package func contains(_ offset: Int) -> Bool { offset >= start && offset < end }
}
