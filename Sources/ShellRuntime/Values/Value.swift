package import ExactDecimals

/// What a variable or an expression holds.
package enum Value: Sendable {
    case number(ExactDecimal)
    case text(String)
    case duration(Duration)
    case record(Record)
    case list([Value])
    /// The outcome of a condition.
    case boolean(Bool)
    /// A field that the record does not have, such as a borrowLimit that the exchange left out.
    case nothing
}
