import BinanceMargin
import ExactDecimals
import InjectedTime
import MarginCommands
import RecordRendering
import ShellRuntime

/// What a watch knows of one asset: its newest response and what came before.
package struct WatchedAsset: Sendable {
    /// The latest record, even if it was not shown.
    var line: WatchLine?

    /// The history of the watched figure.
    var series = WatchSeries()

    /// The inventory available for borrowing, where it is requested.
    var inventory: ExactDecimal?

    /// When the current run of failures began; nil if the latest request succeeded.
    var failingSince: MonotonicInstant?

    /// Whether the latest request failed.
    var hasFailed: Bool { failingSince != nil }

    /// The counts of its requests.
    var tally = WatchTally()

    /// The value of `name` in conditions; nil if there is no such name.
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
