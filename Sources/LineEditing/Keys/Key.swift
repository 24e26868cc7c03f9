/// One press of a key, or one paste, as the terminal sent it.
enum Key: Equatable, Sendable {
    /// A character, or a control character.
    case scalar(Unicode.Scalar)
    /// A character with Alt, sent as Escape and the character at once.
    case alt(Unicode.Scalar)
    /// A function key: the whole escape sequence as it came, Escape included.
    case sequence(String)
    case escape
    /// The text of a bracketed paste: newlines as `\n`, no controls but tabs.
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

    /// The same key as xterm sends it: terminals differ in the sequences of arrows, Home, End and F1.
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

/// Keys that have arrived and are not used yet.
struct KeyQueue {
    private var keys: [Key] = []
    private var next = 0

    var isEmpty: Bool { next == keys.count }

    mutating func append(_ arrived: [Key]) {
        if isEmpty {
            keys.removeAll(keepingCapacity: true)
            next = 0
        }
        keys += arrived
    }

    mutating func takeFirst() -> Key? {
        guard next < keys.count else { return nil }
        next += 1
        return keys[next - 1]
    }

    /// Discards everything up to and including `key`, as a terminal discards unread input at a Ctrl-C; false if the key
    /// is not there.
    mutating func drop(through key: Key) -> Bool {
        guard let last = keys[next...].lastIndex(of: key) else { return false }
        next = last + 1
        return true
    }

    /// Removes and returns what is left, as a terminal would send it; a paste without its marks.
    mutating func takeBytes() -> [UInt8] {
        var text = ""
        while let key = takeFirst() { text += key.text }
        // A reader of whole lines needs line feeds, to which the terminal converts the Enter key.
        return text.utf8.map { $0 == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : $0 }
    }

    mutating func putBack(_ key: Key) {
        if next > 0 {
            next -= 1
            keys[next] = key
        } else {
            keys.insert(key, at: 0)
        }
    }
}

extension Key {
    /// What the terminal sent, a paste without its marks.
    fileprivate var text: String {
        switch self {
        case .scalar(let scalar): String(scalar)
        case .alt(let scalar): "\u{1B}" + String(scalar)
        case .sequence(let text), .paste(let text): text
        case .escape: "\u{1B}"
        }
    }
}
