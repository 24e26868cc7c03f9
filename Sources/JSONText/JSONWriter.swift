/// Writes JSON (RFC 8259) with the escapes it demands, and one for each other character that the place written to cannot
/// take as it is.
package struct JSONWriter: Sendable {
    private let isIndented: Bool
    private let escapes: @Sendable (Unicode.Scalar) -> Bool

    /// - Parameters:
    ///   - isIndented: whether each member and element has a line of its own, with two spaces a level.
    ///   - escapes: whether a character above `~` is escaped; control characters, quotes and backslashes always are.
    package init(
        isIndented: Bool = false,
        escaping escapes: @escaping @Sendable (Unicode.Scalar) -> Bool = { _ in false }
    ) {
        self.isIndented = isIndented
        self.escapes = escapes
    }

    /// The value's text, without a newline after it.
    package func text(_ value: JSONValue) -> String {
        var output = ""
        write(value, to: &output, level: 0)
        return output
    }

    /// The JSON string of `text`, quotes included.
    package func quoted(_ text: String) -> String {
        var output = ""
        write(text, to: &output)
        return output
    }

    /// JSON with this writer's escapes for what it has as it is: this can only be inside of its strings. Tabs and newlines
    /// stay.
    package func escaped(_ json: String) -> String {
        var output = ""
        for scalar in json.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\u{20}"..."\u{7E}": output.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || escapes(scalar): writeEscape(of: scalar, to: &output)
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    private func write(_ value: JSONValue, to output: inout String, level: Int) {
        switch value {
        case .null: output += "null"
        case .bool(let truth): output += truth ? "true" : "false"
        case .number(let digits): output += digits
        case .string(let text): write(text, to: &output)
        case .array(let elements):
            write(elements, between: ("[", "]"), to: &output, level: level) { element, output in
                write(element, to: &output, level: level + 1)
            }
        case .object(let members):
            write(members, between: ("{", "}"), to: &output, level: level) { member, output in
                write(member.name, to: &output)
                output += isIndented ? ": " : ":"
                write(member.value, to: &output, level: level + 1)
            }
        }
    }

    private func write<Item>(
        _ items: [Item],
        between brackets: (open: String, close: String),
        to output: inout String,
        level: Int,
        each: (Item, inout String) -> Void
    ) {
        output += brackets.open
        for (index, item) in items.enumerated() {
            if index > 0 { output += "," }
            if isIndented { beginLine(in: &output, level: level + 1) }
            each(item, &output)
        }
        if isIndented, !items.isEmpty { beginLine(in: &output, level: level) }
        output += brackets.close
    }

    private func beginLine(in output: inout String, level: Int) {
        output += "\n"
        for _ in 0..<level { output += "  " }
    }

    private func write(_ text: String, to output: inout String) {
        output += "\""
        if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            output += text
        } else {
            for scalar in text.unicodeScalars { write(scalar, to: &output) }
        }
        output += "\""
    }

    private func write(_ scalar: Unicode.Scalar, to output: inout String) {
        switch scalar {
        case "\"": output += "\\\""
        case "\\": output += "\\\\"
        case "\n": output += "\\n"
        case "\r": output += "\\r"
        case "\t": output += "\\t"
        case "\u{20}"..."\u{7E}": output.unicodeScalars.append(scalar)
        case _ where scalar.value < 0x20 || escapes(scalar): writeEscape(of: scalar, to: &output)
        default: output.unicodeScalars.append(scalar)
        }
    }

    /// Beyond the basic plane it takes two escapes, one for each half of the surrogate pair.
    private func writeEscape(of scalar: Unicode.Scalar, to output: inout String) {
        for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
