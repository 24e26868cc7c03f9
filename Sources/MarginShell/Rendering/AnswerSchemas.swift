import ShellRuntime

/// The field lists of every answer there is, by name.
package enum AnswerSchemas {
    package static let all = [
        AnalysisAnswer.fields, AssetAnswer.fields, BorrowAnswer.fields, BundleAnswer.fields, ChangeAnswer.fields,
        CheckAnswer.fields, CheckAnswer.placeFields, ClockAnswer.fields, CodeAnswer.fields, DoctorAnswer.fields,
        ExplainAnswer.fields, ExplainAnswer.parameterFields, FailureAnswer.fields, HistoryAnswer.fields,
        InventoryAnswer.fields, InventoryWatchAnswer.fields, JobAnswer.fields, PairAnswer.fields, PingAnswer.fields,
        ProfileAnswer.profileFields, ProfileAnswer.entryFields, RungEntryAnswer.fields, SettingAnswer.fields,
        VerifyAnswer.fields, WatchAnswer.fields, WeightAnswer.fields, WhyRecord.constraintFields, WhyRecord.fields,
        WhoamiAnswer.fields, WhyRecord.partFields,
    ].sorted { $0.id.name < $1.id.name }
}
