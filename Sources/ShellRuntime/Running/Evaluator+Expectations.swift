import BilingualText
import CommandLanguage
import ExactDecimals

extension Evaluator {
    /// Runs an `expect` whose block must fail.
    func check(_ expectation: ExpectStatement, of statement: Statement) async throws {
        guard case .failure(let code, let block) = expectation.subject else { return }
        let failure = try await shortfall(of: block, code: code, at: statement.range)
        try conclude(expectation, failure, of: statement)
    }

    /// Reports the result of an `expect` to the observer.
    ///
    /// - Throws: `shortfall`, where there is one, with the reason that the statement gives.
    func conclude(_ expectation: ExpectStatement, _ shortfall: ShellFailure?, of statement: Statement) throws {
        let observer = environment.observer
        guard shortfall != nil || observer.wantsExpectations else { return }
        let reason = try expectation.reason.map { try text(of: $0) }
        var failure = shortfall
        if let reason {
            failure?.notes.insert(Message.expectationReason(reason), at: 0)
        }
        failure = failure.map { located($0, at: statement) }
        if observer.wantsExpectations {
            let report = ExpectationReport(location: location(of: statement), reason: reason, failure: failure)
            observer.expectationDidEnd(report)
        }
        if let failure { throw failure }
    }

    /// The failure of an expected condition that evaluated to `outcome`; nil where it is met.
    func shortfall(of condition: Condition, _ outcome: ConditionOutcome) throws -> ShellFailure? {
        guard outcome != .met else { return nil }
        var notes = try sides(of: condition.expression, limit: 4)
        if outcome == .unknown {
            let isOfAnother = names == nil && isLastOfAnotherAccount
            notes.append(isOfAnother ? .lastOfAnotherAccount : .unknownOutcome)
        }
        let text = frame.source.text(in: condition.range)
        return expectationFailure(Message.expectationFailed(Code(text)), condition.range, notes)
    }

    /// The two sides of each comparison in a condition, at most `limit`.
    private func sides(of expression: Expression, limit: Int) throws -> [Message] {
        switch expression {
        case .group(let inner, _), .unary(.not, let inner, _): return try sides(of: inner, limit: limit)
        case .binary(let op, let left, let right, _) where op == .and || op == .or:
            let first = try sides(of: left, limit: limit)
            return try first.count < limit ? first + sides(of: right, limit: limit - first.count) : first
        case .binary(let op, let left, let right, _) where op.isComparison:
            return [
                Message.comparedSides(
                    Code(frame.source.text(in: expression.range)),
                    left: Code(try value(of: left).text),
                    right: Code(try value(of: right).text)
                )
            ]
        default: return []
        }
    }

    /// The failure of a block that was expected to fail; nil where it did.
    private func shortfall(of block: Block, code: Expression?, at range: SourceRange) async throws -> ShellFailure? {
        do {
            catchDepth += 1
            defer { catchDepth -= 1 }
            if case .leave(let status) = try await run(block.statements) { throw LeaveRequest(code: status) }
        } catch let failure as ShellFailure where failure.category != .interrupted {
            lastFailure = failure
            guard let code else { return nil }
            let expected = try expectedCode(code)
            guard !failure.matches(expected) else { return nil }
            let message = Message.otherFailureExpected(Code(expected.text), found: failure.message)
            return expectationFailure(message, code.range, [])
        }
        return expectationFailure(Message.failureExpected, range, [])
    }

    /// A number, or a category as a text or a bare word.
    private func expectedCode(_ code: Expression) throws -> Value {
        if case .name(let name) = code { return .text(name.parts.joined(separator: ".")) }
        return try value(of: code)
    }

    private func expectationFailure(_ message: Message, _ range: SourceRange, _ notes: [Message]) -> ShellFailure {
        ShellFailure(status: .expectationFailed, category: .expectation, message: message, range: range, notes: notes)
    }
}

extension ShellFailure {
    /// Whether the failure has that code, status or category.
    fileprivate func matches(_ expected: Value) -> Bool {
        switch expected {
        case .number(let number): code.map { ExactDecimal($0) == number } ?? false
        case .text(let text): category.rawValue == text
        default: false
        }
    }
}
