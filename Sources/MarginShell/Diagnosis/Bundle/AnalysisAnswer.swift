import MarginClient
import ShellRuntime

/// What a bundle shows is the matter: schema `analysis`, version 1.
enum AnalysisAnswer {
    static let fields = AnswerSchema(
        Answer.Schema("analysis", version: 1),
        summary: LocalizedText(english: "what a bundle shows is the matter", chinese: "诊断包中显示的问题"),
        fields: [
            .init("part", .text, "the rung, or `records`", "检查项，或 `records`"),
            .init("outcome", .text, "how it came out", "结果"),
            .init("finding", .text, optional: true, "the code of what is the matter", "问题代码"),
            .init("likely", .boolean, "whether it rests on an assumption", "是否基于假设"),
            .init("saw", .text, optional: true, "what was seen", "所见"),
            .init("reason", .text, optional: true, "what is the matter, in words", "问题说明"),
            .init("next", .text, optional: true, "what to do next", "下一步"),
        ]
    )

    static let layout = AnswerLayout(
        schema: fields.id.name,
        columns: [
            .init("part", heading: LocalizedText(english: "PART", chinese: "部分")),
            .init("outcome", heading: LocalizedText(english: "OUTCOME", chinese: "结果")),
            .init(
                "finding",
                heading: LocalizedText(english: "FINDING", chinese: "问题"),
                mark: .likely
            ),
            .init("reason", heading: LocalizedText(english: "MEANING", chinese: "含义"), dropOrder: 3, cutsTo: 24),
            .init("saw", heading: LocalizedText(english: "SAW", chinese: "所见"), dropOrder: 2, cutsTo: 24),
            .init("next", heading: LocalizedText(english: "NEXT", chinese: "下一步"), dropOrder: 1, cutsTo: 30),
        ]
    )

    static func make(_ rung: BundleRung, in language: Language) -> Answer {
        let words = rung.finding.flatMap(Finding.init)?.words(in: language)
        return make(
            part: rung.rung,
            outcome: rung.outcome,
            finding: rung.finding,
            isLikely: rung.isLikely,
            saw: rung.facts.isEmpty ? nil : rung.facts.joined(separator: " "),
            words: words
        )
    }

    static func make(_ trouble: RecordedTrouble, in language: Language) -> Answer {
        make(
            part: BundleSection.Name.records.rawValue,
            outcome: trouble.outcome,
            finding: trouble.code ?? trouble.finding,
            isLikely: false,
            saw: "path=\(trouble.path) count=\(trouble.count)",
            words: words(for: trouble, in: language)
        )
    }

    private static func words(for trouble: RecordedTrouble, in language: Language) -> FindingWords? {
        guard let entry = trouble.code.flatMap({ ErrorCatalogue.entry(for: ExchangeCode(rawValue: $0)) }) else {
            return trouble.finding.flatMap(Finding.init)?.words(in: language)
        }
        return language == .english
            ? FindingWords(entry.meaning.english, next: entry.remedy.english)
            : FindingWords(entry.meaning.chinese, next: entry.remedy.chinese)
    }

    private static func make(
        part: String,
        outcome: String,
        finding: String?,
        isLikely: Bool,
        saw: String?,
        words: FindingWords?
    ) -> Answer {
        Answer(
            schema: fields.id,
            fields: [
                .init("part", .text(part)),
                .init("outcome", .text(outcome)),
                .text("finding", finding),
                .init("likely", .boolean(isLikely)),
                .text("saw", saw),
                .text("reason", words?.meaning),
                .text("next", words?.next),
            ]
        )
    }
}
