import Glibc

/// Writes to what is no plain file: a device such as `/dev/null`, a terminal, or a pipe with a name.
package enum SpecialFile {
    /// Writes `text` to the file at `path`, which must be there. It is never replaced.
    ///
    /// A pipe that nobody reads gives an error rather than a wait.
    package static func write(_ text: String, to path: String) throws(SystemCallError) {
        let file = try OwnedDescriptor(path: path, flags: O_WRONLY | O_NONBLOCK | O_NOCTTY)
        try file.writeAll(text.utf8Span.span)
    }
}
