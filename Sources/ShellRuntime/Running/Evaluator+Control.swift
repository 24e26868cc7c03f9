import CommandLanguage
import InjectedTime

extension Evaluator {
    /// Runs a block that a command carries; `break` and `continue` in it end the block.
    func run(_ block: Block, with names: any ConditionNames) async throws {
        let outer = self.names
        self.names = names
        defer { self.names = outer }
        if case .leave(let code) = try await run(block.statements) { throw LeaveRequest(code: code) }
    }

    func perform(_ conditional: IfStatement) async throws -> Flow {
        for branch in conditional.branches where try evaluate(branch.condition) == .met {
            return try await run(branch.block.statements)
        }
        guard let otherwise = conditional.otherwise else { return .next }
        return try await run(otherwise.statements)
    }

    func perform(_ loop: ForStatement) async throws -> Flow {
        for value in try loop.words.flatMap(items) {
            setVariable(loop.variable.text, to: value)
            switch try await iterate(loop.block) {
            case .breakLoop: return .next
            case .leave(let code): return .leave(code)
            case .next, .continueLoop: break
            }
        }
        return .next
    }

    func perform(_ loop: RepeatStatement) async throws -> Flow {
        let count = try integer(loop.count, in: Self.roundsAllowed)
        let interval = try loop.interval.map { try duration($0) }
        let start = environment.time.now
        var round = 0
        while round < count {
            if let interval, round > 0 {
                // Ticks are counted from the start, so that the time a round takes does not add up.
                let offset = min(interval.wholeMicroseconds * Int128(round), DurationLiteral.longest / 2)
                try await environment.time.sleep(until: start.advanced(by: Duration(microseconds: offset)))
            }
            switch try await iterate(loop.block) {
            case .breakLoop: return .next
            case .leave(let code): return .leave(code)
            case .next, .continueLoop: round += 1
            }
        }
        return .next
    }

    private func iterate(_ block: Block) async throws -> Flow {
        // An empty block has no statement at which it could be interrupted.
        try checkCancellation()
        return try await run(block.statements)
    }

    func perform(_ attempt: TryStatement) async throws -> Flow {
        do {
            catchDepth += 1
            defer { catchDepth -= 1 }
            return try await run(attempt.block.statements)
        } catch let failure as ShellFailure where failure.category != .interrupted {
            lastFailure = failure
        }
        return try await run(attempt.recovery.statements)
    }

    func assign(_ assignment: LetStatement) async throws {
        switch assignment.source {
        case .expression(let expression): setVariable(assignment.name.text, to: try value(of: expression))
        case .statement(let statement):
            guard case .command(let command) = statement.kind else { return }
            let outer = capture
            let sink = CapturingSink()
            capture = sink
            defer { capture = outer }
            _ = try await perform(command, of: statement)
            setVariable(assignment.name.text, to: sink.value)
        }
    }
}

/// Carries `exit N` out of a block that a command runs.
struct LeaveRequest: Error {
    let code: UInt8
}
