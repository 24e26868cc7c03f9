import ShellRuntime

/// How records about the same things, again and again, stand in a table that is shown anew in place.
struct LiveLayout: Sendable {
    /// The names that columns have besides fields.
    static let trend = "trend"
    static let failingSince = "failingSince"

    /// The schemas whose records it shows.
    let schemas: [String]

    /// The fields that tell one row from the others.
    let key: [String]

    /// The field whose way is drawn.
    let watched: String
    let columns: [RecordLayout.Column]
}

/// The layouts of what can be shown in place.
enum LiveLayouts {
    private static let all = [WatchRecord.liveLayout, InventoryWatchRecord.liveLayout]

    /// The layout of a record; nil where its kind is not shown in place.
    static func layout(for record: Record) -> LiveLayout? {
        // What is told of a row's state names what is watched there.
        if record.schema == WatchStateRecord.schema, case .text(let watched)? = record["watched"] {
            return all.first { $0.watched == watched }
        }
        return all.first { $0.schemas.contains(record.schema.name) }
    }
}
