import BinanceMargin
import ExchangeAccess
import InjectedTime
import ShellRuntime

/// What one request of a watch tells the watch.
enum WatchEvent: Sendable {
    case asked(WatchedRequest, WatchTick, WatchOutcome)
    /// Ticks that passed without the request being put.
    case skipped(WatchedRequest, count: Int, WatchSkipCause)
    /// A second of the time in which nothing is asked has passed.
    case secondPassed
}

/// One tick of one request: when it was due, and when its response was there.
struct WatchTick: Hashable, Sendable {
    /// Counted from zero.
    let number: Int
    let scheduled: MonotonicInstant
    let sent: MonotonicInstant
    let ended: MonotonicInstant

    /// The exchange's clock at the end.
    let clock: WatchClock.Reading

    /// Until when nothing is sent, where the exchange asked for silence or the budget has no room.
    let silentUntil: MonotonicInstant?
}

/// What came of one request.
enum WatchOutcome: Sendable {
    case borrowable(ExchangeResponse<MaxBorrowable>)
    case inventory(ExchangeResponse<AvailableInventory>)
    case failure(ShellFailure)
}

/// Why ticks were skipped.
enum WatchSkipCause: Hashable, Sendable {
    /// A response came late, or the machine slept.
    case late
    /// The exchange asked for silence, or the budget had no room.
    case silence
}
