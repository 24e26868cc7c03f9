import BilingualText
import BinanceMargin
import ShellRuntime

/// A pair of margin trading: schema `pair`, version 1.
enum PairRecord {
    static let fields = RecordSchema(
        Record.Schema("pair", version: 1),
        summary: LocalizedText(english: "a pair of margin trading", chinese: "一个杠杆交易对"),
        fields: [
            .init("pair", .text, "the pair", "交易对"),
            .init("base", .text, "its first asset", "基础资产"),
            .init("quote", .text, "its second asset", "计价资产"),
            .init("cross", .boolean, "whether the cross account trades it", "是否可全仓交易"),
            .init(
                "isolated",
                .boolean,
                "whether it has an isolated account: `use isolated PAIR`",
                "是否有逐仓账户：`use isolated PAIR`"
            ),
        ] + RecordSchema.tail
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("pair", heading: LocalizedText(english: "PAIR", chinese: "交易对")),
            .init("base", heading: LocalizedText(english: "BASE", chinese: "基础"), dropOrder: 2),
            .init("quote", heading: LocalizedText(english: "QUOTE", chinese: "计价"), dropOrder: 1),
            .init("cross", heading: LocalizedText(english: "CROSS", chinese: "全仓")),
            .init("isolated", heading: LocalizedText(english: "ISOLATED", chinese: "逐仓")),
        ]
    )

    /// The record of one pair as the two lists have it; nil where neither does.
    static func make(
        _ symbol: String,
        cross: MarginPair?,
        isolated: MarginPair?,
        _ response: ExchangeResponse<[MarginPair]>,
        rawBytes: [UInt8]?,
        isSimulated: Bool
    ) -> Record? {
        guard let pair = cross ?? isolated else { return nil }
        return Record(
            schema: fields.id,
            fields: [
                .init("pair", .text(symbol)),
                .init("base", .text(pair.base)),
                .init("quote", .text(pair.quote)),
                .init("cross", .boolean(cross?.isMarginTrade ?? (cross != nil))),
                .init("isolated", .boolean(isolated?.isMarginTrade ?? (isolated != nil))),
            ] + Record.Field.tail(response, isSimulated: isSimulated),
            rawBytes: rawBytes
        )
    }
}
