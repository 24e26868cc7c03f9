import BilingualText
package import ShellRuntime
import Synchronization

/// What renderers and the reference need to know of one kind of record, put together when it is first needed: all kinds
/// together take a tenth of the time of a start.
package struct AnyRecordDescription: Sendable {
    private struct Parts {
        let schema: RecordSchema
        let layout: RecordLayout?
        let live: LiveLayout?
    }

    private let parts: @Sendable () -> Parts

    package var schema: RecordSchema { parts().schema }
    var layout: RecordLayout? { parts().layout }
    package var live: LiveLayout? { parts().live }

    init(schema: RecordSchema) {
        parts = { Parts(schema: schema, layout: nil, live: nil) }
    }

    package init<Subject>(_ description: @autoclosure @escaping @Sendable () -> RecordDescription<Subject>) {
        parts = {
            let description = description()
            return Parts(schema: description.schema, layout: description.layout, live: description.live)
        }
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
        )
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
package final class RecordDescriptions: Sendable {
    private let descriptions: [AnyRecordDescription]

    /// Those at the beginning of the list that were looked at, by name.
    private let known = Mutex<[String: AnyRecordDescription]>([:])

    /// - Parameter descriptions: each of another name; those that are needed most come first.
    package init(_ descriptions: [AnyRecordDescription]) {
        self.descriptions = descriptions
    }

    /// By name.
    package var all: [AnyRecordDescription] {
        // Each look at a name puts the description together.
        descriptions.map { (name: $0.schema.id.name, description: $0) }.sorted { $0.name < $1.name }.map(\.description)
    }

    /// The schemas of some kinds, by name; a name that no kind has is left out.
    package func schemas(named names: [String]) -> [RecordSchema] {
        Set(names).sorted().compactMap { description(named: $0)?.schema }
    }

    /// The layout of a record; one that has none of its own shows every field as a column.
    package func layout(of record: Record) -> RecordLayout {
        description(named: record.schema.name)?.layout ?? RecordLayout(ofEachField: record)
    }

    /// How records of `schema` are shown in place; nil where they are not.
    package func live(_ schema: Record.Schema) -> LiveLayout? { description(named: schema.name)?.live }

    private func description(named name: String) -> AnyRecordDescription? {
        known.withLock { known in
            if let description = known[name] { return description }
            for description in descriptions.dropFirst(known.count) {
                let next = description.schema.id.name
                known[next] = description
                if next == name { return description }
            }
            return nil
        }
    }
}
