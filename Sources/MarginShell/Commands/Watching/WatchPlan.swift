import CommandLanguage
import MarginClient
import ShellRuntime

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
        assets = try QuestionOptions.assets(of: invocation).filter { seen.insert($0).inserted }
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

    /// What is asked in each interval, in this order.
    ///
    /// The inventory of all assets comes in one answer, so that it costs one question however many are watched.
    var questions: [WatchQuestion] {
        isAboutInventory ? [.inventory] : (needsInventory ? [.inventory] : []) + assets.map(WatchQuestion.borrow)
    }

    private var needsInventory: Bool {
        ([goal?.condition] + triggers.map(\.condition)).compactMap(\.self).contains {
            $0.expression.mentions("inventory")
        }
    }
}

extension Expression {
    /// The assets that it names, as `ETH` in `ETH.amount`.
    var subjectNames: Set<String> {
        switch self {
        case .name(let dotted): dotted.parts.count > 1 ? [dotted.parts[0]] : []
        case .group(let inner, _), .unary(_, let inner, _): inner.subjectNames
        case .binary(_, let left, let right, _): left.subjectNames.union(right.subjectNames)
        case .number, .duration, .text, .variable, .list: []
        }
    }

    /// Whether the bare name `name` stands in it, alone or behind an asset.
    fileprivate func mentions(_ name: String) -> Bool {
        switch self {
        case .name(let dotted): dotted.parts.last == name
        case .group(let inner, _), .unary(_, let inner, _): inner.mentions(name)
        case .binary(_, let left, let right, _): left.mentions(name) || right.mentions(name)
        case .number, .duration, .text, .variable, .list: false
        }
    }
}
