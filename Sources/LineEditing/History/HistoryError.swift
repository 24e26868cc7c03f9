/// Why the history cannot be kept.
///
/// The shell's catalogue holds the words.
package enum HistoryError: Error, Equatable, Sendable {
    /// Others than the owner may read or write the file: `mode` is what it has, 0600 what it must have.
    case tooOpen(path: String, mode: UInt32)
    /// Something other than a regular file of this user stands at the path.
    case notAnOwnFile(path: String)
    /// The system refused; `code` is its `errno`.
    case system(path: String, code: Int32)
}
