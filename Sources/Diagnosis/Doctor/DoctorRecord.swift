import BilingualText
import ExactDecimals
import ShellRuntime

/// What one check of the ladder found: schema `check`, version 2.
enum DoctorRecord {
    static let fields = RecordSchema(
        Record.Schema("check", version: 2),
        summary: LocalizedText(english: "what one rung of a diagnosis found", chinese: "一级诊断的结果"),
        fields: [
            .init("check", .text, "what was looked at", "检查项"),
            .init(
                "outcome",
                .text,
                "`ok`, `warn`, `fail`, `skipped` or `unknown`: it could not be told",
                "`ok`、`warn`、`fail`、`skipped` 或 `unknown`（无法判断）"
            ),
            .init("problem", .text, optional: true, "the code of what is the matter", "问题代码"),
            .init("likely", .boolean, "whether it rests on what the exchange does not document", "是否基于交易所未公开的假设"),
            .init("facts", .text, optional: true, "what was seen", "所见"),
            .init("reason", .text, optional: true, "what is the matter, or why it was not looked at", "问题说明或跳过原因"),
            .init("next", .text, optional: true, "what to do next", "下一步"),
            .init("status", .number, optional: true, "the exit status of such a failure", "相应的退出状态"),
            .init("took", .duration, "how long the look took", "耗时"),
            .init("simulated", .boolean, "whether the exchange is the embedded one", "是否为内置的模拟交易所"),
        ]
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("check", heading: LocalizedText(english: "RUNG", chinese: "检查项")),
            .init("outcome", heading: LocalizedText(english: "OUTCOME", chinese: "结果")),
            .init(
                "problem",
                heading: LocalizedText(english: "FINDING", chinese: "问题"),
                mark: .likely
            ),
            .init("facts", "reason", heading: LocalizedText(english: "SAW", chinese: "所见"), dropOrder: 1, cutsTo: 16),
            .init("next", heading: LocalizedText(english: "NEXT", chinese: "下一步"), dropOrder: 2, cutsTo: 30),
        ]
    )

    static func make(_ report: CheckReport, facts: [Fact], isSimulated: Bool, in language: Language) -> Record {
        let result = report.result
        let status = result.outcome == .fail ? result.problem?.status : nil
        return Record(
            schema: fields.id,
            fields: [
                .init("check", .text(report.name.rawValue)),
                .init("outcome", .text(result.outcome.rawValue)),
                .text("problem", result.problem?.rawValue),
                .init("likely", .boolean(result.isLikely)),
                .text("facts", facts.isEmpty ? nil : facts.map { "\($0.name)=\($0.value)" }.joined(separator: " ")),
                .text("reason", result.problem?.meaning.text(in: language) ?? result.reason?.text(in: language)),
                .text("next", result.problem?.nextStep.text(in: language)),
                .init("status", status.map { .number(ExactDecimal(Int($0.rawValue))) } ?? .nothing),
                .init("took", .measured(report.duration)),
                .init("simulated", .boolean(isSimulated)),
            ]
        )
    }
}
