import BilingualText
import CommandLanguage
import ExactDecimals

extension Value {
    /// The result of `left op right`; ``nothing``, which means unknown, where one of them has no value.
    ///
    /// - Throws: ``ShellFailure`` at `range` where the kinds differ or have no order.
    static func compare(_ op: BinaryOperator, _ left: Value, _ right: Value, at range: SourceRange) throws -> Value {
        if case .nothing = left { return .nothing }
        if case .nothing = right { return .nothing }
        if op == .equal || op == .notEqual {
            return .boolean(try areEqual(left, right, at: range) == (op == .equal))
        }
        let order = try order(left, right, at: range)
        switch op {
        case .less: return .boolean(order < 0)
        case .lessOrEqual: return .boolean(order <= 0)
        case .greater: return .boolean(order > 0)
        default: return .boolean(order >= 0)
        }
    }

    private static func areEqual(_ left: Value, _ right: Value, at range: SourceRange) throws -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): return left == right
        case (.text(let left), .text(let right)): return left == right
        case (.duration(let left), .duration(let right)): return left == right
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.list(let left), .list(let right)):
            guard left.count == right.count else { return false }
            return try zip(left, right).allSatisfy { try areEqual($0, $1, at: range) }
        default: throw incomparable(left, right, at: range)
        }
    }

    /// Negative, zero or positive as `left` is less than, equal to or greater than `right`.
    private static func order(_ left: Value, _ right: Value, at range: SourceRange) throws -> Int {
        switch (left, right) {
        case (.number(let left), .number(let right)): return left == right ? 0 : left < right ? -1 : 1
        case (.text(let left), .text(let right)): return left == right ? 0 : left < right ? -1 : 1
        case (.duration(let left), .duration(let right)): return left == right ? 0 : left < right ? -1 : 1
        default: throw incomparable(left, right, at: range)
        }
    }

    private static func incomparable(_ left: Value, _ right: Value, at range: SourceRange) -> ShellFailure {
        if left.kindMessage == right.kindMessage {
            return .usage(.unorderedKind(left.kindMessage), at: range)
        }
        return .usage(.incomparableKinds(left.kindMessage, right: right.kindMessage), at: range)
    }
}
