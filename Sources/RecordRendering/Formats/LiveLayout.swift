import ShellRuntime

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

    let key: [String]
    let watched: String
    let columns: [Column]

    /// - Parameters:
    ///   - key: the fields that tell one row from the others.
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
