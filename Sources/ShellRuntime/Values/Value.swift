package import ExactDecimals

/// The value of a variable or an expression.
package enum Value: Sendable {
    case number(ExactDecimal)
    case text(String)
    case duration(Duration)
    case record(Record)
    case list([Value])
    case boolean(Bool)
    /// No value, such as a borrowLimit that the exchange did not send.
    case nothing
}
