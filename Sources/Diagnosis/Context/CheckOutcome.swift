/// How a check came out.
package enum CheckOutcome: String, CaseIterable, Hashable, Sendable {
    case ok
    /// It holds, but something is worth a look.
    case warn
    case fail
    /// It was not looked at, for a reason that is told.
    case skipped
    /// It was looked at, and could not be told.
    case unknown
}
