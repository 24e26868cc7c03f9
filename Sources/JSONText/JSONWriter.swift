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
        write(json, to: &output) { scalar in
            switch scalar {
            case "\t", "\n", "\u{20}"..."\u{7E}": nil
            default: scalar.value < 0x20 || escapes(scalar) ? Self.numericEscape(of: scalar) : nil
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
            write(text, to: &output) { escape(of: $0) }
        }
        output += "\""
    }

    /// Writes what needs no escape in one piece: a character at a time takes five times as long.
    private func write(_ text: String, to output: inout String, escape: (Unicode.Scalar) -> String?) {
        let scalars = text.unicodeScalars
        var (written, place) = (scalars.startIndex, scalars.startIndex)
        while place < scalars.endIndex {
            let next = scalars.index(after: place)
            if let escape = escape(scalars[place]) {
                output += text[written..<place]
                output += escape
                written = next
            }
            place = next
        }
        output += text[written...]
    }

    private func escape(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\u{20}"..."\u{7E}": nil
        default: scalar.value < 0x20 || escapes(scalar) ? Self.numericEscape(of: scalar) : nil
        }
    }

    /// Beyond the basic plane it takes two escapes, one for each half of the surrogate pair.
    private static func numericEscape(of scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        .joined()
    }
}
