package import BilingualText
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

        /// The column in a statement that names `names`; nil where it is not shown.
        func showing(_ names: Set<String>) -> Column? {
            guard content == .field else { return self }
            return column.showing(names).map { Column(content: .field, column: $0) }
        }

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
                Column(content: .trend, column: .init("", RecordColumn("LAST", "最近", dropOrder: dropOrder)))
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
    /// What is waited for.
    case status(LiveStatus)
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

    /// The fields that the statement's conditions name: their columns are always shown.
    package let named: Set<String>

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
        named: Set<String> = [],
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
        self.named = named
        self.answered = answered
        self.failed = failed
        self.skipped = skipped
        self.failingSince = failingSince
        self.isSimulated = isSimulated
    }
}

/// What a statement that repeats requests is waiting for.
package struct LiveStatus: Hashable, Sendable {
    /// Why no request is sent.
    package enum Silence: Hashable, Sendable {
        case rateLimit
        /// The exchange banned this IP address.
        case ban
    }

    /// The condition that ends the statement, with the present figure where it is about one; nil without one.
    package let goal: Message?

    /// Ticks so far, and the time to the next request; nil where none follows or it is too short to count.
    package let ticks: Int
    package let wait: Duration?
    package let silence: Silence?

    package init(goal: Message?, ticks: Int, wait: Duration?, silence: Silence?) {
        self.goal = goal
        self.ticks = ticks
        self.wait = wait
        self.silence = silence
    }
}
