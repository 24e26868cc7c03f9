import TerminalText

/// Text as JSON writes it (RFC 8259), with the escapes it demands, and one for each character that is invisible or would
/// steer a terminal.
package enum JSONText {
    /// The JSON string of `text`, quotes included.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
            default: append(scalar, to: &result)
            }
        }
        return result + "\""
    }

    /// JSON with an escape for each invisible or steering character in it: these can only be inside of its strings. Tabs
    /// and newlines stay.
    package static func escapingInvisible(_ json: String) -> String {
        var result = ""
        for scalar in json.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
            default: append(scalar, to: &result)
            }
        }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
        if VisibleText.isHarmless(scalar) {
            result.unicodeScalars.append(scalar)
        } else {
            // Beyond the basic plane it takes two escapes, one for each half of its surrogate pair.
            for unit in UTF16.encode(scalar).map(Array.init) ?? [] { result += escape(unit) }
        }
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
