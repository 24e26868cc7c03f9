import JSONText
import BinanceMargin

/// Reads the members of an object in a recording; each must have its documented type.
struct RecordingObject {
    /// The object does not have the documented shape.
    struct Malformed: Error {}

    let json: JSONValue

    init(_ json: JSONValue?) throws(Malformed) {
        guard let json, case .object = json else { throw Malformed() }
        self.json = json
    }

    /// A whole number, which must be in `range`, so that calculations cannot overflow.
    func integer(_ name: String, in range: ClosedRange<Int64>) throws(Malformed) -> Int64 {
        guard case .number(let digits)? = json[name], let number = ReportedInteger(digits)?.within(range) else {
            throw Malformed()
        }
        return number
    }

    func count(_ name: String) throws(Malformed) -> Int {
        Int(try integer(name, in: 0...Self.largestCount))
    }

    /// More than the lines of any file or the bytes of any response.
    private static let largestCount: Int64 = 1_000_000_000_000

    func duration(_ name: String) throws(Malformed) -> Duration {
        .nanoseconds(try integer(name, in: 0...Int64.max))
    }

    /// Milliseconds since 1970.
    func instant(_ name: String) throws(Malformed) -> Int64 {
        try integer(name, in: ReportedInteger.instants)
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

    /// The members of an object whose values are all strings.
    func texts(_ name: String) throws(Malformed) -> [(name: String, text: String)] {
        try members(name).map { member throws(Malformed) in
            guard case .string(let text) = member.value else { throw Malformed() }
            return (name: member.name, text: text)
        }
    }
}
