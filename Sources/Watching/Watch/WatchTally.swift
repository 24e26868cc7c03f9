import BilingualText
import CommandLanguage

/// What a watch counted.
struct WatchTally: Hashable, Sendable {
    /// Requests that were answered, that failed, and ticks in which none was put.
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

/// What ended a watch.
enum WatchEnding: Hashable, Sendable {
    case goalReached
    case timesReached
    case lengthReached
    case interrupted
    /// A failure that asking again cannot mend, or one of a block.
    case failed
}
