import BilingualText
import CommandLanguage

/// The counts of a watch.
struct WatchTally: Hashable, Sendable {
    /// Requests with a response, failed requests, and ticks without a request.
    var answered = 0
    var failed = 0
    var skipped = 0

    /// The responses, and what else there was.
    var words: Message {
        var words = Message.watchResponses(answered)
        if failed > 0 { words = .watchTally(words, .watchFailures(failed)) }
        if skipped > 0 { words = .watchTally(words, .watchSkippedTicks(skipped)) }
        return words
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
