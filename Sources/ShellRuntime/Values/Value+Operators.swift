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
        case (.text(let left), .text(let right)) where left == right: return true
        case (.text, .text): return decimals(left, right).map { $0 == $1 } ?? false
        case (.duration(let left), .duration(let right)): return left == right
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.list(let left), .list(let right)):
            guard left.count == right.count else { return false }
            return try zip(left, right).allSatisfy { try areEqual($0, $1, at: range) }
        default:
            guard let (left, right) = decimals(left, right) else { throw incomparable(left, right, at: range) }
            return left == right
        }
    }

    /// Both as numbers; the exchange sends most numbers as texts. Nil where one of them is not a number.
    private static func decimals(_ left: Value, _ right: Value) -> (ExactDecimal, ExactDecimal)? {
        guard let left = left.decimal, let right = right.decimal else { return nil }
        return (left, right)
    }

    /// Negative, zero or positive as `left` is less than, equal to or greater than `right`.
    private static func order(_ left: Value, _ right: Value, at range: SourceRange) throws -> Int {
        if let (left, right) = decimals(left, right) { return left == right ? 0 : left < right ? -1 : 1 }
        switch (left, right) {
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

extension Value {
    /// The value of `left op right`.
    ///
    /// Numbers are computed exactly. Durations can be added, multiplied and divided by a number (cut to microseconds),
    /// and divided by a duration.
    ///
    /// - Throws: ``ShellFailure`` at `range` for kinds without that operator, for overflow and for a division without a
    ///   finite result.
    static func compute(_ op: BinaryOperator, _ left: Value, _ right: Value, at range: SourceRange) throws -> Value {
        do throws(ExactDecimalError) {
            switch (left, right) {
            case (.number(let left), .number(let right)):
                return .number(try compute(op, left, right))
            case (.text, .text), (.text, .number), (.number, .text):
                if let (left, right) = decimals(left, right) { return .number(try compute(op, left, right)) }
            case (.duration(let left), .duration(let right)):
                if let value = try compute(op, left, right) { return value }
            case (.duration(let duration), _) where op == .times || op == .divide:
                if let factor = right.decimal { return try scaled(op, duration, factor) }
            case (_, .duration(let duration)) where op == .times:
                if let factor = left.decimal { return try scaled(op, duration, factor) }
            default: break
            }
        } catch {
            throw ShellFailure.usage(error.message, at: range)
        }
        throw ShellFailure.usage(
            .operandKinds(Code(op.rawValue), left: left.kindMessage, right: right.kindMessage),
            at: range
        )
    }

    private static func compute(
        _ op: BinaryOperator,
        _ left: ExactDecimal,
        _ right: ExactDecimal
    ) throws(ExactDecimalError) -> ExactDecimal {
        switch op {
        case .plus: try left.adding(right)
        case .minus: try left.subtracting(right)
        case .times: try left.multiplied(by: right)
        default: try left.divided(by: right)
        }
    }

    private static func compute(
        _ op: BinaryOperator,
        _ left: Duration,
        _ right: Duration
    ) throws(ExactDecimalError) -> Value? {
        switch op {
        case .plus: return try duration(left.wholeMicroseconds + right.wholeMicroseconds)
        case .minus: return try duration(left.wholeMicroseconds - right.wholeMicroseconds)
        case .divide: return .number(try microseconds(of: left).divided(by: microseconds(of: right)))
        default: return nil
        }
    }

    private static func duration(_ microseconds: Int128) throws(ExactDecimalError) -> Value {
        guard microseconds.magnitude <= DurationLiteral.longest.magnitude else { throw .overflow }
        return .duration(Duration(microseconds: microseconds))
    }

    private static func scaled(
        _ op: BinaryOperator,
        _ duration: Duration,
        _ factor: ExactDecimal
    ) throws(ExactDecimalError) -> Value {
        let whole = try microseconds(of: duration)
        let exact = op == .times ? try whole.multiplied(by: factor) : try whole.divided(by: factor, toPlaces: 0)
        guard let microseconds = Int128(try exact.rounded(toPlaces: 0).description) else { throw .overflow }
        return try self.duration(microseconds)
    }

    private static func microseconds(of duration: Duration) throws(ExactDecimalError) -> ExactDecimal {
        guard let number = ExactDecimal("\(duration.wholeMicroseconds)") else { throw .overflow }
        return number
    }
}

extension ExactDecimalError {
    var message: Message {
        switch self {
        case .divisionByZero: .divisionByZero
        case .endlessDivision: .inexactDivision
        default: .numberOverflow
        }
    }
}
