import BilingualText
import ShellRuntime

/// What is another in one bundle than in an earlier one: schema `bundleChange`, version 1.
enum ChangeRecord {
    static let fields = RecordSchema(
        Record.Schema("bundleChange", version: 1),
        summary: LocalizedText(english: "what changed between two bundles", chinese: "两个诊断包之间的变化"),
        fields: [
            .init("part", .text, "the rung, or its fact, or a fact of the session", "检查项、其所见或会话信息"),
            .init("before", .text, optional: true, "as it was", "之前"),
            .init("after", .text, optional: true, "as it is", "之后"),
        ]
    )

    static let layout = RecordLayout(
        schema: fields.id.name,
        columns: [
            .init("part", heading: LocalizedText(english: "PART", chinese: "部分")),
            .init("before", heading: LocalizedText(english: "BEFORE", chinese: "之前")),
            .init("after", heading: LocalizedText(english: "AFTER", chinese: "之后")),
        ]
    )

    static func make(_ part: String, _ before: String?, _ after: String?) -> Record {
        Record(
            schema: fields.id,
            fields: [.init("part", .text(part)), .text("before", before), .text("after", after)]
        )
    }
}
