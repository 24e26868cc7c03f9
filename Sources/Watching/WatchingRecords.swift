package import RecordRendering

/// The records that these commands give.
package enum WatchingRecords {
    package static let all: [AnyRecordDescription] = [
        .init(Job.description), .init(WatchLine.amountDescription), .init(WatchLine.inventoryDescription),
    ]
}
