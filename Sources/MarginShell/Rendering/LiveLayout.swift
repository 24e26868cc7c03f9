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
    let columns: [AnswerLayout.Column]
}

/// The layouts of what can be shown in place.
enum LiveLayouts {
    private static let all = [WatchAnswer.liveLayout, InventoryWatchAnswer.liveLayout]

    /// The layout of a record; nil where its kind is not shown in place.
    static func layout(for answer: Answer) -> LiveLayout? {
        // What is told of a row's state names what is watched there.
        if answer.schema == WatchStateAnswer.schema, case .text(let watched)? = answer["watched"] {
            return all.first { $0.watched == watched }
        }
        return all.first { $0.schemas.contains(answer.schema.name) }
    }
}
