import BilingualText
import CommandLanguage
import ExactDecimals

extension Evaluator {
    /// The value of an expression.
    ///
    /// - Throws: ``ShellFailure`` at the words at fault.
    func value(of expression: Expression) throws -> Value {
        switch expression {
        case .number(let text, let range): return .number(try number(text, at: range))
        case .duration(let duration, _, _): return .duration(duration)
        case .text(let word): return .text(try text(of: word))
        case .constant(let constant, _):
            switch constant {
            case .true: return .boolean(true)
            case .false: return .boolean(false)
            case .null: return .nothing
            }
        case .variable(let reference): return try value(of: reference)
        case .name(let name): return try value(of: name)
        case .list(let words, let range): return .list(try elements(of: words, at: range))
        case .group(let inner, _): return try value(of: inner)
        case .unary(let op, let operand, let range): return try value(op, operand, range)
        case .binary(let op, let left, let right, _):
            if op == .and || op == .or { return try connective(op, left, right) }
            let first = try value(of: left)
            let second = try value(of: right)
            if op == .equal || op == .notEqual, left.isNull || right.isNull {
                return .boolean((first.isNothing && second.isNothing) == (op == .equal))
            }
            if op.isComparison { return try Value.compare(op, first, second, at: expression.range) }
            return try Value.compute(op, first, second, at: expression.range)
        }
    }

    /// The number that a literal spells.
    private func number(_ text: String, at range: SourceRange) throws -> ExactDecimal {
        guard let number = ExactDecimal(text) else { throw ShellFailure.usage(.badNumber(Code(text)), at: range) }
        return number
    }

    private func value(_ op: UnaryOperator, _ operand: Expression, _ range: SourceRange) throws -> Value {
        let value = try value(of: operand)
        switch op {
        case .not:
            switch try truth(of: value, at: operand.range) {
            case .met: return .boolean(false)
            case .notMet: return .boolean(true)
            case .unknown: return .nothing
            }
        case .count:
            switch value {
            case .list(let values): return .number(ExactDecimal(values.count))
            case .nothing: return .nothing
            default: throw ShellFailure.usage(.notCountable(value.kindMessage), at: operand.range)
            }
        case .minus:
            switch value {
            case .number(let number): return .number(number.negated)
            case .duration(let duration): return .duration(.zero - duration)
            case .nothing: return .nothing
            default:
                return try Value.compute(.minus, .number(.zero), value, at: range)
            }
        }
    }

    /// `and` and `or`: the second operand is evaluated only if the first does not decide; an unknown operand never
    /// decides.
    private func connective(_ op: BinaryOperator, _ left: Expression, _ right: Expression) throws -> Value {
        let deciding: ConditionOutcome = op == .and ? .notMet : .met
        let first = try truth(of: try value(of: left), at: left.range)
        if first == deciding { return .boolean(op == .or) }
        let second = try truth(of: try value(of: right), at: right.range)
        if second == deciding { return .boolean(op == .or) }
        return first == .unknown || second == .unknown ? .nothing : .boolean(op == .and)
    }

    /// The truth of a value: of a boolean; a record is true, no value is unknown.
    func truth(of value: Value, at range: SourceRange) throws -> ConditionOutcome {
        switch value {
        case .boolean(let flag): return flag ? .met : .notMet
        case .nothing: return .unknown
        case .record: return .met
        default:
            throw ShellFailure.usage(.notACondition(value.kindMessage), at: range)
        }
    }

    // MARK: Conditions

    /// The result of a condition with the current bare names.
    func evaluate(_ condition: Condition) throws -> ConditionOutcome {
        guard let names else { return try truth(of: try value(of: condition.expression), at: condition.range) }
        return try evaluate(condition, with: names)
    }

