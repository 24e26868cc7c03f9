import BilingualText
import ExactDecimals
import ShellRuntime

/// One line of a watch of the system's inventory: schema `watchInventory`, version 3.
enum InventoryWatchRecord {
    static let schema = Record.Schema("watchInventory", version: 3)

    static let layout = RecordLayout(
        schema: schema.name,
        columns: [
            .init("time", heading: LocalizedText(english: "TIME", chinese: "时间")),
            .init("asset", heading: LocalizedText(english: "ASSET", chinese: "资产")),
            .init("inventory", heading: LocalizedText(english: "INVENTORY", chinese: "可借库存"), alignment: .right),
            .init(
                "change",
                heading: LocalizedText(english: "CHANGE", chinese: "变化"),
                alignment: .right,
                dropOrder: 2
            ),
            .init("updated", heading: LocalizedText(english: "UPDATED", chinese: "更新于"), dropOrder: 1),
        ] + WatchColumns.seriesColumns + WatchColumns.instantColumns,
        isStream: true
    )

    /// The table in place: the newest count of each asset.
    static let liveLayout = LiveLayout(
        schemas: [schema.name],
        key: ["asset", "scope"],
        watched: "inventory",
        columns: [
            .init("time", heading: LocalizedText(english: "TIME", chinese: "时间"), dropOrder: 1),
            .init("asset", heading: LocalizedText(english: "ASSET", chinese: "资产")),
            .init("inventory", heading: LocalizedText(english: "INVENTORY", chinese: "可借库存"), alignment: .right),
            .init("change", heading: LocalizedText(english: "CHANGE", chinese: "变化"), alignment: .right, dropOrder: 4),
            WatchColumns.trend,
            .init("updated", heading: LocalizedText(english: "UPDATED", chinese: "更新于"), dropOrder: 6),
        ] + WatchColumns.seriesColumns + WatchColumns.instantColumns + [WatchColumns.failingSince]
    )

    /// The record of one asset in one record.
    ///
    /// - Parameter updated: when the exchange counted, as it says itself.
    static func make(
        _ instants: WatchInstants,
        time: String,
        asset: String,
        isIsolated: Bool,
        updated: String?,
        watched: WatchedAsset,
        isSimulated: Bool
    ) -> Record {
        let series = watched.series
        return Record(
            schema: schema,
            fields: [
                .init("scheduled", .text(instants.scheduled)),
                .init("sent", .text(instants.asked)),
                .init("time", .text(time)),
                .init("asset", .text(asset)),
                .init("scope", .text(isIsolated ? "isolated" : "cross")),
                .init("inventory", watched.inventory.map(Value.number) ?? .nothing),
                .init("updated", updated.map(Value.text) ?? .nothing),
                .init("change", series.change.map(Value.number) ?? .nothing),
                .init("changeSinceStart", series.changeSinceStart.map(Value.number) ?? .nothing),
                .init("lowest", series.lowest.map(Value.number) ?? .nothing),
                .init("highest", series.highest.map(Value.number) ?? .nothing),
                .init("late", instants.late),
                .init("simulated", .boolean(isSimulated)),
            ]
        )
    }
}
