import CommandLanguage
import ExactDecimals
package import ShellRuntime
import TerminalText

/// Values as the output formats spell them.
package enum ValueText {
    /// As people read it. What has no value is empty.
    package static func plain(_ value: Value) -> String {
        switch value {
        case .number(let number): number.description
        case .text(let text): VisibleText(text).description
        case .duration(let duration): DurationLiteral.text(duration)
        case .boolean(let truth): truth ? "true" : "false"
        case .list(let values): values.map(plain).joined(separator: " ")
        case .record(let record): record.namedFields.map { "\($0.name)=\(plain($0.value))" }.joined(separator: " ")
        case .nothing: ""
        }
    }

    /// As JSON has it: numbers are strings, so that no reader's floating point loses their digits.
    package static func json(_ value: Value) -> String {
        switch value {
        case .number, .duration: JSONText.quoted(plain(value))
        case .text(let text): JSONText.quoted(text)
        case .boolean(let truth): truth ? "true" : "false"
        case .list(let values): "[" + values.map(json).joined(separator: ",") + "]"
        case .record(let record): json(record)
        case .nothing: "null"
        }
    }

    /// A record as one JSON object: its schema, its fields in their documented order, and whose figures they are.
    package static func json(_ record: Record) -> String {
        let schema = "\"schema\":" + JSONText.quoted("\(record.schema.name).v\(record.schema.version)")
        let fields = record.namedFields.map { JSONText.quoted($0.name) + ":" + json($0.value) }
        return "{" + ([schema] + fields).joined(separator: ",") + "}"
    }
}
