/// A JSON document with nothing lost: numbers keep their digits, members their order.
public enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number's characters, exactly as received.
    case number(String)
    /// A string, unescaped.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object's members in the order received; no name stands twice.
    case object([JSONMember])
}

/// One member of a JSON object.
public struct JSONMember: Hashable, Sendable {
    /// The member's name, unescaped.
    public let name: String

    /// The member's value.
    public let value: JSONValue

    /// Joins name and value.
    public init(name: String, value: JSONValue) {
        self.name = name
        self.value = value
    }
}
