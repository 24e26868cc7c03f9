/// `-` and `not`.
package enum UnaryOperator: String, Sendable {
    case minus = "-"
    case not
}
