/// Reads JSON strictly (RFC 8259), keeping every value's place and every number's digits.
///
/// It never traps whatever the bytes are; nesting is limited so that hostile text cannot exhaust the stack.
struct JSONReader {
    /// What is wrong with the text, and where.
    struct Failure: Error, Hashable {
        let offset: Int
        let expected: JSONExpectation
    }

    private static let maximumDepth = 32

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The value that `bytes` hold.
    static func read(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
        var reader = JSONReader(bytes)
        reader.skipBlanks()
        let node = try reader.value()
        reader.skipBlanks()
        guard reader.index == bytes.count else { throw reader.failure(.nothing) }
        return node
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func failure(_ expected: JSONExpectation) -> Failure {
        Failure(offset: index, expected: index < bytes.count ? expected : .moreText)
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    /// - Parameter others: what else could stand there.
    private mutating func take(_ character: Unicode.Scalar, or others: String...) throws(Failure) {
        guard next == UInt8(ascii: character) else { throw failure(.sign([String(character)] + others)) }
        index += 1
    }

    private mutating func value() throws(Failure) -> JSONNode {
        let offset = index
        let content: JSONNode.Content
        switch next {
        case UInt8(ascii: "{"): content = try nested { reader throws(Failure) in try reader.object() }
        case UInt8(ascii: "["): content = try nested { reader throws(Failure) in try reader.array() }
        case UInt8(ascii: "\""): content = .string(try text())
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): content = .number(try number())
        case UInt8(ascii: "t"): content = try word("true", .bool(true))
        case UInt8(ascii: "f"): content = try word("false", .bool(false))
        case UInt8(ascii: "n"): content = try word("null", .null)
        default: throw failure(.value)
        }
        return JSONNode(content: content, offset: offset)
    }

    private mutating func nested(
        _ body: (inout JSONReader) throws(Failure) -> JSONNode.Content
    ) throws(Failure) -> JSONNode.Content {
        guard depth < Self.maximumDepth else { throw failure(.levels(Self.maximumDepth)) }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    private mutating func word(_ word: String, _ content: JSONNode.Content) throws(Failure) -> JSONNode.Content {
        guard bytes[index...].starts(with: word.utf8) else { throw failure(.value) }
        index += word.utf8.count
        return content
    }

    private mutating func object() throws(Failure) -> JSONNode.Content {
        index += 1
        skipBlanks()
        var members: [JSONNode.Member] = []
        var names: Set<String> = []
        guard next != UInt8(ascii: "}") else {
            index += 1
            return .object([])
        }
        while true {
            skipBlanks()
            let nameOffset = index
            guard next == UInt8(ascii: "\"") else { throw failure(.name) }
            let name = try text()
            guard names.insert(name).inserted else { throw Failure(offset: nameOffset, expected: .nameOnce(name)) }
            skipBlanks()
            try take(":")
            skipBlanks()
            members.append(JSONNode.Member(name: name, nameOffset: nameOffset, value: try value()))
            skipBlanks()
            if next == UInt8(ascii: "}") { break }
            try take(",", or: "}")
        }
        index += 1
        return .object(members)
    }

    private mutating func array() throws(Failure) -> JSONNode.Content {
        index += 1
        skipBlanks()
        var elements: [JSONNode] = []
        guard next != UInt8(ascii: "]") else {
            index += 1
            return .array([])
        }
        while true {
            skipBlanks()
            elements.append(try value())
            skipBlanks()
            if next == UInt8(ascii: "]") { break }
            try take(",", or: "]")
        }
        index += 1
        return .array(elements)
    }

    private mutating func number() throws(Failure) -> String {
        let start = index
        if next == UInt8(ascii: "-") { index += 1 }
        if next == UInt8(ascii: "0") {
            index += 1
        } else {
            try digits()
        }
        if next == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            index += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(Failure) {
        let start = index
        while let byte = next, 0x30...0x39 ~= byte { index += 1 }
        guard index > start else { throw failure(.digit) }
    }

    private mutating func text() throws(Failure) -> String {
        let start = index
        index += 1
        var decoded: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            switch byte {
            case 0..<0x20: throw failure(.plainText)
            case UInt8(ascii: "\\"): decoded.append(contentsOf: String(try escape()).utf8)
            default:
                decoded.append(byte)
                index += 1
            }
        }
        try take("\"")
        guard let text = String(validating: decoded, as: UTF8.self) else {
            throw Failure(offset: start, expected: .plainText)
        }
        return text
    }

    private mutating func escape() throws(Failure) -> Unicode.Scalar {
        index += 1
        defer { index += 1 }
        switch next {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw failure(.escape)
        }
    }

    /// Reads what follows `\u`, a surrogate pair included; ends on the last digit.
    private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "\\"),
            bytes[index + 2] == UInt8(ascii: "u")
        else { throw failure(.escape) }
        index += 2
        let second = try fourDigits()
        guard 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw failure(.escape) }
        return scalar
    }

    private mutating func fourDigits() throws(Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            index += 1
            guard let digit = next.flatMap(hexDigit) else { throw failure(.escape) }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
