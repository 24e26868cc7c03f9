/// Reads one JSON document (RFC 8259) strictly, keeping every digit.
///
/// Foundation's decoder would turn number tokens into binary floating point and lose digits on the way.
struct JSONReader {
    /// How deep arrays and objects may nest: the responses of this exchange stay below ten.
    static let maximumDepth = 64

    let bytes: [UInt8]
    var position = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The document in `bytes`, which must hold nothing else but white space.
    static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var reader = JSONReader(bytes)
        reader.skipWhitespace()
        let value = try reader.value(depth: 0)
        reader.skipWhitespace()
        guard reader.position == bytes.count else { throw reader.fault(.syntax) }
        return value
    }

    var current: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    func fault(_ kind: JSONFault.Kind) -> JSONFault {
        JSONFault(kind: kind == .syntax && position >= bytes.count ? .truncated : kind, offset: position)
    }

    mutating func skipWhitespace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard current == byte else { throw fault(.syntax) }
        position += 1
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth < Self.maximumDepth else { throw fault(.tooDeep) }
        switch current {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        for byte in word.description.utf8 { try expect(byte) }
        return value
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
        var elements: [JSONValue] = []
        try sequence(closing: UInt8(ascii: "]")) { reader throws(JSONFault) in
            elements.append(try reader.value(depth: depth + 1))
        }
        return .array(elements)
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
        var members: [JSONMember] = []
        var names: Set<String> = []
        try sequence(closing: UInt8(ascii: "}")) { reader throws(JSONFault) in
            let start = reader.position
            let name = try reader.string()
            guard names.insert(name).inserted else { throw JSONFault(kind: .duplicateName, offset: start) }
            reader.skipWhitespace()
            try reader.expect(UInt8(ascii: ":"))
            reader.skipWhitespace()
            members.append(JSONMember(name: name, value: try reader.value(depth: depth + 1)))
        }
        return .object(members)
    }

    /// Reads an opening bracket, items with commas between, and `closing`.
    private mutating func sequence(
        closing: UInt8,
        item: (inout JSONReader) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        position += 1
        skipWhitespace()
        if current == closing {
            position += 1
            return
        }
        while true {
            try item(&self)
            skipWhitespace()
            guard current == UInt8(ascii: ",") else { break }
            position += 1
            skipWhitespace()
        }
        try expect(closing)
    }
}
