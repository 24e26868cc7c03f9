import ShellRuntime

/// The layouts of every schema there is.
enum AnswerLayouts {
    static let all =
        [
            AnalysisAnswer.layout, AssetAnswer.layout, BorrowAnswer.layout, BundleAnswer.layout, ChangeAnswer.layout,
            ClockAnswer.layout, CodeAnswer.layout, DoctorAnswer.layout, ExplainAnswer.layout, HistoryAnswer.layout,
            InventoryAnswer.layout, InventoryWatchAnswer.layout, JobAnswer.layout, PairAnswer.layout,
            PingAnswer.layout, RungEntryAnswer.layout, ShowCommand.layout, VerifyAnswer.layout, WatchAnswer.layout,
            WeightAnswer.layout, WhoamiAnswer.layout, WhyRecord.layout,
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
