import BilingualText
import BorrowAnalysis
import CommandLanguage
import ShellRuntime

extension WhyRecord {
    /// The parts and constraints as people read them, the verdict below.
    static let layout = RecordLayout(
        schema: fields.id.name,
        sheet: RecordDetail(
            columns: [
                .init(heading: LocalizedText(english: "PART", chinese: "事实")),
                .init(heading: LocalizedText(english: "VALUE", chinese: "数值"), alignment: .right),
                .init(heading: LocalizedText(english: "BINDS", chinese: "起作用")),
                .init(heading: LocalizedText(english: "SOURCE", chinese: "来源"), isDispensable: true),
            ],
            rows: { record, language in
                records("parts", of: record).map { part($0, in: language) }
                    + records("constraints", of: record).map { constraint($0, in: language) }
            },
            closing: { record, _ in [text("verdict", of: record)] + texts("notes", of: record) }
        )
    )

    private static func part(_ part: Record, in language: Language) -> [String] {
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

    private static func constraint(_ constraint: Record, in language: Language) -> [String] {
        let kind = BorrowConstraint.Kind(rawValue: text("name", of: constraint))
        let isLikely = text("likely", of: constraint) == "true"
        let limits =
            text("limits", of: constraint) == "true"
            ? LocalizedText(english: isLikely ? "likely" : "limits", chinese: isLikely ? "很可能" : "起作用") : nil
        let room = text("allows", of: constraint)
        let off = LocalizedText(english: "off", chinese: "关闭")
        return [
            "> " + (kind?.words.text(in: language) ?? text("name", of: constraint)),
            room.isEmpty ? off.text(in: language) : room, limits?.text(in: language) ?? "",
            texts("sources", of: constraint).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
                .joined(separator: " "),
        ]
    }

    private static func records(_ field: String, of record: Record) -> [Record] {
        guard case .list(let values) = record[field] else { return [] }
        return values.compactMap { if case .record(let record) = $0 { record } else { nil } }
    }

    private static func texts(_ field: String, of record: Record) -> [String] {
        guard case .list(let values) = record[field] else { return [] }
        return values.map(ValueText.plain)
    }

    private static func text(_ field: String, of record: Record) -> String {
        record[field].map(ValueText.plain) ?? ""
    }
}
