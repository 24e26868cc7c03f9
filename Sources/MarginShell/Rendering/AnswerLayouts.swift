import ShellRuntime

/// The layouts of every schema there is.
enum AnswerLayouts {
    static let all =
        [
            AssetAnswer.layout, BorrowAnswer.layout, ClockAnswer.layout, CodeAnswer.layout, HistoryAnswer.layout,
            InventoryAnswer.layout, InventoryWatchAnswer.layout, JobAnswer.layout, PairAnswer.layout,
            PingAnswer.layout, ShowCommand.layout, WatchAnswer.layout, WeightAnswer.layout,
            WhoamiAnswer.layout,
        ] + ProfileAnswer.layouts

    /// The layout of an answer; a schema without one of its own shows every field as a column.
    static func layout(of answer: Answer) -> AnswerLayout {
        if let known = all.first(where: { $0.schema == answer.schema.name }) { return known }
        return AnswerLayout(
            schema: answer.schema.name,
            columns: answer.fields.map { field in
                .init(field.name, heading: LocalizedText(english: field.name, chinese: field.name))
            }
        )
    }
}
