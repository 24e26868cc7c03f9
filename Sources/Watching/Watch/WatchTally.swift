import BilingualText
import CommandLanguage

/// What a watch counted.
struct WatchTally: Hashable, Sendable {
    /// Requests that were answered, that failed, and ticks in which none was put.
    var answered = 0
    var failed = 0
    var skipped = 0

    var words: Message { .watchTally(answered, failed: failed, skipped: skipped) }
}

/// What ended a watch.
enum WatchEnding: Hashable, Sendable {
    case goalReached
    case timesReached
    case lengthReached
    case interrupted
    /// A failure that asking again cannot mend, or one of a block.
    case failed
}
