internal import TerminalText

/// The cells that show one character.
struct Glyph: Equatable, Sendable {
    var text: String
    var width: Int
    /// Whether it spells out a character that is not visible.
    var isSpelling = false
    /// Whether terminals disagree about its width.
    var isDisputed = false

    /// Replaces a character that is wider than the window.
    static let substitute = Glyph(text: "?", width: 1, isSpelling: true)

    private static let tabWidth = 4

    /// The glyphs for a character that begins at `column`; at least one.
    static func glyphs(for character: Character, atColumn column: Int) -> [Glyph] {
        if character == "\t" {
            let width = tabWidth - column % tabWidth
            return [Glyph](repeating: Glyph(text: " ", width: 1), count: width)
        }
        if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F {
            return [Glyph(text: String(character), width: 1)]
        }
        // `\r\n` is one character of two invisible controls.
        if character == "\r\n" { return spelling("^M") + spelling("^J") }
        return glyphs(forOther: character)
    }

    private static func glyphs(forOther character: Character) -> [Glyph] {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return [substitute] }
        if first.value < 0x20 || first.value == 0x7F {
            return spelling("^" + String(Unicode.Scalar(UInt8(truncatingIfNeeded: first.value ^ 0x40))))
        }
        if scalars.count == 1, isInvisible(first) {
            return spelling(of: first)
        }
        if scalars.count > 1, hidesSomething(in: character) {
            return scalars.flatMap { scalar in
                VisibleText.isHarmless(scalar) ? glyphs(forOther: Character(scalar)) : spelling(of: scalar)
            }
        }
        let width = CellWidth.columns(of: character)
        if width == 0 {
            // A mark without a base would join the character before it, perhaps of the prompt.
            return [Glyph(text: "\u{25CC}" + String(character), width: 1)]
        }
        let sum = scalars.reduce(0) { $0 + CellWidth.columns(of: $1) }
        return [Glyph(text: String(character), width: width, isDisputed: sum != width)]
    }

    /// Whether one of the scalars is invisible and not part of an emoji sequence.
    private static func hidesSomething(in character: Character) -> Bool {
        let joinsEmoji = character.unicodeScalars.allSatisfy { scalar in
            scalar.value == 0x200D || scalar.value == 0xFE0F
                || !scalar.isASCII && (scalar.properties.isEmoji || scalar.properties.isEmojiModifier)
        }
        return !joinsEmoji && character.unicodeScalars.contains { !VisibleText.isHarmless($0) }
    }

    private static func spelling(of scalar: Unicode.Scalar) -> [Glyph] {
        spelling("<" + String(scalar.value, radix: 16, uppercase: true) + ">")
    }

    private static func spelling(_ text: String) -> [Glyph] {
        text.map { Glyph(text: String($0), width: 1, isSpelling: true) }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