    /// The result of a condition for the subjects of `names`: true for any of them, or with `all` for every one.
    func evaluate(_ condition: Condition, with names: any ConditionNames) throws -> ConditionOutcome {
        let outer = self.names
        defer { self.names = outer }
        let subjects = names.subjects
        guard !subjects.isEmpty else {
            self.names = names
            return try truth(of: try value(of: condition.expression), at: condition.range)
        }
        var isUnknown = false
        for subject in subjects {
            self.names = subject
            switch try truth(of: try value(of: condition.expression), at: condition.range) {
            case .met where !condition.requiresAll: return .met
            case .notMet where condition.requiresAll: return .notMet
            case .unknown: isUnknown = true
            default: break
            }
        }
        return isUnknown ? .unknown : condition.requiresAll ? .met : .notMet
    }

    // MARK: Names and variables

    private func value(of name: DottedName) throws -> Value {
        let names = names ?? environment.host.conditionNames(for: last)
        if let value = try names.value(of: name.parts) { return value }
        if name.parts.count == 1, environment.vocabulary.constants.contains(name.parts[0]) {
            return .text(name.parts[0])
        }
        throw environment.vocabulary.unknownName(name)
    }

    func value(of reference: VariableReference) throws -> Value {
        var value = try variable(reference)
        for (index, step) in reference.steps.enumerated() {
            switch step {
            case .member(let name): value = try member(name, of: value, in: reference, isFirst: index == 0)
            case .element(let place, let range): value = try element(place, of: value, at: range)
            }
        }
        return value
    }

    private func variable(_ reference: VariableReference) throws -> Value {
        // The names below cannot be set.
        if let value = scope[reference.name] { return value }
        switch reference.name {
        case "last":
            guard let last else {
                let message: Message = isLastOfAnotherAccount ? .lastOfAnotherAccount : .noLastRecord
                throw ShellFailure.usage(message, at: reference.range)
            }
            return last
        case "error": return .record(Record(scope.lastFailure, language: environment.language()))
        case "#": return .number(ExactDecimal(frame.arguments.count))
        default: break
        }
        if let first = reference.name.utf8.first, first >= 0x30, first <= 0x39 { return try argument(reference) }
        throw unset(reference)
    }

    private func argument(_ reference: VariableReference) throws -> Value {
        guard let place = Int(reference.name), place >= 1, place <= frame.arguments.count else {
            let message = Message.missingArgumentValue(Code("$" + reference.name))
            throw ShellFailure.usage(message, at: reference.range)
        }
        return frame.arguments[place - 1]
    }

    private func unset(_ reference: VariableReference) -> ShellFailure {
        let known = scope.variables.map(\.name) + ["last", "error"]
        return ShellFailure.unsetVariable(reference, known: known)
    }

    private func member(_ name: Name, of value: Value, in reference: VariableReference, isFirst: Bool) throws -> Value {
        switch value {
        case .record(let record):
            if let found = record[name.text] { return found }
            // One record of a statement that may give several.
            if isFirst, name.text == Self.rows, !record.isReply { return .list([value]) }
            throw ShellFailure.unknownField(name, allowed: record.namedFields.map(\.name))
        case .list where name.text == Self.rows: return value
        case .list:
            throw ShellFailure.usage(.listHasNoFields(Code(name.text)), at: name.range)
        case .nothing: return .nothing
        default:
            let message = Message.noFields(Code("$" + reference.name))
            let braced = Message.bracesEndName("${\(reference.name)}.\(name.text)")
            throw ShellFailure.usage(message, at: name.range, notes: isFirst ? [braced] : [])
        }
    }

    /// The member with all records of what a statement gave.
    private static let rows = "rows"

    private func element(_ place: Int, of value: Value, at range: SourceRange) throws -> Value {
        switch value {
        case .list(let values):
            let index = place < 0 ? values.count + place : place
            guard values.indices.contains(index) else {
                throw ShellFailure.usage(.noSuchElement(place, count: values.count), at: range)
            }
            return values[index]
        case .nothing: return .nothing
        default: throw ShellFailure.usage(.noElements(value.kindMessage), at: range)
        }
    }
}

extension Expression {
    /// Whether it is `null`, perhaps in parentheses.
    fileprivate var isNull: Bool {
        switch self {
        case .constant(.null, _): true
        case .group(let inner, _): inner.isNull
        default: false
        }
    }
}

extension Value {
    fileprivate var isNothing: Bool { if case .nothing = self { true } else { false } }
}
