/// One press of a key, or one paste, as the terminal sent it.
enum Key: Equatable, Sendable {
    /// A character, or a control character.
    case scalar(Unicode.Scalar)
    /// A character with Alt, sent as Escape and the character at once.
    case alt(Unicode.Scalar)
    /// A function key: the whole escape sequence as it came, Escape included.
    case sequence(String)
    /// Escape alone.
    case escape
    /// Text between the marks of a bracketed paste, line ends as `\n`, without other controls than tabs.
    case paste(String)
}

extension Key {
    /// A key with Ctrl, named by its letter.
    static func control(_ letter: Unicode.Scalar) -> Key {
        .scalar(Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value & 0x1F)))
    }

    static let up = Key.sequence("\u{1B}[A")
    static let down = Key.sequence("\u{1B}[B")
    static let right = Key.sequence("\u{1B}[C")
    static let left = Key.sequence("\u{1B}[D")
    static let home = Key.sequence("\u{1B}[H")
    static let end = Key.sequence("\u{1B}[F")
    static let pageUp = Key.sequence("\u{1B}[5~")
    static let pageDown = Key.sequence("\u{1B}[6~")
    static let backTab = Key.sequence("\u{1B}[Z")
    static let function1 = Key.sequence("\u{1B}OP")
    static let enter = Key.control("M")
    static let lineFeed = Key.control("J")
    static let tab = Key.control("I")
    static let backspace = Key.scalar("\u{7F}")

    /// The same key in xterm's spelling: terminals spell arrows, Home, End and F1 in several ways.
    var canonical: Key {
        guard case .sequence(let raw) = self else { return self }
        return .sequence(Self.spellings[raw] ?? raw)
    }

    private static let spellings: [String: String] = {
        var spellings: [String: String] = [
            "\u{1B}[1~": "\u{1B}[H", "\u{1B}[7~": "\u{1B}[H", "\u{1B}[4~": "\u{1B}[F", "\u{1B}[8~": "\u{1B}[F",
            "\u{1B}[11~": "\u{1B}OP", "\u{1B}[[A": "\u{1B}OP", "\u{1B}[P": "\u{1B}OP",
            "\u{1B}Oc": "\u{1B}[1;5C", "\u{1B}Od": "\u{1B}[1;5D",
        ]
        for letter in ["A", "B", "C", "D", "H", "F"] {
            spellings["\u{1B}O\(letter)"] = "\u{1B}[\(letter)"
            spellings["\u{1B}[1;1\(letter)"] = "\u{1B}[\(letter)"
            spellings["\u{1B}[5\(letter)"] = "\u{1B}[1;5\(letter)"
        }
        return spellings
    }()
}
