package import ShellRuntime

/// The bare names of a watch's conditions: `amount` of any of its assets, or `ETH.amount` of one.
package struct WatchConditionNames: ConditionNames {
    /// The names of what is asked for by asset, and not in a watch of the inventory alone.
    static let amountNames: Set = ["amount", "borrowLimit", "limitedBy"]

    /// The names beyond those of every condition.
    package static let furtherNames = ["inventory", "change", "error"]

    package let assets: [String: WatchedAsset]

    /// The order of the statement.
    package let order: [String]

    /// The asset that a name alone is about.
    let focus: String

    /// Whether the session still asks about the watch's account: names have no value of another one.
    var isCurrent: @Sendable () -> Bool = { true }

    package var subjects: [any ConditionNames] {
        order.map { about($0) }
    }

    /// The names as they are for one asset alone.
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
