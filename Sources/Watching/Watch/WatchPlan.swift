import BinanceMargin
package import CommandLanguage
import ExchangeAccess
import ShellRuntime
import ShellSession

/// What a `watch` statement says, read once before it starts.
struct WatchPlan: Sendable {
    /// A block that runs each time its condition turns true.
    struct Trigger: Sendable {
        let condition: Condition
        let block: Block
    }

    /// The condition that ends the watch, and the block that runs then.
    struct Goal: Sendable {
        let condition: Condition
        let block: Block?
    }

    let assets: [Asset]
    var interval: Duration
    let maximumTicks: Int?
    let length: Duration?
    let goal: Goal?
    let triggers: [Trigger]

    /// Whether only answers with a number that moved are shown.
    let showsChangesOnly: Bool

    /// Whether the system's inventory is watched in place of what this account could borrow.
    let isAboutInventory: Bool

    init(_ invocation: CommandInvocation) throws {
        var seen: Set<Asset> = []
        assets = try RequestOptionWords.assets(of: invocation).filter { seen.insert($0).inserted }
        interval = invocation.duration("every") ?? .seconds(60)
        maximumTicks = invocation.integer("times")
        length = invocation.duration("for")
        showsChangesOnly = invocation.has("changes")
        isAboutInventory = invocation.has("inventory")
        goal = invocation.options("until").first.flatMap { option in
            option.argument("goal")?.condition.map { Goal(condition: $0, block: option.argument("ending")?.block) }
        }
        triggers = invocation.options("when").compactMap { option in
            guard let condition = option.argument("trigger")?.condition, let block = option.argument("block")?.block
            else { return nil }
            return Trigger(condition: condition, block: block)
        }
    }

    /// How many ticks it has at most, by `times` and `for`; nil where neither bounds it.
    var mostTicks: Int? {
        let byLength = length.map { Int(min(($0 / interval).rounded(.up), 1e9)) }
        return [maximumTicks, byLength].compactMap(\.self).min()
    }

    /// What is asked in each interval, in this order.
    ///
    /// The inventory of all assets comes in one response, so that it costs one request however many are watched.
    var requests: [WatchedRequest] {
        isAboutInventory ? [.inventory] : (needsInventory ? [.inventory] : []) + assets.map(WatchedRequest.borrow)
    }

    private var needsInventory: Bool {
        ([goal?.condition] + triggers.map(\.condition)).compactMap(\.self).contains {
            !$0.expression.names(endingIn: ["inventory"]).isEmpty
        }
    }
}

extension Expression {
    /// The assets that it names, as `ETH` in `ETH.amount`.
    var subjectNames: Set<String> {
        Set(names.filter { $0.parts.count > 1 }.map { $0.parts[0] })
    }

    /// The bare names out of `wanted` that stand in it, alone or behind an asset, in its order.
    package func names(endingIn wanted: Set<String>) -> [DottedName] {
        names.filter { $0.parts.last.map(wanted.contains) ?? false }
    }

    private var names: [DottedName] {
        switch self {
        case .name(let dotted): [dotted]
        case .group(let inner, _), .unary(_, let inner, _): inner.names
        case .binary(_, let left, let right, _): left.names + right.names
        case .number, .duration, .text, .variable, .list: []
        }
    }
}
