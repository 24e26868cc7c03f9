extension JSONReader {
    /// A string with its escapes resolved.
    mutating func string() throws(JSONFault) -> String {
        try expect(UInt8(ascii: "\""))
        let start = position
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            guard byte >= 0x20 else { throw fault(.syntax) }
            position += 1
        }
        guard current != UInt8(ascii: "\"") else {
            let text = try text(of: bytes[start..<position], from: start)
            position += 1
            return text
        }
        return try escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
        var unescaped = Array(bytes[start..<position])
        while let byte = current, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault(.syntax) }
            position += 1
            if byte == UInt8(ascii: "\\") {
                unescaped.append(contentsOf: try escape().utf8)
            } else {
                unescaped.append(byte)
            }
        }
        try expect(UInt8(ascii: "\""))
        return try text(of: unescaped[...], from: start)
    }

    private func text(of utf8: ArraySlice<UInt8>, from start: Int) throws(JSONFault) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else {
            throw JSONFault(kind: .badText, offset: start)
        }
        return text
    }

    private mutating func escape() throws(JSONFault) -> Character {
        guard let byte = current else { throw fault(.truncated) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return Character(try unicodeEscape())
        default: throw fault(.syntax)
        }
    }

    private mutating func unicodeEscape() throws(JSONFault) -> Unicode.Scalar {
        let first = try codeUnit()
        var units = [first]
        if UTF16.isLeadSurrogate(first) {
            try expect(UInt8(ascii: "\\"))
            try expect(UInt8(ascii: "u"))
            units.append(try codeUnit())
        }
        guard let text = String(validating: units, as: UTF16.self), let scalar = text.unicodeScalars.first else {
            throw fault(.badText)
        }
        return scalar
    }

    private mutating func codeUnit() throws(JSONFault) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault(.syntax)
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
