/// A JSON value to be written: members keep their order and numbers their digits.
enum JSONValue: Sendable {
    case object([(name: String, value: JSONValue)])
    case array([JSONValue])
    case string(String)
    /// A number by its text, which must be valid JSON.
    case number(String)
    case bool(Bool)

    static func number(_ value: Int64) -> JSONValue { .number(String(value)) }

    static func number(_ value: Int) -> JSONValue { .number(String(value)) }

    /// The value's text as UTF-8, without any white space.
    var bytes: [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(256)
        write(to: &output)
        return output
    }

    private func write(to output: inout [UInt8]) {
        switch self {
        case .object(let members):
            Self.write(members, between: (UInt8(ascii: "{"), UInt8(ascii: "}")), to: &output) { member, output in
                Self.write(member.name, to: &output)
                output.append(UInt8(ascii: ":"))
                member.value.write(to: &output)
            }
        case .array(let elements):
            Self.write(elements, between: (UInt8(ascii: "["), UInt8(ascii: "]")), to: &output) { element, output in
                element.write(to: &output)
            }
        case .string(let text): Self.write(text, to: &output)
        case .number(let text): output.append(contentsOf: text.utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        }
    }

    private static func write<Element>(
        _ elements: [Element],
        between brackets: (open: UInt8, close: UInt8),
        to output: inout [UInt8],
        each: (Element, inout [UInt8]) -> Void
    ) {
        output.append(brackets.open)
        for (index, element) in elements.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            each(element, &output)
        }
        output.append(brackets.close)
    }

    private static func write(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                output.append(UInt8(ascii: "\\"))
                output.append(byte)
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                output.append(contentsOf: "\\u00".utf8)
                output.append(digits[Int(byte >> 4)])
                output.append(digits[Int(byte & 15)])
            default:
                output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { (name: $0.0, value: $0.1) })
    }

    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    init(stringLiteral value: String) { self = .string(value) }

    init(booleanLiteral value: Bool) { self = .bool(value) }

    init(integerLiteral value: Int) { self = .number(value) }
}
