import Glibc

/// Writes to what is no plain file: a device such as `/dev/null`, a terminal, or a pipe with a name.
package enum SpecialFile {
    /// Writes `text` to the file at `path`, which must be there. It is never replaced.
    ///
    /// A pipe that no process has open gives an error rather than a wait; one whose reader does not read is waited for
    /// as long as the task is not cancelled.
    package static func write(_ text: String, to path: String) throws(SystemCallError) {
        let file = try OwnedDescriptor(path: path, flags: O_WRONLY | O_NONBLOCK | O_NOCTTY)
        do throws(SystemCallError) {
            try Descriptor(number: file.number).writeAll(text, while: { !Task.isCancelled })
        } catch {
            throw SystemCallError(number: error.number, operation: error.operation, path: path)
        }
    }
}
