import BilingualText
package import ShellRuntime

/// What renderers and the reference need to know of one kind of record.
package struct AnyRecordDescription: Sendable {
    package let schema: RecordSchema
    let layout: RecordLayout?
    package let live: LiveLayout?

    init(schema: RecordSchema, layout: RecordLayout?, live: LiveLayout?) {
        self.schema = schema
        self.layout = layout
        self.live = live
    }

    package init<Subject>(_ description: RecordDescription<Subject>) {
        schema = description.schema
        layout = description.layout
        live = description.live
    }
}

extension AnyRecordDescription {
    /// What the runtime gives as `$error`.
    package static let failure = AnyRecordDescription(
        schema: RecordSchema(
            id: Record.Schema("error", version: 1),
            summary: LocalizedText("the newest failure, as `$error` has it", "最近一次失败，即 `$error` 的内容"),
            fields: [
                field("code", .number, "the exchange's code", "交易所的错误码"),
                field("status", .number, "the exit status", "退出状态"),
                field("category", .text, "its category", "类别"),
                field("message", .text, "the error message", "出错说明"),
                field("facts", .text, "what is known of a response that could not be read", "无法解析的响应的已知信息"),
            ]
        ),
        layout: nil,
        live: nil
    )

    private static func field(
        _ name: String,
        _ kind: RecordSchema.Kind,
        _ english: String,
        _ chinese: String
    ) -> RecordSchema.Field {
        let summary = LocalizedText(english, chinese)
        return RecordSchema.Field(name: name, kind: kind, isOptional: true, summary: summary)
    }
}

/// Every kind of record there is, as the assembly puts them together.
package struct RecordDescriptions: Sendable {
    /// By name.
    package let all: [AnyRecordDescription]
    private let byName: [String: AnyRecordDescription]

    /// - Parameter descriptions: each of another name.
    package init(_ descriptions: [AnyRecordDescription]) {
        all = descriptions.sorted { $0.schema.id.name < $1.schema.id.name }
        byName = Dictionary(descriptions.map { ($0.schema.id.name, $0) }) { first, _ in first }
    }

    /// The layout of a record; one that has none of its own shows every field as a column.
    package func layout(of record: Record) -> RecordLayout {
        byName[record.schema.name]?.layout ?? RecordLayout(ofEachField: record)
    }

    /// How records of `schema` are shown in place; nil where they are not.
    package func live(_ schema: Record.Schema) -> LiveLayout? { byName[schema.name]?.live }
}
