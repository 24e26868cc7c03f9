package import BinanceMargin

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
