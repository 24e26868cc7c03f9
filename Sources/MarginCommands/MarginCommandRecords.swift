package import RecordRendering

/// The records that these commands give.
package enum MarginCommandRecords {
    package static let all: [AnyRecordDescription] = [
        .init(AssetResult.description), .init(BorrowResult.description), .init(ClockResult.description),
        .init(HistoryResult.description), .init(InventoryResult.description), .init(ListedProfile.description),
        .init(PairResult.description), .init(PingResult.description), .init(ProfileStatement.description),
        .init(ShownSetting.description), .init(WeightUsage.description), .init(WhoamiResult.description),
    ]
}
