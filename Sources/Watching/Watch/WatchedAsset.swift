import ExactDecimals
import ShellRuntime
import InjectedTime

/// What a watch knows of one asset: its newest answer and what came before.
struct WatchedAsset: Sendable {
    /// The newest line, as it was or would have been shown.
    var record: Record?

    /// What was seen of the watched number.
    var series = WatchSeries()

    /// What the system has left to lend, where it is asked for.
    var inventory: ExactDecimal?

    /// When the newest run of failures of the requests about it began; nil where the newest was answered.
    var failingSince: MonotonicInstant?

    /// Whether the newest request about it failed.
    var hasFailed: Bool { failingSince != nil }

    /// What the requests about it came to.
    var tally = WatchTally()

    /// What conditions call `name`; nil where they know no such name.
    func value(of name: String) -> Value? {
        switch name {
        case "amount", "borrowLimit", "limitedBy": record?[name] ?? .nothing
        case "inventory": inventory.map(Value.number) ?? .nothing
        case "change": series.change.map(Value.number) ?? .nothing
        case "error": .boolean(hasFailed)
        default: nil
        }
    }
}
