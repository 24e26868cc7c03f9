package import ShellRuntime

/// The names in a watch's conditions: `amount` for any of its assets, or `ETH.amount` for one.
package struct WatchConditionNames: ConditionNames {
    /// The names that an inventory watch does not have.
    static let amountNames: Set = ["amount", "borrowLimit", "limitedBy"]

    /// The names in addition to those of every condition.
    package static let furtherNames = ["inventory", "change", "error"]

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
