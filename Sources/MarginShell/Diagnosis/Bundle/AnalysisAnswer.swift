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
            .init("finding", heading: LocalizedText(english: "FINDING", chinese: "问题")),
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
        let entry = trouble.code.flatMap { ErrorCatalogue.entry(for: ExchangeCode(rawValue: $0)) }
        let isEnglish = language == .english
        return make(
            part: BundleSection.Name.records.rawValue,
            outcome: trouble.outcome,
            finding: trouble.code,
            isLikely: false,
            saw: "path=\(trouble.path) count=\(trouble.count)",
            words: entry.map { entry in
                FindingWords(
                    isEnglish ? entry.meaning.english : entry.meaning.chinese,
                    next: isEnglish ? entry.remedy.english : entry.remedy.chinese
                )
            }
        )
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

/// What is another in one bundle than in an earlier one: schema `bundleChange`, version 1.
enum ChangeAnswer {
    static let fields = AnswerSchema(
        Answer.Schema("bundleChange", version: 1),
        summary: LocalizedText(english: "what changed between two bundles", chinese: "两个诊断包之间的变化"),
        fields: [
            .init("part", .text, "the rung, or its fact, or a fact of the session", "检查项、其所见或会话信息"),
            .init("before", .text, optional: true, "as it was", "之前"),
            .init("after", .text, optional: true, "as it is", "之后"),
        ]
    )

    static let layout = AnswerLayout(
        schema: fields.id.name,
        columns: [
            .init("part", heading: LocalizedText(english: "PART", chinese: "部分")),
            .init("before", heading: LocalizedText(english: "BEFORE", chinese: "之前")),
            .init("after", heading: LocalizedText(english: "AFTER", chinese: "之后")),
        ]
    )

    static func make(_ part: String, _ before: String?, _ after: String?) -> Answer {
        Answer(
            schema: fields.id,
            fields: [.init("part", .text(part)), .text("before", before), .text("after", after)]
        )
    }
}

/// That a bundle was written: schema `bundle`, version 1.
enum BundleAnswer {
    static let fields = AnswerSchema(
        Answer.Schema("bundle", version: 1),
        summary: LocalizedText(english: "a bundle that was written", chinese: "已写出的诊断包"),
        fields: [
            .init("file", .text, "where", "文件"),
            .init("sections", .text, "what is in it", "包含的部分"),
            .init("findings", .text, optional: true, "what it shows is the matter", "显示的问题"),
            .init("removed", .text, "what was left out: kinds and counts", "略去的内容：种类和数量"),
            .init("sha256", .text, "the file's fingerprint, to compare on the other side", "文件指纹，供对方核对"),
        ]
    )

    static let layout = AnswerLayout(
        schema: fields.id.name,
        columns: fields.fields.map { .init($0.name, heading: LocalizedText(english: $0.name, chinese: $0.name)) },
        isRecord: true
    )

    static func make(_ document: BundleDocument, path: String) -> Answer {
        let findings = BundleRung.read(document[.doctor]?.lines ?? [])?.compactMap(\.finding) ?? []
        return Answer(
            schema: fields.id,
            fields: [
                .init("file", .text(path)),
                .init("sections", .text(document.sections.map(\.name.rawValue).joined(separator: " "))),
                .text("findings", findings.isEmpty ? nil : findings.joined(separator: " ")),
                .init("removed", .text((document[.removed]?.lines ?? []).joined(separator: " "))),
                .init("sha256", .text(ContentDigest.sha256(Array(document.text.utf8)))),
            ]
        )
    }
}
