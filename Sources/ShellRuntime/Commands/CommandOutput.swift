/// What the statements of one form of a command give.
///
/// It decides the form in JSON, so that the number of records in one response does not.
package enum CommandOutput: Sendable {
    /// Lines of text, or nothing.
    case lines
    /// One record: an object in JSON.
    case record
    /// Any number of records: an array in JSON.
    case records
    /// As ``records``. The statement chooses among them with `where`, `sort by` and `first`.
    ///
    /// - Parameter fields: gives the names that these words may use, or nil where only the response has them. It is
    ///   asked for them when a statement uses them, because at a start most are not needed.
    case rows(fields: @Sendable () -> [String]?)

    package var isSeveral: Bool {
        switch self {
        case .lines, .record: false
        case .records, .rows: true
        }
    }
}
