import BilingualText
import ShellRuntime

/// The layouts of every schema there is.
enum RecordLayouts {
    static let all =
        [
            AnalysisRecord.layout, AssetRecord.layout, BorrowRecord.layout, BundleRecord.layout, ChangeRecord.layout,
            ClockRecord.layout, CodeRecord.layout, DoctorRecord.layout, ExplainRecord.layout, HistoryRecord.layout,
            InventoryRecord.layout, InventoryWatchRecord.layout, JobRecord.layout, PairRecord.layout,
            PingRecord.layout, CheckEntryRecord.layout, ShowCommand.layout, VerifyRecord.layout, WatchRecord.layout,
            WeightRecord.layout, WhoamiRecord.layout, WhyRecord.layout,
        ] + ProfileRecord.layouts

    /// The layout of a record; a schema without one of its own shows every field as a column.
    static func layout(of record: Record) -> RecordLayout {
        if let known = all.first(where: { $0.schema == record.schema.name }) { return known }
        return RecordLayout(
            schema: record.schema.name,
            columns: record.fields.map { field in
                .init(field.name, heading: LocalizedText(english: field.name, chinese: field.name))
            }
        )
    }
}
