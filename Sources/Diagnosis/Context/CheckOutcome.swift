/// The outcome of a check.
package enum CheckOutcome: String, CaseIterable, Hashable, Sendable {
    case ok
    /// It passed, but with a warning.
    case warn
    case fail
    /// Not checked; the result contains the reason.
    case skipped
    /// Checked, but without a result.
    case unknown
}
