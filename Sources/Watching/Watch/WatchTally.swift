import BilingualText
import CommandLanguage

/// The counts of a watch.
struct WatchTally: Hashable, Sendable {
    /// Requests with a response, failed requests, and ticks without a request.
    var answered = 0
    var failed = 0
    var skipped = 0

    var words: Message { .watchTally(answered, failed: failed, skipped: skipped) }
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
