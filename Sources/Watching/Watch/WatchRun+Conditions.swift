import BilingualText
import BinanceMargin
import CommandLanguage
import RecordRendering
package import ShellRuntime
import ShellSession

// Conditions and blocks.
extension WatchRun {
    /// - Returns: whether the goal was reached.
    mutating func act(on focus: String) async throws -> Bool {
        let names = WatchConditionNames(
            assets: assets,
            order: plan.subjects,
            focus: focus,
            isCurrent: { [session, snapshot] in AccountIdentity(session.snapshot) == AccountIdentity(snapshot) }
        )
        for (index, trigger) in plan.triggers.enumerated() {
            switch try context.evaluate(trigger.condition, with: names) {
            case .met where armed[index]:
                armed[index] = false
                hasFired[index] = true
                _ = try recallResponse(behind: trigger.condition, names)
                try await context.run(trigger.block, with: names)
                guard names.isCurrent() else { throw ShellFailure.accountChanged }
            case .notMet: armed[index] = true
            case .met, .unknown: break
            }
        }
        guard let goal = plan.goal, try context.evaluate(goal.condition, with: names) == .met else { return false }
        goalAsset = try recallResponse(behind: goal.condition, names)
        if let block = goal.block { try await context.run(block, with: names) }
        return true
    }

    /// Sets `$last` to the response that made `condition` true: an earlier block may have sent another request, and one
    /// inventory response is about all assets.
    ///
    /// - Returns: the asset that it is about.
    private func recallResponse(behind condition: Condition, _ names: WatchConditionNames) throws -> String {
        let named = condition.expression.subjectNames
        let candidates = try names.order.filter { name in
            guard named.isEmpty else { return named.contains(name) }
            return try context.evaluate(condition, with: names.about(name)) == .met
        }
        let asset = candidates.contains(names.focus) ? names.focus : candidates.first ?? names.focus
        guard let watched = assets[asset], var line = watched.line else { return asset }
        // The inventory may have come after the amount.
        line.inventory = watched.inventory
        context.lastValue = .record(line.record)
        return asset
    }

    /// The one figure that `condition` compares with something: what a person waits for.
    ///
    /// - Parameter asset: the asset where the condition names none; nil for the only one there is.
    /// - Returns: nil where it is about several figures, or about one that is not known yet.
    func awaited(in condition: Condition, of asset: String?) -> (name: String, value: String, comparison: String)? {
        guard !condition.requiresAll,
            case .binary(let comparison, .name(let name), let right, let range) = condition.expression,
            comparison.isComparison, let field = name.parts.last,
            let asset = name.parts.count > 1
                ? name.parts[0] : asset ?? (plan.subjects.count == 1 ? plan.subjects[0] : nil),
            let value = assets[asset]?.value(of: field).map(ValueText.plain), !value.isEmpty
        else { return nil }
        let rest = invocation.source.text(in: SourceRange(range.start, right.range.end))
        return ("\(asset).\(field)", value, rest)
    }

    /// What the goal waits for, with the present figure where it is about one.
    var goalWords: Message? {
        plan.goal.map { goal in
            let text = Code(invocation.source.text(in: goal.condition.range))
            return awaited(in: goal.condition, of: nil).map { .watchWaitingNow(text.text, $0.value) }
                ?? .watchWaiting(text.text)
        }
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

/// The names in a watch's conditions: `amount` for any of its assets, or `ETH.amount` for one.
package struct WatchConditionNames: ConditionNames {
    /// The names that an inventory watch does not have.
    static let amountNames: Set = ["amount", "borrowLimit", "limitedBy"]

    /// The names in addition to those of every condition.
    package static let furtherNames = ["inventory", "change", "error"] + accountNames

    /// The names that only a watch of the account has.
    static let accountNames = [
        "marginLevel", "collateralMarginLevel", "toMarginCall", "toLiquidation", "netEquity", "health",
    ]

    package let assets: [String: WatchedAsset]

    /// The assets in the order of the statement.
    package let order: [String]

    /// The asset that a name without an asset refers to.
    let focus: String

    /// Whether the session still uses the watch's account; for another account the names have no value.
    var isCurrent: @Sendable () -> Bool = { true }

    package var subjects: [any ConditionNames] {
        order.map { about($0) }
    }

    /// The names for only one asset.
    func about(_ asset: String) -> WatchConditionNames {
        WatchConditionNames(assets: assets, order: [], focus: asset, isCurrent: isCurrent)
    }

    package func value(of parts: [String]) throws -> Value? {
        let value: Value? =
            switch parts.count {
            case 1: assets[focus]?.value(of: parts[0])
            case 2: assets[parts[0]]?.value(of: parts[1])
            default: nil
            }
        return value != nil && !isCurrent() ? .nothing : value
    }
}
