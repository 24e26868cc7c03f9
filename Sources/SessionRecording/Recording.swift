/// A recording that was read: its header, and every line behind it.
package struct Recording: Sendable {
    package let header: RecordingHeader

    /// The lines behind the header, in the order they were written, without the end line.
    let lines: [TimedLine]

    /// When it ended; nil for one that was cut short.
    package let end: Duration?
}
