import TerminalText

/// Text as XML 1.0 writes it.
enum XMLText {
    /// An attribute with a space before it.
    static func attribute(_ name: String, _ value: String) -> String {
        " \(name)=\"\(escaped(value))\""
    }

    /// Text between tags or quotes. Control characters, which XML 1.0 cannot contain, are made visible.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in VisibleText(text, keeping: .newline).description.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
