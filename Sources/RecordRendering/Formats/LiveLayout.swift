package import ShellRuntime

/// How the newest records about each thing are shown in a table in place.
package struct LiveDescription: Sendable {
    /// A column of the table.
    package enum Column: Sendable {
        /// A field's own column, with an order of its own to go in.
        case field(String, dropOrder: Int? = nil)
        /// A drawing of how the watched number moved.
        case trend(dropOrder: Int)
        /// Since when requests fail; shown only while some do.
        case failingSince
    }

    package let key: [String]
    package let watched: String
    package let columns: [Column]

    /// - Parameters:
    ///   - key: the fields that identify a row.
    ///   - watched: the field whose number is drawn.
    package init(key: [String], watched: String, columns: [Column]) {
        self.key = key
        self.watched = watched
        self.columns = columns
    }
}

/// A live description with its columns' headings.
package struct LiveLayout: Sendable {
    struct Column: Sendable {
        enum Content: Sendable {
            case field
            case trend
            case failingSince
        }

        let content: Content
        let column: RecordLayout.Column

        /// Whether it shows an instant that is cut where it is of the day below the table.
        var isTime: Bool { content == .field && column.fields.first == "time" }
    }

    let schema: Record.Schema
    let key: [String]
    let watched: String
    let columns: [Column]

    init(_ schema: Record.Schema, _ description: LiveDescription, columns: [RecordLayout.Column]) {
        self.schema = schema
        key = description.key
        watched = description.watched
        self.columns = description.columns.compactMap { column in
            switch column {
            case .field(let name, let dropOrder):
                columns.first { $0.fields.first == name }.map { found in
                    var column = found
                    column.dropOrder = dropOrder
                    return Column(content: .field, column: column)
                }
            case .trend(let dropOrder):
                Column(content: .trend, column: .init("", RecordColumn("TREND", "走势", dropOrder: dropOrder)))
            case .failingSince:
                Column(content: .failingSince, column: .init("", RecordColumn("FAILING SINCE", "自何时失败")))
            }
        }
    }
}

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

    /// The fields that identify the thing in its records.
    package let identity: [Record.Field]

    /// The field whose number is watched.
    package let watched: String

    /// Requests with a response, failed requests, and skipped ticks.
    package let answered: Int
    package let failed: Int
    package let skipped: Int

    /// When the current run of failures began; nil if the latest request succeeded.
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
