package import BinanceMargin

/// Why a file cannot be replayed, and where.
package struct RecordingFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// It is no recording at all.
        case foreign
        /// It is a recording of a version that this program does not know.
        case version(ReportedInteger)
        /// A byte of the line, or of one before it, is not the one that was written.
        case damaged
        /// The line is whole, but says nothing that this program understands.
        case malformed
        /// The file stops before its end line.
        case cut
    }

    package let kind: Kind

    /// The line, from 1.
    package let line: Int

    /// Where the line begins, in bytes from the start of the file.
    package let offset: Int
}
