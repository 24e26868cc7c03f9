/// What a paste brings into the line.
enum PastedText {
    /// The text in `bytes`: line ends as `\n`, tabs kept, other controls left out, as no key was pressed.
    static func cleaned(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        var lastWasReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            defer { lastWasReturn = scalar == "\r" }
            switch scalar {
            case "\n": if !lastWasReturn { text.append("\n") }
            case "\r": text.append("\n")
            case "\t": text.append(scalar)
            case "\u{00}"..<"\u{20}", "\u{7F}"..<"\u{A0}": break
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}
