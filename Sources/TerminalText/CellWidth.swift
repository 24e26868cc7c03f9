/// The number of columns that text takes on a terminal: the one rule for carets, the painter and tables.
///
/// - A control character, a combining mark, a zero-width or other invisible character takes none. Show text from outside
///   through ``VisibleText`` first, so that no control is left.
/// - What Unicode calls East Asian Wide or Fullwidth, and what is shown as an emoji by itself, takes two. Ambiguous
///   width is narrow.
/// - A Hangul syllable spelt in jamo takes the two columns of its initial.
/// - A character of several scalars takes the sum of their columns, except that an emoji sequence (a flag, a keycap, a base
///   with a skin tone, a variation selector or joiners) takes two.
///
/// With a variation selector for text style, the scalar keeps its own width: terminals disagree there.
package enum CellWidth {
    /// The columns that a scalar takes by itself: 0, 1 or 2.
    package static func columns(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
        if scalar.value < 0x300 { return scalar.value < 0xA0 ? 0 : 1 }
        return CellWidthTable.columns(of: scalar.value)
    }

    /// The columns that a character takes.
    package static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        guard scalars.index(after: scalars.startIndex) != scalars.endIndex else { return columns(of: first) }
        return isEmojiSequence(scalars, first: first) ? 2 : scalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// The columns that a text takes on one line.
    package static func columns(of text: String) -> Int {
        // Finding the bounds of characters is slow; printable ASCII, which most text is, has one in each byte.
        for byte in text.utf8 where !(0x20..<0x7F).contains(byte) { return text.reduce(0) { $0 + columns(of: $1) } }
        return text.utf8.count
    }

    /// The columns that a part of a text takes on one line.
    package static func columns(of text: some StringProtocol) -> Int { columns(of: String(text)) }

    private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView, first: Unicode.Scalar) -> Bool {
        guard first.properties.isEmoji || isRegionalIndicator(first) else { return false }
        return scalars.dropFirst().contains { scalar in
            switch scalar.value {
            case 0xFE0F, 0x200D, 0x20E3: true
            case 0x1F3FB...0x1F3FF: true
            default: isRegionalIndicator(scalar)
            }
        }
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
}
