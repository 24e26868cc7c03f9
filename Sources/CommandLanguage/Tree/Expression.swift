/// An expression that must evaluate to true or false.
package struct Condition: Sendable {
    /// Whether `all` comes first: a watch then requires it to be true for every asset, otherwise for any asset.
    package let requiresAll: Bool
    package let expression: Expression
    package let range: SourceRange
}

/// A value to compute.
///
/// A long script has millions of them: the common operands are kept without an allocation of their own.
package enum Expression: Sendable {
    /// An exact decimal as it was written, without a sign.
    case number(String, range: SourceRange)
    indirect case duration(Duration, text: String, range: SourceRange)
    /// A quoted or literal text.
    case text(Word)
    case constant(Constant, range: SourceRange)
    case variable(VariableReference)
    /// A bare word such as `amount`, or `ETH.amount`.
    case name(DottedName)
    case list([Word], range: SourceRange)
    indirect case unary(UnaryOperator, Expression, range: SourceRange)
    indirect case binary(BinaryOperator, Expression, Expression, operatorRange: SourceRange)
    /// `( EXPRESSION )`; kept so that printing gives it back.
    indirect case group(Expression, range: SourceRange)

    /// From the first byte to the last.
    package var range: SourceRange {
        switch self {
        case .number(_, let range), .duration(_, _, let range), .constant(_, let range), .list(_, let range),
            .unary(_, _, let range), .group(_, let range):
            range
        case .text(let word): word.range
        case .variable(let reference): reference.range
        case .name(let name): name.range
        case .binary(_, let left, let right, _): left.range.union(right.range)
        }
    }
}

/// A value that is a word.
package enum Constant: String, Sendable, CaseIterable {
    case `true`, `false`, null
}

/// `-`, `not` and `count`.
package enum UnaryOperator: String, Sendable {
    case minus = "-"
    case not
    /// The number of elements of a list.
    case count
}

/// The operators between two operands, by their spelling.
package enum BinaryOperator: String, Sendable, CaseIterable {
    case or, and
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"

    /// A larger number binds tighter.
    package var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 4
        case .plus, .minus: 5
        case .times, .divide: 6
        }
    }

    /// Comparisons do not chain: `a < b < c` is an error.
    package var isComparison: Bool { precedence == 4 }
}

/// A bare name in an expression: `amount` is one part, `ETH.amount` two.
package struct DottedName: Sendable {
    package let parts: [String]
    package let range: SourceRange
}

/// `$name`, `$name.field`, `$name.rows[0]["a b"]`, `${name.field}`, `$1`, `$#`.
package struct VariableReference: Sendable {
    /// One step from a value to one inside it.
    package enum Step: Sendable {
        case member(Name)
        /// An element of a list: 0 is the first, -1 the last.
        case element(Int, range: SourceRange)
    }

    /// The name without its dollar sign: `x`, `last`, `1`, `#`.
    package let name: String
    package let steps: [Step]

    /// From the dollar sign to the last step or the closing brace.
    package let range: SourceRange
}
