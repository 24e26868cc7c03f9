/// A value to compute.
package indirect enum Expression: Sendable {
    /// An exact decimal as it was written, without a sign.
    case number(String, range: SourceRange)
    case duration(Duration, text: String, range: SourceRange)
    /// A quoted or literal text.
    case text(Word)
    case variable(VariableReference)
    /// A bare word such as `amount`, or `ETH.amount`.
    case name(DottedName)
    case list([Word], range: SourceRange)
    case unary(UnaryOperator, Expression, range: SourceRange)
    case binary(BinaryOperator, Expression, Expression, operatorRange: SourceRange)
    /// `( EXPRESSION )`; kept so that printing gives it back.
    case group(Expression, range: SourceRange)

    /// From the first to behind the last byte.
    package var range: SourceRange {
        switch self {
        case .number(_, let range), .duration(_, _, let range), .list(_, let range), .unary(_, _, let range),
            .group(_, let range):
            range
        case .text(let word): word.range
        case .variable(let reference): reference.range
        case .name(let name): name.range
        case .binary(_, let left, let right, _): left.range.union(right.range)
        }
    }
}
