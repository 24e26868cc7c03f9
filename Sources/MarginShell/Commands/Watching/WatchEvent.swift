import MarginClient
import ShellRuntime
import TimeSource

/// What one question of a watch tells the watch.
enum WatchEvent: Sendable {
    case asked(WatchQuestion, WatchTick, WatchOutcome)
    /// Ticks that passed without the question being put.
    case skipped(WatchQuestion, count: Int, WatchSkipCause)
    /// A second of the time in which nothing is asked has passed.
    case secondPassed
}

/// One tick of one question: when it was due, and when its answer was there.
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

/// What came of one question.
enum WatchOutcome: Sendable {
    case borrowable(ExchangeAnswer<MaxBorrowable>)
    case inventory(ExchangeAnswer<AvailableInventory>)
    case failure(ShellFailure)
}

/// Why ticks were skipped.
enum WatchSkipCause: Hashable, Sendable {
    /// An answer came late, or the machine slept.
    case late
    /// The exchange asked for silence, or the budget had no room.
    case silence
}
