/// Members of an object, read by type.
///
/// `x("name")` must be there; `x(ifPresent: "name")` may be missing, `null` or of a type nobody announced, and is nil then.
extension JSONValue {
    func text(_ name: String) throws(JSONMismatch) -> String {
        try required(name) { value throws(JSONMismatch) in try value.text() }
    }

    func text(ifPresent name: String) -> String? {
        optional(name) { value throws(JSONMismatch) in try value.text() }
    }

    func integer(_ name: String) throws(JSONMismatch) -> Int64 {
        try required(name) { value throws(JSONMismatch) in try value.integer() }
    }

    func integer(ifPresent name: String) -> Int64? {
        optional(name) { value throws(JSONMismatch) in try value.integer() }
    }

    func decimal(_ name: String) throws(JSONMismatch) -> ReportedDecimal {
        try required(name) { value throws(JSONMismatch) in try value.decimal() }
    }

    func decimal(ifPresent name: String) -> ReportedDecimal? {
        optional(name) { value throws(JSONMismatch) in try value.decimal() }
    }

    func flag(_ name: String) throws(JSONMismatch) -> Bool {
        try required(name) { value throws(JSONMismatch) in try value.flag() }
    }

    func flag(ifPresent name: String) -> Bool? {
        optional(name) { value throws(JSONMismatch) in try value.flag() }
    }

    func value<Value: JSONReadable>(_ name: String, as type: Value.Type = Value.self) throws(JSONMismatch) -> Value {
        try required(name) { value throws(JSONMismatch) in try Value(json: value) }
    }

    /// An array's elements; an empty list where there is no member of that name.
    func list<Element: JSONReadable>(
        _ name: String,
        of type: Element.Type = Element.self
    ) throws(JSONMismatch) -> [Element] {
        guard let list = self[name] else { return [] }
        do {
            return try [Element](json: list)
        } catch {
            throw error.within(name)
        }
    }

    /// An array's elements one by one, each nil where it cannot be read; nil where there is no array of that name.
    func readings<Element: JSONReadable>(_ name: String, of type: Element.Type = Element.self) -> [Element?]? {
        guard case .array(let elements)? = self[name] else { return nil }
        return elements.map { try? Element(json: $0) }
    }

    /// An array's strings; nil where there is no array of that name, or one that holds anything else.
    func texts(ifPresent name: String) -> [String]? {
        guard case .array(let elements)? = self[name] else { return nil }
        return try? elements.map { element throws(JSONMismatch) in try element.text() }
    }

    /// An array's strings; an empty list where there is no array of that name.
    func texts(_ name: String) -> [String] {
        guard case .array(let elements)? = self[name] else { return [] }
        return elements.compactMap { element in
            guard case .string(let text) = element else { return nil }
            return text
        }
    }

    private func required<Value>(
        _ name: String,
        _ read: (JSONValue) throws(JSONMismatch) -> Value
    ) throws(JSONMismatch) -> Value {
        guard case .object = self else { throw JSONMismatch(path: "", expected: .object) }
        do {
            return try read(self[name] ?? .null)
        } catch {
            throw error.within(name)
        }
    }

    private func optional<Value>(_ name: String, _ read: (JSONValue) throws(JSONMismatch) -> Value) -> Value? {
        guard let value = self[name] else { return nil }
        return try? read(value)
    }
}
