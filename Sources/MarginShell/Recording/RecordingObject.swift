import MarginClient

/// Reads the members of one of a recording's objects, none of which may be of another type than documented.
struct RecordingObject {
    /// The object has not the documented shape.
    struct Malformed: Error {}

    let json: JSONValue

    init(_ json: JSONValue?) throws(Malformed) {
        guard let json, case .object = json else { throw Malformed() }
        self.json = json
    }

    func integer(_ name: String) throws(Malformed) -> Int64 {
        guard case .number(let digits)? = json[name], let number = Int64(digits) else { throw Malformed() }
        return number
    }

    func count(_ name: String) throws(Malformed) -> Int {
        guard let number = Int(exactly: try integer(name)), number >= 0 else { throw Malformed() }
        return number
    }

    func duration(_ name: String) throws(Malformed) -> Duration {
        let nanoseconds = try integer(name)
        guard nanoseconds >= 0 else { throw Malformed() }
        return .nanoseconds(nanoseconds)
    }

    func text(_ name: String) throws(Malformed) -> String {
        guard case .string(let text)? = json[name] else { throw Malformed() }
        return text
    }

    func text(ifPresent name: String) throws(Malformed) -> String? {
        json[name] == nil ? nil : try text(name)
    }

    func truth(_ name: String) throws(Malformed) -> Bool {
        guard case .bool(let truth)? = json[name] else { throw Malformed() }
        return truth
    }

    func truth(ifPresent name: String) throws(Malformed) -> Bool? {
        json[name] == nil ? nil : try truth(name)
    }

    func object(_ name: String) throws(Malformed) -> RecordingObject { try RecordingObject(json[name]) }

    func elements(_ name: String) throws(Malformed) -> [JSONValue] {
        guard case .array(let elements)? = json[name] else { throw Malformed() }
        return elements
    }

    func members(_ name: String) throws(Malformed) -> [JSONMember] {
        guard case .object(let members)? = json[name] else { throw Malformed() }
        return members
    }

    /// The members of an object whose values are all texts.
    func texts(_ name: String) throws(Malformed) -> [(name: String, text: String)] {
        try members(name).map { member throws(Malformed) in
            guard case .string(let text) = member.value else { throw Malformed() }
            return (name: member.name, text: text)
        }
    }
}
