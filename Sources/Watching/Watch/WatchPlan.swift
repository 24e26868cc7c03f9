import BinanceMargin
package import CommandLanguage
import ExchangeAccess
import ShellRuntime
import ShellSession

/// The arguments of a `watch` statement, read once before it starts.
struct WatchPlan: Sendable {
    /// A block that runs each time its condition becomes true.
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

    /// Whether only records with a changed number are shown.
    let showsChangesOnly: Bool

    /// Whether the account as a whole is watched.
    let isAboutAccount: Bool

    /// Whether the available inventory is watched instead of the max borrowable amount.
    let isAboutInventory: Bool

    init(_ invocation: CommandInvocation) throws {
        var seen: Set<Asset> = []
        isAboutAccount = Self.namesAccount(invocation)
        assets =
            isAboutAccount ? [] : try RequestOptionWords.assets(of: invocation).filter { seen.insert($0).inserted }
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

    /// The word that means the account where it is the only one in the asset's place.
    static let account = "account"

    /// What the watch is about: assets, or the account.
    var subjects: [String] { isAboutAccount ? [Self.account] : assets.map(\.name) }

    private static func namesAccount(_ invocation: CommandInvocation) -> Bool {
        let words = invocation.arguments("assets")
        return words.count == 1 && words.allSatisfy { invocation.source.text(in: $0.range) == account }
    }

    /// The largest number of ticks, by `times` and `for`; nil without either.
    var mostTicks: Int? {
        let byLength = length.map { Int(min(($0 / interval).rounded(.up), 1e9)) }
        return [maximumTicks, byLength].compactMap(\.self).min()
    }

    /// The requests of each interval, in this order.
    ///
    /// One response has the inventory of all assets, so that it costs one request for any number of assets.
    var requests: [WatchedRequest] {
        if isAboutAccount { return [.account] }
        return isAboutInventory
            ? [.inventory] : (needsInventory ? [.inventory] : []) + assets.map(WatchedRequest.borrow)
    }

    private var needsInventory: Bool { namedFields.contains("inventory") }

    /// The fields that the conditions name.
    var namedFields: Set<String> {
        let conditions = ([goal?.condition] + triggers.map(\.condition)).compactMap(\.self)
        return Set(conditions.flatMap { $0.expression.names }.compactMap(\.parts.last))
    }
}

extension Expression {
    /// The assets that it names, like `ETH` in `ETH.amount`.
    var subjectNames: Set<String> {
        Set(names.filter { $0.parts.count > 1 }.map { $0.parts[0] })
    }

    /// The names out of `wanted` that it contains, by themselves or after an asset, in its order.
    package func names(endingIn wanted: Set<String>) -> [DottedName] {
        names.filter { $0.parts.last.map(wanted.contains) ?? false }
    }

    var names: [DottedName] {
        switch self {
        case .name(let dotted): [dotted]
        case .group(let inner, _), .unary(_, let inner, _): inner.names
        case .binary(_, let left, let right, _): left.names + right.names
        case .number, .duration, .text, .constant, .variable, .list: []
        }
    }
}
