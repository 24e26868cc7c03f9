import BilingualText
import BinanceMargin
import ShellRuntime

/// What the exchange has left to lend of an asset: schema `inventory`, version 1.
enum InventoryRecord {
    static let fields = RecordSchema(
        Record.Schema("inventory", version: 1),
        summary: LocalizedText(english: "what the exchange itself has left to lend of an asset", chinese: "系统某资产的可借余量"),
        fields: [
            .asset, .scope,
            .init("inventory", .number, "what is left to lend", "可借余量"),
            .init("updated", .time, optional: true, "when it was counted", "统计时间"),
        ] + RecordSchema.tail + [.account]
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("asset", heading: LocalizedText(english: "ASSET", chinese: "资产")),
            .init("scope", heading: LocalizedText(english: "SCOPE", chinese: "范围"), dropOrder: 2),
            .init("inventory", heading: LocalizedText(english: "LEFT TO LEND", chinese: "可借余量"), alignment: .right),
            .init("updated", heading: LocalizedText(english: "COUNTED", chinese: "统计时间"), dropOrder: 1),
        ]
    )

    /// The record of one asset.
    ///
    /// - Parameter isFirst: whether it is the statement's first, which carries the exchange's bytes for all of them.
    static func make(
        _ asset: String,
        _ amount: ReportedDecimal,
        _ scope: MarginScope,
        _ response: ExchangeResponse<AvailableInventory>,
        isFirst: Bool,
        isSimulated: Bool
    ) -> Record {
        Record(
            schema: fields.id,
            fields: [
                .init("asset", .text(asset)),
                .init("scope", .text(scope.kindName)),
                .init("inventory", .number(amount.value)),
                .time("updated", response.value.updatedMilliseconds),
            ] + Record.Field.tail(response, isSimulated: isSimulated),
            rawBytes: isFirst ? response.body : nil
        )
    }
}
