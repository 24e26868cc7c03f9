/// Reads one JSON document (RFC 8259) strictly, keeping every digit.
///
/// Foundation's decoder would turn numbers into binary floating point and lose digits on the way. Nothing in the bytes can
/// trap: nesting is limited, so that hostile text cannot exhaust the stack.
struct JSONReader {
    /// The most bytes that are read: as many as the largest file or response that anything here takes.
    static let maximumLength = 64 << 20

    /// Beyond so many members, their names are kept in a set: until then comparing each with all is quicker.
    private static let fewMembers = 16

    let bytes: [UInt8]
    var position = 0

    private let maximumDepth: Int
    private var depth = 0

    private let keepsOffsets: Bool
    /// Where each value and each member's name begins, in the order of the text, if they are kept.
    private(set) var offsets: [Int] = []

    init(_ bytes: [UInt8], depth: Int, keepsOffsets: Bool = false) {
        self.bytes = bytes
        maximumDepth = depth
        self.keepsOffsets = keepsOffsets
    }

    /// The value, which must be all that the bytes hold but whitespace.
    mutating func document() throws(JSONFault) -> JSONValue {
        guard bytes.count <= Self.maximumLength else { throw JSONFault(expected: .nothing, offset: Self.maximumLength) }
        skipWhitespace()
        let value = try value()
        skipWhitespace()
        guard position == bytes.count else { throw fault(.nothing) }
        return value
    }

    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// A fault at the current place; where the text ends there, that is what is wrong.
    func fault(_ expected: JSONFault.Expectation) -> JSONFault {
        JSONFault(expected: position < bytes.count ? expected : .moreText, offset: position)
    }

    private mutating func skipWhitespace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        if keepsOffsets { offsets.append(position) }
        switch current {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39: return .number(try number())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: throw fault(.value)
        }
    }

    private mutating func literal(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw fault(.value) }
        position += word.utf8.count
        return value
    }

    /// Passes an opening bracket. The caller takes the level off again.
    private mutating func open() throws(JSONFault) {
        guard depth < maximumDepth else { throw fault(.levels(maximumDepth)) }
        depth += 1
        position += 1
        skipWhitespace()
    }

    private mutating func array() throws(JSONFault) -> JSONValue {
        try open()
        defer { depth -= 1 }
        var elements: [JSONValue] = []
        guard !skip(UInt8(ascii: "]")) else { return .array(elements) }
        while true {
            elements.append(try value())
            skipWhitespace()
            if skip(UInt8(ascii: "]")) { return .array(elements) }
            guard skip(UInt8(ascii: ",")) else { throw fault(.sign([",", "]"])) }
            skipWhitespace()
        }
    }

    private mutating func object() throws(JSONFault) -> JSONValue {
        try open()
        defer { depth -= 1 }
        var members: [JSONMember] = []
        var names: Set<String> = []
        guard !skip(UInt8(ascii: "}")) else { return .object(members) }
        while true {
            let name = try name(after: members, &names)
            skipWhitespace()
            guard skip(UInt8(ascii: ":")) else { throw fault(.sign([":"])) }
            skipWhitespace()
            members.append(JSONMember(name: name, value: try value()))
            skipWhitespace()
            if skip(UInt8(ascii: "}")) { return .object(members) }
            guard skip(UInt8(ascii: ",")) else { throw fault(.sign([",", "}"])) }
            skipWhitespace()
        }
    }

    /// A member's name, which none of `members` has.
    ///
    /// - Parameter names: those of `members`, once there are many.
    private mutating func name(after members: [JSONMember], _ names: inout Set<String>) throws(JSONFault) -> String {
        let start = position
        if keepsOffsets { offsets.append(start) }
        guard current == UInt8(ascii: "\"") else { throw fault(.name) }
        let name = try string()
        if members.count == Self.fewMembers { names = Set(members.map(\.name)) }
        let isNew =
            members.count < Self.fewMembers
            ? !members.contains { $0.name == name } : names.insert(name).inserted
        guard isNew else { throw JSONFault(expected: .nameOnce(name), offset: start) }
        return name
    }

    /// A number's characters, checked against the grammar and otherwise left alone.
    private mutating func number() throws(JSONFault) -> String {
        let start = position
        _ = skip(UInt8(ascii: "-"))
        if !skip(UInt8(ascii: "0")) { try digits() }
        if skip(UInt8(ascii: ".")) { try digits() }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let start = position
        while let byte = current, 0x30...0x39 ~= byte { position += 1 }
        guard position > start else { throw fault(.digit) }
    }
}

extension JSONValue {
    /// How many arrays and objects may be inside one another: the exchange's responses stay below ten.
    private static let maximumDepth = 64

    /// Reads one JSON document and nothing else.
    package init(parsing bytes: [UInt8]) throws(JSONFault) {
        var reader = JSONReader(bytes, depth: Self.maximumDepth)
        self = try reader.document()
    }
}
