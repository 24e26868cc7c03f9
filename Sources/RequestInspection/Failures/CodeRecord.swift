package import BilingualText
import CommandLanguage
import ExactDecimals
package import BinanceMargin
import ShellRuntime

/// A failure or one of the exchange's codes in full: schema `failure`, version 1.
enum CodeRecord {
    static let fields = RecordSchema(
        Record.Schema("failure", version: 1),
        summary: LocalizedText(
            english: "a failure, or one of the exchange's codes, in full",
            chinese: "一次失败或某个错误码的完整说明"
        ),
        fields: [
            .init("code", .number, optional: true, "the exchange's code", "交易所的错误码"),
            .init("name", .text, optional: true, "the exchange's own name for the code", "错误码的名称"),
            .init(
                "status",
                .number,
                optional: true,
                "the exit status; none for a code that was asked about",
                "退出状态；查询错误码时为空"
            ),
            .init("category", .text, optional: true, "its family", "类别"),
            .init("message", .text, optional: true, "what was said when it failed", "失败时的说明"),
            .init("meaning", .text, optional: true, "what the code means", "含义"),
            .init("cause", .text, optional: true, "what brings it about here", "可能的原因"),
            .init("next", .text, optional: true, "what to do next", "下一步"),
        ]
    )

    static let layout = RecordLayout(
        record: fields.id.name,
        columns: [
            .init("code", heading: LocalizedText(english: "CODE", chinese: "错误码"), alignment: .right),
            .init("name", "category", heading: LocalizedText(english: "NAME", chinese: "名称")),
            .init("meaning", "message", heading: LocalizedText(english: "MEANING", chinese: "含义")),
            .init("cause", heading: LocalizedText(english: "CAUSE", chinese: "原因"), dropOrder: 2),
            .init("next", heading: LocalizedText(english: "NEXT", chinese: "下一步"), dropOrder: 1),
        ],
        furtherNames: ["status": "退出状态", "category": "类别", "message": "失败说明"]
    )

    static func make(_ entry: CodeEntry, causes: RankedCauses, language: Language) -> Record {
        make(
            code: entry.code.number,
            name: entry.name.isEmpty ? nil : entry.name,
            meaning: entry.meaning.text(in: language),
            cause: cause(of: entry.code, causes, language),
            next: ShellFailure.experiment(for: entry.code).map { $0.text(in: language) }
                ?? entry.remedy.text(in: language)
        )
    }

    static func make(_ failure: ShellFailure, causes: RankedCauses, language: Language) -> Record {
        let code = failure.code.map { ExchangeCode(rawValue: String($0)) }
        let entry = code.flatMap(ErrorCatalogue.entry)
        return make(
            code: failure.code,
            name: entry?.name,
            status: failure.status,
            category: failure.category.rawValue,
            message: failure.message.text(in: language),
            meaning: entry?.meaning.text(in: language),
            cause: code.flatMap { cause(of: $0, causes, language) },
            next: failure.nextStep.map { $0.text(in: language) } ?? entry?.remedy.text(in: language)
                ?? failure.step(after: nil).text(in: language)
        )
    }

    /// About an amount of 0, which is a record and has no code.
    static func zero(language: Language) -> Record {
        make(
            code: nil,
            name: "zero",
            meaning: Message.zeroMeaning.text(in: language),
            cause: Message.zeroCauses.text(in: language),
            next: ShellFailure.zeroExperiment(of: "ASSET").text(in: language)
        )
    }

    /// The causes, those that this session ranks before the code's own.
    private static func cause(of code: ExchangeCode, _ causes: RankedCauses, _ language: Language) -> String? {
        let ranked = causes.of(code).map { $0.text(in: language) }
        guard ranked.isEmpty else { return ranked.joined(separator: language == .english ? "; " : "；") }
        return LikelyCause.of(code)?.text(in: language)
    }

    private static func make(
        code: Int?,
        name: String?,
        status: ExitStatus? = nil,
        category: String? = nil,
        message: String? = nil,
        meaning: String?,
        cause: String?,
        next: String?
    ) -> Record {
        Record(
            schema: fields.id,
            fields: [
                .init("code", code.map { .number(ExactDecimal($0)) } ?? .nothing),
                .init("name", text(name)),
                .init("status", status.map { .number(ExactDecimal(Int($0.rawValue))) } ?? .nothing),
                .init("category", text(category)),
                .init("message", text(message)),
                .init("meaning", text(meaning)),
                .init("cause", text(cause)),
                .init("next", text(next)),
            ]
        )
    }

    private static func text(_ text: String?) -> Value { text.map(Value.text) ?? .nothing }
}

extension Bilingual {
    package func text(in language: Language) -> String {
        language == .english ? english : chinese
    }
}
