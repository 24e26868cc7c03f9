import BilingualText
import BinanceMargin
import ShellRuntime

/// The answer to "how much could be borrowed": schema `borrow`, version 1.
enum BorrowRecord {
    static let schema = Record.Schema("borrow", version: 1)

    static let layout = RecordLayout(
        schema: schema.name,
        columns: [
            .init("asset", heading: LocalizedText(english: "ASSET", chinese: "资产")),
            .init("isolatedSymbol", "scope", heading: LocalizedText(english: "SCOPE", chinese: "范围")),
            .init(
                "amount",
                heading: LocalizedText(english: "COULD BORROW", chinese: "可借"),
                alignment: .right
            ),
            .init(
                "borrowLimit",
                heading: LocalizedText(english: "BORROW LIMIT", chinese: "等级上限"),
                alignment: .right,
                dropOrder: 1
            ),
            .init("limitedBy", heading: LocalizedText(english: "BINDS", chinese: "受限于"), dropOrder: 2),
        ]
    )

    /// The record of one response.
    static func make(
        _ asset: Asset,
        _ scope: MarginScope,
        _ response: ExchangeResponse<MaxBorrowable>,
        isSimulated: Bool
    ) -> Record {
        Record(
            schema: schema,
            fields: [
                .init("asset", .text(asset.name)),
                .init("scope", .text(scope.kindName)),
                .init("isolatedSymbol", scope.symbol.map { .text($0.name) } ?? .nothing),
                .init("amount", .number(response.value.amount.value)),
                .init("borrowLimit", response.value.borrowLimit.map { .number($0.value) } ?? .nothing),
                .init("limitedBy", .text(LimitedBy(response.value).rawValue)),
                .init("time", .text(UTCTime.text(response.serverMilliseconds))),
                .init("latency", .measured(response.timing.total)),
                .init("simulated", .boolean(isSimulated || response.isSimulated)),
            ],
            rawBytes: response.body
        )
    }
}

extension MarginScope {
    /// The scope's kind as the language spells it.
    var kindName: String {
        switch self {
        case .cross: "cross"
        case .isolated: "isolated"
        }
    }

    /// The scope as the prompt shows it: `cross`, or the pair.
    var label: String { symbol?.name ?? kindName }
}
