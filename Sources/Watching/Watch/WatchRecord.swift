import BilingualText
import ExactDecimals
import ShellRuntime

/// One line of a watch: schema `watch`, version 2.
enum WatchRecord {
    static let schema = Record.Schema("watch", version: 2)

    static let layout = RecordLayout(
        schema: schema.name,
        columns: [
            .init("time", heading: LocalizedText(english: "TIME", chinese: "时间")),
            .init("asset", heading: LocalizedText(english: "ASSET", chinese: "资产")),
            // All rows of a watch have the same one: the last to go, and before a row turns into lines.
            .init("isolatedSymbol", "scope", heading: LocalizedText(english: "SCOPE", chinese: "范围"), dropOrder: 0),
            .init("amount", heading: LocalizedText(english: "COULD BORROW", chinese: "可借"), alignment: .right),
            .init(
                "borrowLimit",
                heading: LocalizedText(english: "BORROW LIMIT", chinese: "等级上限"),
                alignment: .right,
                dropOrder: 1
            ),
            .init("limitedBy", heading: LocalizedText(english: "BINDS", chinese: "受限于"), dropOrder: 3),
            .init("change", heading: LocalizedText(english: "CHANGE", chinese: "变化"), alignment: .right, dropOrder: 2),
        ] + WatchColumns.seriesColumns + WatchColumns.instantColumns,
        isStream: true
    )

    /// The table in place: the newest answer of each asset.
    static let liveLayout = LiveLayout(
        schemas: [schema.name],
        key: ["asset", "scope", "isolatedSymbol"],
        watched: "amount",
        columns: [
            .init("time", heading: LocalizedText(english: "TIME", chinese: "时间"), dropOrder: 1),
            .init("asset", heading: LocalizedText(english: "ASSET", chinese: "资产")),
            .init("isolatedSymbol", "scope", heading: LocalizedText(english: "SCOPE", chinese: "范围"), dropOrder: 2),
            .init("amount", heading: LocalizedText(english: "COULD BORROW", chinese: "可借"), alignment: .right),
            .init("change", heading: LocalizedText(english: "CHANGE", chinese: "变化"), alignment: .right, dropOrder: 4),
            WatchColumns.trend,
            .init("limitedBy", heading: LocalizedText(english: "BINDS", chinese: "受限于"), dropOrder: 5),
            .init(
                "borrowLimit",
                heading: LocalizedText(english: "BORROW LIMIT", chinese: "等级上限"),
                alignment: .right,
                dropOrder: 6
            ),
        ] + WatchColumns.seriesColumns + WatchColumns.instantColumns + [WatchColumns.failingSince]
    )

    /// The record of one record.
    ///
    /// - Parameters:
    ///   - instants: when the request was due and when it set out.
    ///   - time: when the record was there.
    ///   - base: the same record as `borrow` would give it.
    ///   - watched: what was seen of the asset, this record included.
    static func make(_ instants: WatchInstants, time: String, base: Record, watched: WatchedAsset) -> Record {
        let series = watched.series
        let fields: [Record.Field] = [
            .init("scheduled", .text(instants.scheduled)),
            .init("sent", .text(instants.asked)),
            .init("time", .text(time)),
            .init("asset", base["asset"] ?? .nothing),
            .init("scope", base["scope"] ?? .nothing),
            .init("isolatedSymbol", base["isolatedSymbol"] ?? .nothing),
            .init("amount", base["amount"] ?? .nothing),
            .init("borrowLimit", base["borrowLimit"] ?? .nothing),
            .init("limitedBy", base["limitedBy"] ?? .nothing),
            .init("inventory", number(watched.inventory)),
            .init("change", number(series.change)),
            .init("changeSinceStart", number(series.changeSinceStart)),
            .init("lowest", number(series.lowest)),
            .init("highest", number(series.highest)),
            .init("late", instants.late),
            .init("latency", base["latency"] ?? .nothing),
            .init("simulated", base["simulated"] ?? .nothing),
        ]
        return Record(schema: schema, fields: fields, rawBytes: base.rawBytes)
    }

    /// A line with what is known by now of the system's stock, which may have come after it.
    static func bringUpToDate(_ line: Record, inventory: ExactDecimal?) -> Record {
        let fields = line.fields.map { $0.name == "inventory" ? .init("inventory", number(inventory)) : $0 }
        return Record(schema: line.schema, fields: fields, rawBytes: line.rawBytes)
    }

    /// Whether one of the exchange's own numbers differs between two lines.
    static func moved(from earlier: Record, to later: Record) -> Bool {
        ["amount", "borrowLimit", "inventory"].contains { name in
            numeric(earlier[name]) != numeric(later[name])
        }
    }

    private static func numeric(_ value: Value?) -> ExactDecimal? {
        if case .number(let number) = value { number } else { nil }
    }

    private static func number(_ value: ExactDecimal?) -> Value {
        value.map(Value.number) ?? .nothing
    }
}
