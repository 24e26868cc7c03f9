extension JSONReader {
    /// A string with its escapes resolved, from its opening quote on.
    mutating func string() throws(JSONFault) -> String {
        let start = position
        position += 1
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            guard byte >= 0x20 else { throw fault(.plainText) }
            position += 1
        }
        guard current == UInt8(ascii: "\"") else { return try escapedString(from: start) }
        let text = try text(of: bytes[start + 1..<position], from: start)
        position += 1
        return text
    }

    private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
        var unescaped = Array(bytes[start + 1..<position])
        while let byte = current, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault(.plainText) }
            if byte == UInt8(ascii: "\\") {
                unescaped.append(contentsOf: UTF8.encode(try escape()) ?? .init())
            } else {
                unescaped.append(byte)
                position += 1
            }
        }
        guard current != nil else { throw fault(.sign(["\""])) }
        let text = try text(of: unescaped[...], from: start)
        position += 1
        return text
    }

    private func text(of utf8: ArraySlice<UInt8>, from start: Int) throws(JSONFault) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else {
            throw JSONFault(expected: .plainText, offset: start)
        }
        return text
    }

    /// What an escape means, from its backslash on.
    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        position += 1
        let scalar: Unicode.Scalar
        switch current {
        case UInt8(ascii: "\""): scalar = "\""
        case UInt8(ascii: "\\"): scalar = "\\"
        case UInt8(ascii: "/"): scalar = "/"
        case UInt8(ascii: "b"): scalar = "\u{8}"
        case UInt8(ascii: "f"): scalar = "\u{C}"
        case UInt8(ascii: "n"): scalar = "\n"
        case UInt8(ascii: "r"): scalar = "\r"
        case UInt8(ascii: "t"): scalar = "\t"
        case UInt8(ascii: "u"): scalar = try unicodeEscape()
        default: throw fault(.escape)
        }
        position += 1
        return scalar
    }

    /// Reads what follows `\u`, a surrogate pair included; ends on the last digit.
    private mutating func unicodeEscape() throws(JSONFault) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, position + 2 < bytes.count, bytes[position + 1] == UInt8(ascii: "\\"),
            bytes[position + 2] == UInt8(ascii: "u")
        else { throw fault(.escape) }
        position += 2
        let second = try fourDigits()
        guard 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw fault(.escape) }
        return scalar
    }

    private mutating func fourDigits() throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            position += 1
            guard let byte = current, byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault(.escape)
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
