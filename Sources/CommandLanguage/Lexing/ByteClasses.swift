/// The bytes that the language gives a meaning to.
enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let exclamation = UInt8(ascii: "!")
    static let doubleQuote = UInt8(ascii: "\"")
    static let hash = UInt8(ascii: "#")
    static let dollar = UInt8(ascii: "$")
    static let ampersand = UInt8(ascii: "&")
    static let singleQuote = UInt8(ascii: "'")
    static let openParenthesis = UInt8(ascii: "(")
    static let closeParenthesis = UInt8(ascii: ")")
    static let star = UInt8(ascii: "*")
    static let plus = UInt8(ascii: "+")
    static let minus = UInt8(ascii: "-")
    static let dot = UInt8(ascii: ".")
    static let slash = UInt8(ascii: "/")
    static let semicolon = UInt8(ascii: ";")
    static let less = UInt8(ascii: "<")
    static let equals = UInt8(ascii: "=")
    static let greater = UInt8(ascii: ">")
    static let openBracket = UInt8(ascii: "[")
    static let backslash = UInt8(ascii: "\\")
    static let closeBracket = UInt8(ascii: "]")
    static let underscore = UInt8(ascii: "_")
    static let openBrace = UInt8(ascii: "{")
    static let pipe = UInt8(ascii: "|")
    static let closeBrace = UInt8(ascii: "}")
}

extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isNameStart: Bool { isLetter || self == Byte.underscore }
    @inline(__always) var isNamePart: Bool { isNameStart || isDigit }
    @inline(__always) var isBlank: Bool { self == Byte.space || self == Byte.tab }
    @inline(__always) var isASCII: Bool { self < 0x80 }

    /// Whether the byte may be an inner one of a bare word: all but blanks, line ends and the marks that end words.
    @inline(__always) var isBareInside: Bool {
        switch self {
        case Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn, Byte.semicolon, Byte.openBrace, Byte.closeBrace,
            Byte.pipe, Byte.doubleQuote, Byte.singleQuote, Byte.dollar:
            false
        default: isASCII
        }
    }
}
