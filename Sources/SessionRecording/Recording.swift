/// A recording that was read.
package struct Recording: Sendable {
    package let header: RecordingHeader

    /// The lines after the header in the order they were written, without the end line.
    let lines: [TimedLine]

    /// When it ended; nil for a truncated recording.
    package let end: Duration?
}
