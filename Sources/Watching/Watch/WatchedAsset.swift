import BilingualText
import BinanceMargin
import CommandLanguage
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
        case "marginLevel": Value(line?.account?.marginLevel)
        case "collateralMarginLevel": Value(line?.account?.collateralMarginLevel)
        case "toMarginCall": Value(line?.account?.toMarginCall)
        case "toLiquidation": Value(line?.account?.toLiquidation)
        case "netEquity": Value(line?.account?.netEquity)
        case "health": Value(line?.account?.health)
        default: nil
        }
    }
}

/// The figures of one asset so far.
struct WatchSeries: Sendable {
    private(set) var first: ExactDecimal?
    private(set) var last: ExactDecimal?
    private(set) var lowest: ExactDecimal?
    private(set) var highest: ExactDecimal?

    /// The latest amount's difference from the one before and from the first; nil for the first.
    private(set) var change: ExactDecimal?
    private(set) var changeSinceStart: ExactDecimal?

    mutating func add(_ amount: ExactDecimal) {
        change = last.flatMap { try? amount.subtracting($0) }
        changeSinceStart = first.flatMap { try? amount.subtracting($0) }
        first = first ?? amount
        last = amount
        lowest = lowest.map { min($0, amount) } ?? amount
        highest = highest.map { max($0, amount) } ?? amount
    }
}

/// The counts of a watch.
struct WatchTally: Hashable, Sendable {
    /// Requests with a response, failed requests, and ticks without a request.
    var answered = 0
    var failed = 0
    var skipped = 0

    /// The responses, and what else there was.
    var words: Message {
        let words = Message.watchResponses(answered)
        return losses.map { .watchTally(words, $0) } ?? words
    }

    /// The failures and skipped ticks; nil without any.
    var losses: Message? {
        switch (failed, skipped) {
        case (0, 0): nil
        case (_, 0): .watchFailures(failed)
        case (0, _): .watchSkippedTicks(skipped)
        default: .watchTally(.watchFailures(failed), .watchSkippedTicks(skipped))
        }
    }
}

/// Why a watch ended.
enum WatchEnding: Hashable, Sendable {
    case goalReached
    case timesReached
    case lengthReached
    case interrupted
    /// A failure that a retry cannot fix, or one of a block.
    case failed
}
