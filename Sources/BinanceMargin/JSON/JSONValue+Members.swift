public import JSONText

/// Members of an object, read by type.
///
/// `x("name")` must be there; `x(ifPresent: "name")` may be missing or `null`, and is nil then. What is there and
/// cannot be read is a mismatch in both: an unreadable limit must not look like a missing one.
extension JSONValue {
    func text(_ name: String) throws(JSONMismatch) -> String { try required(name, JSONValue.text) }
    func text(ifPresent name: String) throws(JSONMismatch) -> String? { try optional(name, JSONValue.text) }

    func integer(_ name: String) throws(JSONMismatch) -> ReportedInteger { try required(name, JSONValue.integer) }
    func integer(ifPresent name: String) throws(JSONMismatch) -> ReportedInteger? {
        try optional(name, JSONValue.integer)
    }

    func decimal(_ name: String) throws(JSONMismatch) -> ReportedDecimal { try required(name, JSONValue.decimal) }
    func decimal(ifPresent name: String) throws(JSONMismatch) -> ReportedDecimal? {
        try optional(name, JSONValue.decimal)
    }

    func amount(_ name: String) throws(JSONMismatch) -> ReportedDecimal { try required(name, JSONValue.amount) }
    func amount(ifPresent name: String) throws(JSONMismatch) -> ReportedDecimal? {
        try optional(name, JSONValue.amount)
    }

    func instant(_ name: String) throws(JSONMismatch) -> ReportedInteger { try required(name, JSONValue.instant) }
    func instant(ifPresent name: String) throws(JSONMismatch) -> ReportedInteger? {
        try optional(name, JSONValue.instant)
    }

    func flag(_ name: String) throws(JSONMismatch) -> Bool { try required(name, JSONValue.flag) }
    func flag(ifPresent name: String) throws(JSONMismatch) -> Bool? { try optional(name, JSONValue.flag) }

    func value<Value: JSONReadable>(_ name: String, as type: Value.Type = Value.self) throws(JSONMismatch) -> Value {
        try required(name) { value in { () throws(JSONMismatch) in try Value(json: value) } }
    }

    /// An array's elements; an empty list where there is no member of that name.
    func list<Element: JSONReadable>(
        _ name: String,
        of type: Element.Type = Element.self
    ) throws(JSONMismatch) -> [Element] { self[name] == nil ? [] : try value(name) }

    /// An array's elements one by one, each nil where it cannot be read; nil where there is no array of that name.
    func readings<Element: JSONReadable>(_ name: String, of type: Element.Type = Element.self) -> [Element?]? {
        guard case .array(let elements)? = self[name] else { return nil }
        return elements.map { try? Element(json: $0) }
    }

    /// An array's strings; nil where there is no member of that name.
    func texts(ifPresent name: String) throws(JSONMismatch) -> [String]? { self[name] == nil ? nil : try value(name) }

    /// An array's strings; an empty list where there is no member of that name.
    func texts(_ name: String) throws(JSONMismatch) -> [String] { try texts(ifPresent: name) ?? [] }

    private func required<Value>(
        _ name: String,
        _ reader: (JSONValue) -> () throws(JSONMismatch) -> Value
    ) throws(JSONMismatch) -> Value {
        guard case .object = self else { throw JSONMismatch(path: "", expected: .object) }
        do {
            return try reader(self[name] ?? .null)()
        } catch {
            throw error.within(name)
        }
    }

    private func optional<Value>(
        _ name: String,
        _ reader: (JSONValue) -> () throws(JSONMismatch) -> Value
    ) throws(JSONMismatch) -> Value? { self[name] == nil ? nil : try required(name, reader) }
}

extension String: JSONReadable {
    /// Reads a string.
    public init(json: JSONValue) throws(JSONMismatch) { self = try json.text() }
}
