package import BinanceMargin
import RecordRendering

extension JSONValue {
    /// The document on one line; the order of members and the digits stay as they are.
    package var text: String {
        switch self {
        case .null: "null"
        case .bool(let truth): truth ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): JSONText.quoted(text)
        case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { JSONText.quoted($0.name) + ":" + $0.value.text }.joined(separator: ",") + "}"
        }
    }

    /// An object of `members` in the given order, without those that have no value.
    package static func record(_ members: (String, JSONValue?)...) -> JSONValue {
        .object(members.compactMap { name, value in value.map { JSONMember(name: name, value: $0) } })
    }

    package static func integer(_ number: Int64) -> JSONValue { .number(String(number)) }

    package static func integer(_ number: Int) -> JSONValue { .number(String(number)) }
}
