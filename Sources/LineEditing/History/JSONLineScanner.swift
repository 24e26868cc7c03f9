/// Reads one flat JSON object: a line of the history.
struct JSONLineScanner {
    /// The kinds of value in the history; others are errors.
    enum Value: Equatable {
        case string(String)
        case integer(Int64)
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: Span<UInt8>) {
        self.bytes = bytes.indices.map { bytes[$0] }
    }

    /// The object's members; nil if the line is anything else.
    mutating func members() -> [String: Value]? {
        guard skip(UInt8(ascii: "{")) else { return nil }
        var members: [String: Value] = [:]
        repeat {
            guard let name = string(), skip(UInt8(ascii: ":")), let value = value() else { return nil }
            members[name] = value
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "}")) else { return nil }
        skipSpaces()
        return place == bytes.count ? members : nil
    }

    private mutating func value() -> Value? {
        skipSpaces()
        guard place < bytes.count else { return nil }
        if bytes[place] == UInt8(ascii: "\"") { return string().map(Value.string) }
        return integer().map(Value.integer)
    }

    private mutating func integer() -> Int64? {
        let start = place
        while place < bytes.count, bytes[place] == UInt8(ascii: "-") || isDigit(bytes[place]) { place += 1 }
        return Int64(text(start..<place))
    }

    private mutating func string() -> String? {
        guard skip(UInt8(ascii: "\"")) else { return nil }
        var result = ""
        var start = place
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                result += text(start..<place)
                place += 1
                return result
            case UInt8(ascii: "\\"):
                result += text(start..<place)
                place += 1
                guard let scalar = escape() else { return nil }
                result.unicodeScalars.append(scalar)
                start = place
            default: place += 1
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        switch bytes[place] {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "u"): return unicode()
        case let byte where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/"):
            return Unicode.Scalar(byte)
        default: return nil
        }
    }

    /// The scalar of `\uXXXX`; `place` is then at its last digit.
    ///
    /// Surrogates become U+FFFD: the history does not write them.
    private mutating func unicode() -> Unicode.Scalar? {
        guard place + 4 < bytes.count, let value = UInt32(text(place + 1..<place + 5), radix: 16) else { return nil }
        place += 4
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        skipSpaces()
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func skipSpaces() {
        while place < bytes.count, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t") {
            place += 1
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
