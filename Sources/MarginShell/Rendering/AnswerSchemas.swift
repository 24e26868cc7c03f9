import ShellRuntime

/// The field lists of every answer there is, by name.
package enum AnswerSchemas {
    package static let all = [
        AssetAnswer.fields, BorrowAnswer.fields, CheckAnswer.fields, CheckAnswer.placeFields, ClockAnswer.fields,
        CodeAnswer.fields, FailureAnswer.fields, HistoryAnswer.fields, InventoryAnswer.fields, JobAnswer.fields,
        PairAnswer.fields, PingAnswer.fields, ProfileAnswer.profileFields, ProfileAnswer.entryFields,
        SettingAnswer.fields, WatchAnswer.fields, WeightAnswer.fields, WhoamiAnswer.fields,
    ].sorted { $0.id.name < $1.id.name }
}
