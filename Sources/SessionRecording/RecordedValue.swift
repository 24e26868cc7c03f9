import JSONText
import BinanceMargin
import ExactDecimals
import ShellRuntime
import ShellSession

/// Variables' values as a recording stores them: an object with one member, whose name is the kind.
enum RecordedValue {
    static func write(_ value: Value) -> JSONValue {
        switch value {
        case .number(let number): .members(("number", .string(number.description)))
        case .text(let text): .members(("text", .string(SafeText.make(text))))
        case .duration(let duration): .members(("nanoseconds", .number(duration.wholeNanoseconds)))
        case .boolean(let truth): .members(("truth", .bool(truth)))
        case .list(let values): .members(("list", .array(values.map(write))))
        case .record(let record):
            .members(
                ("schema", .string(record.schema.name)),
                ("version", .number(record.schema.version)),
                ("fields", .object(record.fields.map { JSONMember(name: $0.name, value: write($0.value)) }))
            )
        case .nothing: .null
        }
    }

    /// Reads what ``write(_:)`` wrote; nil for anything else.
    static func read(_ json: JSONValue) -> Value? {
        if json == .null { return .nothing }
        if case .string(let digits)? = json["number"] { return ExactDecimal(digits).map(Value.number) }
        if case .string(let text)? = json["text"] { return .text(text) }
        if let nanoseconds = json["nanoseconds"] {
            return (try? nanoseconds.integer())?.within(.min ... .max).map { .duration(.nanoseconds($0)) }
        }
        if case .bool(let truth)? = json["truth"] { return .boolean(truth) }
        if case .array(let elements)? = json["list"] {
            let values = elements.compactMap(read)
            return values.count == elements.count ? .list(values) : nil
        }
        return record(json).map(Value.record)
    }

    private static func record(_ json: JSONValue) -> Record? {
        guard case .string(let name)? = json["schema"], let version = json["version"].flatMap({ try? $0.integer() }),
            case .object(let members)? = json["fields"]
        else { return nil }
        let fields = members.compactMap { member in read(member.value).map { Record.Field(member.name, $0) } }
        guard fields.count == members.count, let version = version.within(0...1_000_000).map(Int.init) else {
            return nil
        }
        return Record(schema: Record.Schema(name, version: version), fields: fields)
    }
}

extension Duration {
    /// The whole nanoseconds in this duration, rounded towards zero and clamped to the range of `Int64`.
    var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, overflows) = product.addingReportingOverflow(attoseconds / 1_000_000_000)
        return overflow || overflows ? (seconds < 0 ? .min : .max) : sum
    }
}
