import BilingualText
import ExactDecimals
package import JSONText
package import ShellRuntime
import Synchronization

/// A response of any shape, which a record has as its subject.
package final class ReplyContent: RecordContent {
    package let json: JSONValue

    /// The documented members of a row, or of a response without rows: the first columns of CSV.
    package let columns: [String]
    package let isSimulated: Bool

    /// Whether it is one page of rows that belong together.
    package let isPage: Bool

    /// Whether it is one row, whose array's elements have the names of the columns.
    private let isRow: Bool
    private let values = Mutex<[Record.Field]?>(nil)

    package init(_ json: JSONValue, columns: [String], isSimulated: Bool, isPage: Bool = false, isRow: Bool = false) {
        self.json = json
        self.columns = columns
        self.isSimulated = isSimulated
        self.isPage = isPage
        self.isRow = isRow
    }

    /// The members as values, made when a statement first asks for one: most replies are only shown.
    package var fields: [Record.Field] {
        values.withLock { values in
            if let values { return values }
            let made =
                isRow
                ? ReplyText.members(of: json, positions: columns).map { Record.Field($0.name, Value(json: $0.value)) }
                : Record.Field.members(of: json)
            values = made
            return made
        }
    }

    package var rows: [Record]? {
        JSONRows(json).rows?.map { row in
            let content = ReplyContent(row, columns: columns, isSimulated: isSimulated, isRow: true)
            return Record(schema: Record.Schema("json", version: 1), content: content, rawBytes: nil)
        }
    }

    package func with(rows: [Record]) -> any RecordContent {
        let chosen = rows.compactMap { ($0.content as? ReplyContent)?.json }
        return ReplyContent(
            JSONRows.replacing(chosen, in: json),
            columns: columns,
            isSimulated: isSimulated,
            isPage: isPage
        )
    }
}

extension Record {
    /// The record of a response of any shape.
    package static func reply(_ content: ReplyContent, rawBytes: [UInt8]?) -> Record {
        Record(schema: AnyRecordDescription.reply.schema.id, content: content, rawBytes: rawBytes)
    }
}

extension AnyRecordDescription {
    /// What `get` gives.
    package static let reply = AnyRecordDescription(
        schema: RecordSchema(
            id: Record.Schema("reply", version: 1),
            summary: LocalizedText(
                "a response of `get`, with the exchange's own members; one that is an array has them in `rows`",
                "`get` 的响应，字段与交易所返回的相同；响应为数组时位于 `rows`"
            ),
            fields: []
        )
    )
}

extension Record.Field {
    fileprivate static func members(of json: JSONValue) -> [Record.Field] {
        switch json {
        case .object(let members): members.map { Record.Field($0.name, Value(json: $0.value)) }
        case .array: [Record.Field("rows", Value(json: json))]
        default: [Record.Field("value", Value(json: json))]
        }
    }
}

extension Value {
    /// A JSON value; a number that is too long for an exact decimal is a text.
    package init(json: JSONValue) {
        switch json {
        case .null: self = .nothing
        case .bool(let truth): self = .boolean(truth)
        case .number(let digits):
            self = (ExactDecimal(digits) ?? ExactDecimal(exponential: digits)).map(Value.number) ?? .text(digits)
        case .string(let text): self = .text(text)
        case .array(let elements): self = .list(elements.map(Value.init(json:)))
        case .object:
            self = .record(Record(schema: Record.Schema("json", version: 1), fields: Record.Field.members(of: json)))
        }
    }
}
