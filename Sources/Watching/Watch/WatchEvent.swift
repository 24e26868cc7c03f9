import BinanceMargin
import ExchangeAccess
import InjectedTime
import ShellRuntime

/// What a scheduler reports to its watch.
enum WatchEvent: Sendable {
    case asked(WatchedRequest, WatchTick, WatchOutcome)
    /// Ticks that passed without sending the request.
    case skipped(WatchedRequest, count: Int, WatchSkipCause)
    /// A second of a wait has passed.
    case secondPassed
}

/// One tick of one request: when it was due, and when its response arrived.
struct WatchTick: Hashable, Sendable {
    /// Counts from zero.
    let number: Int
    let scheduled: MonotonicInstant
    let sent: MonotonicInstant
    let ended: MonotonicInstant

    /// The exchange's clock at the end.
    let clock: WatchClock.Reading

    /// Until when nothing is sent, because of a rate limit of the exchange or of this program.
    let silentUntil: MonotonicInstant?
}

/// The result of one request.
enum WatchOutcome: Sendable {
    case borrowable(ExchangeResponse<MaxBorrowable>)
    case inventory(ExchangeResponse<AvailableInventory>)
    case failure(ShellFailure)
}

/// Why ticks were skipped.
enum WatchSkipCause: Hashable, Sendable {
    /// A response was slow, or the computer slept.
    case late
    /// A rate limit of the exchange or of this program.
    case silence
}
