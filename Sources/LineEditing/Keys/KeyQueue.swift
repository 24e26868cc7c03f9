/// Keys that have arrived and not been used.
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

    /// Forgets what came up to a key, that key too, as a terminal does with what waits when Ctrl-C is pressed; false if
    /// there is no such key.
    mutating func drop(through key: Key) -> Bool {
        guard let last = keys[next...].lastIndex(of: key) else { return false }
        next = last + 1
        return true
    }

    /// What is left, as a terminal would send it; a paste without its marks.
    mutating func takeBytes() -> [UInt8] {
        var text = ""
        while let key = takeFirst() { text += key.text }
        // A reader of whole lines waits for line feeds, which the terminal makes of the Enter key for it.
        return text.utf8.map { $0 == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : $0 }
    }

    /// Puts a key back that another part of the editor is to use.
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
