/// Text from outside, made harmless for a terminal: what would be invisible or would control it is spelled out.
///
/// Controls, escape, delete, bidirectional controls, line and paragraph separators, zero-width and other invisible
/// scalars, and noncharacters become `\u{202E}`; bytes that are not UTF-8 become `\x{FF}`. Text that already looks like
/// that is unchanged: the aim is that nothing is hidden, not that the original can be recovered.
package struct VisibleText: Hashable, Sendable, CustomStringConvertible {
    /// Which layout characters pass unchanged.
    package struct Layout: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let tab = Layout(rawValue: 1)
        package static let newline = Layout(rawValue: 2)
    }

    package let description: String

    /// Makes `text` harmless.
    package init(_ text: some StringProtocol, keeping layout: Layout = []) {
        var visible = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if Self.passes(scalar, after: previous, layout) {
                visible.unicodeScalars.append(scalar)
            } else {
                visible += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
            previous = scalar
        }
        description = visible
    }

    /// Makes bytes harmless that should be UTF-8.
    package init(decoding bytes: [UInt8], keeping layout: Layout = []) {
        var visible = ""
        var valid = ""
        var offset = 0
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        parsing: while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                valid.unicodeScalars.append(Unicode.UTF8.decode(encoded))
                offset += encoded.count
            case .error(let length):
                visible += VisibleText(valid, keeping: layout).description
                valid = ""
                for byte in bytes[offset..<offset + length] {
                    visible += "\\x{\(String(byte, radix: 16, uppercase: true))}"
                }
                offset += length
            case .emptyInput:
                break parsing
            }
        }
        description = visible + VisibleText(valid, keeping: layout).description
    }

    private static func passes(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, _ layout: Layout) -> Bool {
        if (0x20..<0x7F).contains(scalar.value) { return true }
        switch scalar {
        case "\t": return layout.contains(.tab)
        case "\n": return layout.contains(.newline)
        // Selects the emoji style of a symbol that also has a text style. After a digit it would be invisible.
        case "\u{FE0F}": return previous.map { !$0.isASCII && $0.properties.isEmoji } ?? false
        default: break
        }
        return isHarmless(scalar)
    }

    /// Whether a scalar is visible and has no control effect: it is not a control, a line separator, bidirectional,
    /// zero-width or otherwise invisible.
    package static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }
}
