import BilingualText
import BinanceMargin
import ShellRuntime

/// What a bundle shows is the matter: schema `analysis`, version 1.
enum AnalysisRecord {
    static let fields = RecordSchema(
        Record.Schema("analysis", version: 1),
        summary: LocalizedText(english: "what a bundle shows is the matter", chinese: "诊断包中显示的问题"),
        fields: [
            .init("part", .text, "the rung, or `records`", "检查项，或 `records`"),
            .init("outcome", .text, "how it came out", "结果"),
            .init("problem", .text, optional: true, "the code of what is the matter", "问题代码"),
            .init("likely", .boolean, "whether it rests on an assumption", "是否基于假设"),
            .init("facts", .text, optional: true, "what was seen", "所见"),
            .init("reason", .text, optional: true, "what is the matter, in words", "问题说明"),
            .init("next", .text, optional: true, "what to do next", "下一步"),
        ]
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("part", heading: LocalizedText(english: "PART", chinese: "部分")),
            .init("outcome", heading: LocalizedText(english: "OUTCOME", chinese: "结果")),
            .init(
                "problem",
                heading: LocalizedText(english: "FINDING", chinese: "问题"),
                mark: .likely
            ),
            .init("reason", heading: LocalizedText(english: "MEANING", chinese: "含义"), dropOrder: 3, cutsTo: 24),
            .init("facts", heading: LocalizedText(english: "SAW", chinese: "所见"), dropOrder: 2, cutsTo: 24),
            .init("next", heading: LocalizedText(english: "NEXT", chinese: "下一步"), dropOrder: 1, cutsTo: 30),
        ]
    )

    static func make(_ check: BundleCheck, in language: Language) -> Record {
        let problem = check.problem.flatMap(Problem.init)
        return make(
            part: check.check,
            outcome: check.outcome,
            problem: check.problem,
            isLikely: check.isLikely,
            saw: check.facts.isEmpty ? nil : check.facts.joined(separator: " "),
            meaning: problem?.meaning.text(in: language),
            next: problem?.nextStep.text(in: language)
        )
    }

    static func make(_ failure: RepeatedFailure, in language: Language) -> Record {
        let entry = failure.code.flatMap { ErrorCatalogue.entry(for: ExchangeCode(rawValue: $0)) }
        let problem = failure.problem.flatMap(Problem.init)
        return make(
            part: BundleSection.Name.records.rawValue,
            outcome: failure.outcome,
            problem: failure.code ?? failure.problem,
            isLikely: false,
            saw: "path=\(failure.path) count=\(failure.count)",
            meaning: entry?.meaning.text(in: language) ?? problem?.meaning.text(in: language),
            next: entry?.remedy.text(in: language) ?? problem?.nextStep.text(in: language)
        )
    }

    private static func make(
        part: String,
        outcome: String,
        problem: String?,
        isLikely: Bool,
        saw: String?,
        meaning: String?,
        next: String?
    ) -> Record {
        Record(
            schema: fields.id,
            fields: [
                .init("part", .text(part)),
                .init("outcome", .text(outcome)),
                .text("problem", problem),
                .init("likely", .boolean(isLikely)),
                .text("facts", saw),
                .text("reason", meaning),
                .text("next", next),
            ]
        )
    }
}
