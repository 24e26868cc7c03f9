/// Where the rows of a response are.
package struct JSONRows: Sendable {
    /// The rows; nil for a response that is one object or one value.
    package let rows: [JSONValue]?

    /// What an object has besides its rows.
    package let rest: [JSONMember]

    /// An array's elements, or those of an object whose only other members are a total or a status.
    package init(_ reply: JSONValue) {
        switch reply {
        case .array(let elements): (rows, rest) = (elements, [])
        case .object(let members):
            let others = members.filter { Self.others.contains($0.name) }
            guard others.count == members.count - 1,
                let list = members.first(where: { !Self.others.contains($0.name) }),
                case .array(let elements) = list.value, elements.allSatisfy(\.isObject)
            else {
                (rows, rest) = (nil, [])
                return
            }
            (rows, rest) = (elements, others)
        default: (rows, rest) = (nil, [])
        }
    }
}

extension JSONRows {
    private static let others = ["total", "code", "msg"]

    /// `reply`, which has rows, with others in their place.
    package static func replacing(_ rows: [JSONValue], in reply: JSONValue) -> JSONValue {
        guard case .object(let members) = reply else { return .array(rows) }
        return .object(
            members.map { others.contains($0.name) ? $0 : JSONMember(name: $0.name, value: .array(rows)) }
        )
    }
}

extension JSONValue {
    fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
