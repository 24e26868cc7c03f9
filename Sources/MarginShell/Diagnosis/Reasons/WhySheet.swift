import BorrowAnalysis
import CommandLanguage
import ShellRuntime

extension WhyRecord {
    /// The parts and constraints as people read them, the verdict below.
    static let layout = AnswerLayout(
        schema: fields.id.name,
        sheet: AnswerSheet(
            columns: [
                .init(heading: LocalizedText(english: "PART", chinese: "事实")),
                .init(heading: LocalizedText(english: "VALUE", chinese: "数值"), alignment: .right),
                .init(heading: LocalizedText(english: "BINDS", chinese: "起作用")),
                .init(heading: LocalizedText(english: "SOURCE", chinese: "来源"), isDispensable: true),
            ],
            rows: { answer, language in
                answers("parts", of: answer).map { part($0, in: language) }
                    + answers("constraints", of: answer).map { constraint($0, in: language) }
            },
            closing: { answer, _ in [text("verdict", of: answer)] + texts("notes", of: answer) }
        )
    )

    private static func part(_ part: Answer, in language: Language) -> [String] {
        let kind = WhyPart.Kind(rawValue: text("name", of: part))
        let failure = text("failure", of: part)
        let value = text("value", of: part)
        let unit = text("unit", of: part)
        let known = value.isEmpty ? "-" : value + (unit.isEmpty ? "" : " " + unit)
        return [
            kind?.words.text(in: language) ?? text("name", of: part), failure.isEmpty ? known : "(\(failure))", "",
            text("source", of: part),
        ]
    }

    private static func constraint(_ constraint: Answer, in language: Language) -> [String] {
        let kind = BorrowConstraint.Kind(rawValue: text("name", of: constraint))
        let isLikely = text("likely", of: constraint) == "true"
        let binds =
            text("binds", of: constraint) == "true"
            ? LocalizedText(english: isLikely ? "likely" : "binds", chinese: isLikely ? "很可能" : "起作用") : nil
        let room = text("allows", of: constraint)
        let off = LocalizedText(english: "off", chinese: "关闭")
        return [
            "> " + (kind?.words.text(in: language) ?? text("name", of: constraint)),
            room.isEmpty ? off.text(in: language) : room, binds?.text(in: language) ?? "",
            texts("sources", of: constraint).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
                .joined(separator: " "),
        ]
    }

    private static func answers(_ field: String, of answer: Answer) -> [Answer] {
        guard case .list(let values) = answer[field] else { return [] }
        return values.compactMap { if case .answer(let answer) = $0 { answer } else { nil } }
    }

    private static func texts(_ field: String, of answer: Answer) -> [String] {
        guard case .list(let values) = answer[field] else { return [] }
        return values.map(ValueText.plain)
    }

    private static func text(_ field: String, of answer: Answer) -> String {
        answer[field].map(ValueText.plain) ?? ""
    }
}
