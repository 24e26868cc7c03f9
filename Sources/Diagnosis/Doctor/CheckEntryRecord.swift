import BilingualText
import ExactDecimals
import ShellRuntime

/// One check that could be looked at: schema `rungEntry`, version 1.
enum CheckEntryRecord {
    static let fields = RecordSchema(
        Record.Schema("checkEntry", version: 1),
        summary: LocalizedText(english: "a rung that a diagnosis can look at", chinese: "可检查的一级诊断项"),
        fields: [
            .init("check", .text, "its name behind `only`", "`only` 之后的名称"),
            .init("description", .text, "what it looks at", "检查内容"),
            .init("needs", .text, optional: true, "the rungs it rests on", "所依赖的检查项"),
            .init("network", .boolean, "whether it needs the network", "是否需要网络"),
            .init("weight", .number, "the most it costs by itself of the address's budget", "单独检查的最大权重，计入本机地址限额"),
        ]
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("check", heading: LocalizedText(english: "RUNG", chinese: "检查项")),
            .init("network", heading: LocalizedText(english: "NETWORK", chinese: "网络"), dropOrder: 2),
            .init("weight", heading: LocalizedText(english: "WEIGHT", chinese: "权重"), alignment: .right, dropOrder: 1),
            .init("description", heading: LocalizedText(english: "LOOKS AT", chinese: "检查内容")),
        ]
    )

    static func make(_ check: any DiagnosticCheck, in language: Language) -> Record {
        Record(
            schema: fields.id,
            fields: [
                .init("check", .text(check.name.rawValue)),
                .init("description", .text(check.summary.text(in: language))),
                .text("needs", check.needs.isEmpty ? nil : check.needs.map(\.rawValue).joined(separator: " ")),
                .init("network", .boolean(check.cost != nil)),
                .init("weight", .number(ExactDecimal(CheckCost.of([check]).weight.address))),
            ]
        )
    }
}
