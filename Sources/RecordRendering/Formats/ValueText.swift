import BilingualText
package import JSONText
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

    /// As a cell of a table has it: digits only where they say something, and a truth as a word.
    static func cell(_ value: Value, in language: Language) -> String {
        switch value {
        case .number(let number) where number.isZero: "0"
        case .boolean(let truth): (truth ? Message.yes : .no).text(in: language)
        default: plain(value)
        }
    }

    /// As JSON has it: numbers are strings, so that no reader's floating point loses their digits.
    package static func json(_ value: Value) -> JSONValue {
        switch value {
        case .number, .duration: .string(plain(value))
        case .text(let text): .string(text)
        case .boolean(let truth): .bool(truth)
        case .list(let values): .array(values.map(json))
        case .record(let record): json(record)
        case .nothing: .null
        }
    }

    /// A record's JSON on one line, without a newline after it.
    package static func jsonText(_ record: Record) -> String { JSONWriter.visible.text(json(record)) }

    /// A record as one JSON object: its schema, its fields in their documented order, and whose figures they are.
    package static func json(_ record: Record) -> JSONValue {
        let schema = JSONMember(name: "schema", value: .string("\(record.schema.name).v\(record.schema.version)"))
        return .object([schema] + record.namedFields.map { JSONMember(name: $0.name, value: json($0.value)) })
    }
}

extension JSONWriter {
    /// One line, with an escape for each character that is invisible or would steer a terminal.
    package static let visible = JSONWriter { !VisibleText.isHarmless($0) }

    /// As ``visible``, with two spaces a level.
    package static let indented = JSONWriter(isIndented: true) { !VisibleText.isHarmless($0) }
}
