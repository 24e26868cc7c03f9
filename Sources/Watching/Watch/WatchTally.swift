import CommandLanguage

/// What a watch counted.
struct WatchTally: Hashable, Sendable {
    /// Requests that were answered, that failed, and ticks in which none was put.
    var answered = 0
    var failed = 0
    var skipped = 0

    /// The counts as a message has them.
    var arguments: [MessageArgument] {
        [.number("answered", answered), .number("failed", failed), .number("skipped", skipped)]
    }

    /// The counts out of a message that has them.
    static func arguments(of message: Message) -> [MessageArgument] {
        let names = WatchTally().arguments.map(\.name)
        return message.arguments.filter { names.contains($0.name) }
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
