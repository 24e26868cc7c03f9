package enum WordText {
    /// `text` as one word: unquoted if that is unambiguous, otherwise in double quotes.
    package static func spelled(_ text: String) -> String {
        guard !text.isEmpty, !modifiers.contains(text), text.utf8.allSatisfy(isPlain) else { return quoted(text) }
        return text
    }

    /// `text` in double quotes, with all special characters escaped.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "$": result += "\\$"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where isInvisible(scalar): result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Words that would end the statement's arguments.
    private static let modifiers: Set<String> = ["as", "tee"]

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: ".,:/_-+@%~".utf8.contains(byte)
        }
    }

    /// Characters that a text of the language can only contain as escapes.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
