import ExactDecimals
import ShellRuntime

/// One rung that could be looked at: schema `rungEntry`, version 1.
enum RungEntryAnswer {
    static let fields = AnswerSchema(
        Answer.Schema("rungEntry", version: 1),
        summary: LocalizedText(english: "a rung that a diagnosis can look at", chinese: "可检查的一级诊断项"),
        fields: [
            .init("rung", .text, "its name behind `only`", "`only` 之后的名称"),
            .init("looksAt", .text, "what it looks at", "检查内容"),
            .init("needs", .text, optional: true, "the rungs it rests on", "所依赖的检查项"),
            .init("network", .boolean, "whether it needs the network", "是否需要网络"),
            .init("weight", .number, "the most it costs by itself of the address's budget", "单独检查的最大权重，计入本机地址限额"),
        ]
    )

    static let layout = AnswerLayout(
        schema: fields.id.name,
        columns: [
            .init("rung", heading: LocalizedText(english: "RUNG", chinese: "检查项")),
            .init("network", heading: LocalizedText(english: "NETWORK", chinese: "网络"), dropOrder: 2),
            .init("weight", heading: LocalizedText(english: "WEIGHT", chinese: "权重"), alignment: .right, dropOrder: 1),
            .init("looksAt", heading: LocalizedText(english: "LOOKS AT", chinese: "检查内容")),
        ]
    )

    static func make(_ rung: any Rung, in language: Language) -> Answer {
        Answer(
            schema: fields.id,
            fields: [
                .init("rung", .text(rung.name.rawValue)),
                .init("looksAt", .text(rung.summary.text(in: language))),
                .text("needs", rung.needs.isEmpty ? nil : rung.needs.map(\.rawValue).joined(separator: " ")),
                .init("network", .boolean(rung.cost != nil)),
                .init("weight", .number(ExactDecimal(RungCost.of([rung]).weight.address))),
            ]
        )
    }
}
