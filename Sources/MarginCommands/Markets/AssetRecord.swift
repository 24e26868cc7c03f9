import BilingualText
import BinanceMargin
import ShellRuntime

/// What the exchange says of an asset in margin trading: schema `asset`, version 1.
enum AssetRecord {
    static let fields = RecordSchema(
        Record.Schema("asset", version: 1),
        summary: LocalizedText(english: "an asset of margin trading", chinese: "一种杠杆资产"),
        fields: [
            .asset,
            .init("fullName", .text, optional: true, "its name in words", "全称"),
            .init("borrowable", .boolean, "whether it may be borrowed in principle", "原则上是否可借"),
            .init("collateral", .boolean, optional: true, "whether it counts as collateral", "是否可作抵押"),
            .init("minBorrow", .number, optional: true, "the least that can be borrowed", "最小可借数量"),
            .init("delisted", .time, optional: true, "when it leaves margin trading", "下架时间"),
        ] + RecordSchema.tail
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("asset", heading: LocalizedText(english: "ASSET", chinese: "资产")),
            .init("fullName", heading: LocalizedText(english: "NAME", chinese: "全称"), dropOrder: 3),
            .init("borrowable", heading: LocalizedText(english: "BORROWABLE", chinese: "可借")),
            .init("collateral", heading: LocalizedText(english: "COLLATERAL", chinese: "可抵押"), dropOrder: 2),
            .init(
                "minBorrow",
                heading: LocalizedText(english: "LEAST", chinese: "最小可借"),
                alignment: .right,
                dropOrder: 1
            ),
        ]
    )

    static func make(
        _ asset: MarginAsset,
        _ response: ExchangeResponse<[MarginAsset]>,
        isFirst: Bool,
        isSimulated: Bool
    ) -> Record {
        Record(
            schema: fields.id,
            fields: [
                .init("asset", .text(asset.name)),
                .text("fullName", asset.fullName),
                .init("borrowable", .boolean(asset.isBorrowable)),
                .flag("collateral", asset.isMortgageable),
                .decimal("minBorrow", asset.userMinBorrow),
                .time("delisted", asset.delistTime?.instantMilliseconds),
            ] + Record.Field.tail(response, isSimulated: isSimulated),
            rawBytes: isFirst ? response.body : nil
        )
    }
}
