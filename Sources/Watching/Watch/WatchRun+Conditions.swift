import BilingualText
import BinanceMargin
import CommandLanguage
import ShellRuntime
import ShellSession

// Conditions and blocks.
extension WatchRun {
    /// - Returns: whether the goal was reached.
    mutating func act(on focus: String) async throws -> Bool {
        let names = WatchConditionNames(
            assets: assets,
            order: plan.assets.map(\.name),
            focus: focus,
            isCurrent: { [session, snapshot] in AccountIdentity(session.snapshot) == AccountIdentity(snapshot) }
        )
        for (index, trigger) in plan.triggers.enumerated() {
            switch try context.evaluate(trigger.condition, with: names) {
            case .met where armed[index]:
                armed[index] = false
                hasFired[index] = true
                try recallResponse(behind: trigger.condition, names)
                try await context.run(trigger.block, with: names)
                guard names.isCurrent() else { throw ShellFailure.accountChanged }
            case .notMet: armed[index] = true
            case .met, .unknown: break
            }
        }
        guard let goal = plan.goal, try context.evaluate(goal.condition, with: names) == .met else { return false }
        try recallResponse(behind: goal.condition, names)
        if let block = goal.block { try await context.run(block, with: names) }
        return true
    }

    /// Sets `$last` to the response that made `condition` true: an earlier block may have sent another request, and one
    /// inventory response is about all assets.
    private func recallResponse(behind condition: Condition, _ names: WatchConditionNames) throws {
        let named = condition.expression.subjectNames
        let candidates = try names.order.filter { name in
            guard named.isEmpty else { return named.contains(name) }
            return try context.evaluate(condition, with: names.about(name)) == .met
        }
        let asset = candidates.contains(names.focus) ? names.focus : candidates.first ?? names.focus
        guard let watched = assets[asset], var line = watched.line else { return }
        // The inventory may have come after the amount.
        line.inventory = watched.inventory
        context.lastValue = .record(line.record)
    }
}

extension ShellFailure {
    /// A watch continues with the account that it began with: its figures must not be taken for those of another
    /// account.
    fileprivate static var accountChanged: ShellFailure {
        ShellFailure(
            status: .configuration,
            category: .configuration,
            message: .watchAccountChanged,
            nextStep: .watchAccountChangedNext
        )
    }
}
