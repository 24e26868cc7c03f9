/// What an input method types instead of an ASCII character.
///
/// Such a character looks right, so the error names the ASCII character that was meant.
enum InputMethodTwins {
    /// The ASCII character that was meant by `scalar`; nil for any other scalar.
    static func twin(of scalar: Unicode.Scalar) -> Character? {
        switch scalar.value {
        // The full-width forms of `!` to `~`, in their order.
        case 0xFF01...0xFF5E: Character(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
        case 0xFFE5: "$"
        case 0x201C, 0x201D, 0x201E: "\""
        case 0x2018, 0x2019: "'"
        case 0x3010, 0x300C: "["
        case 0x3011, 0x300D: "]"
        case 0x3008, 0x300A: "<"
        case 0x3009, 0x300B: ">"
        case 0x2212, 0x2013, 0x2014: "-"
        case 0x00D7: "*"
        case 0x00F7: "/"
        case 0x3002: "."
        case 0x00A0, 0x3000, 0x202F, 0x2007, 0x2002...0x2006, 0x2008...0x200A: " "
        default: nil
        }
    }

    /// Whether the twin is an error among plain words; a full-width comma there is text.
    static func matters(inWords twin: Character) -> Bool {
        switch twin {
        case " ", ";", "\"", "'", "#", "$", "{", "}", "|", ">", "&", "(", ")", "[", "]", "\\": true
        default: twin.isNumber || twin.isLetter
        }
    }
}
