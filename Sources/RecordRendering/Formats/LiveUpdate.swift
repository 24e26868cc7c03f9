package import ShellRuntime

/// News for what shows the present state: a table in place, or a file that is replaced.
package enum LiveUpdate: OutputUpdate {
    /// The newest record about a thing.
    case row(Record)
    /// What became of the requests about a thing.
    case state(LiveState)
    /// How long no request is sent; nil where all are.
    case countdown(LiveCountdown?)
}

/// What became of the requests about one thing that is shown again and again.
package struct LiveState: Sendable {
    /// The statement that sends them.
    package let statement: String

    /// The records that their responses give.
    package let schema: Record.Schema

    /// The fields that tell the thing's records from others'.
    package let identity: [Record.Field]

    /// The field whose number is watched.
    package let watched: String

    /// Requests that were answered or failed, and those that were left out.
    package let answered: Int
    package let failed: Int
    package let skipped: Int

    /// When the newest run of failures began; nil where the newest request was answered.
    package let failingSince: String?
    package let isSimulated: Bool

    package init(
        statement: String,
        schema: Record.Schema,
        identity: [Record.Field],
        watched: String,
        answered: Int = 0,
        failed: Int = 0,
        skipped: Int = 0,
        failingSince: String?,
        isSimulated: Bool
    ) {
        self.statement = statement
        self.schema = schema
        self.identity = identity
        self.watched = watched
        self.answered = answered
        self.failed = failed
        self.skipped = skipped
        self.failingSince = failingSince
        self.isSimulated = isSimulated
    }
}

/// How long no request is sent.
package struct LiveCountdown: Hashable, Sendable {
    package let wait: Duration

    /// Whether the exchange banned this address.
    package let isBan: Bool

    package init(wait: Duration, isBan: Bool) {
        self.wait = wait
        self.isBan = isBan
    }
}
