import ShellRuntime

/// The field lists of every record there is, by name.
package enum RecordSchemas {
    package static let all = [
        AnalysisRecord.fields, AssetRecord.fields, BorrowRecord.fields, BundleRecord.fields, ChangeRecord.fields,
        CheckRecord.fields, CheckRecord.placeFields, ClockRecord.fields, CodeRecord.fields, DoctorRecord.fields,
        ExplainRecord.fields, ExplainRecord.parameterFields, FailureRecord.fields, HistoryRecord.fields,
        InventoryRecord.fields, InventoryWatchRecord.fields, JobRecord.fields, PairRecord.fields, PingRecord.fields,
        ProfileRecord.profileFields, ProfileRecord.entryFields, CheckEntryRecord.fields, SettingRecord.fields,
        VerifyRecord.fields, WatchRecord.fields, WeightRecord.fields, WhyRecord.constraintFields, WhyRecord.fields,
        WhoamiRecord.fields, WhyRecord.partFields,
    ].sorted { $0.id.name < $1.id.name }
}
