import BinanceMargin
import ExactDecimals
import InjectedTime
import MarginCommands
import RecordRendering
import ShellRuntime

/// What a watch knows of one asset: its newest response and what came before.
package struct WatchedAsset: Sendable {
    /// The newest line, as it was or would have been shown.
    var line: WatchLine?

    /// What was seen of the watched number.
    var series = WatchSeries()

    /// The inventory available for borrowing, where it is requested.
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
        case "amount": Value(line?.borrow?.figures.amount.value)
        case "borrowLimit": Value(line?.borrow?.figures.borrowLimit?.value)
        case "limitedBy": Value(line?.borrow.map { LimitedBy($0.figures).rawValue })
        case "inventory": Value(inventory)
        case "change": Value(series.change)
        case "error": .boolean(hasFailed)
        default: nil
        }
    }
}
