/// A walk through the entries that begin with the typed text; each text is shown once.
struct HistoryRecall {
    /// The text typed before the walk.
    let typed: String
    private let texts: [String]
    /// The indices of what was shown, newest first.
    private var shown: [Int] = []
    private var seen: Set<String>

    /// Begins at the latest of `texts`, which are oldest first.
    init(texts: [String], typed: String) {
        self.texts = texts
        self.typed = typed
        seen = [typed]
    }

    /// Whether an entry is shown, not the typed text.
    var hasBegun: Bool { !shown.isEmpty }

    var current: String { shown.last.map { texts[$0] } ?? typed }

    /// Moves to the next older text that begins with the typed one; nil if there is none.
    mutating func older() -> String? {
        var place = shown.last ?? texts.count
        while place > 0 {
            place -= 1
            if texts[place].hasPrefix(typed), seen.insert(texts[place]).inserted {
                shown.append(place)
                return texts[place]
            }
        }
        return nil
    }

    /// Moves to the next newer text and finally to the typed one; nil if that is already shown.
    mutating func newer() -> String? {
        guard let left = shown.popLast() else { return nil }
        seen.remove(texts[left])
        return current
    }
}

/// A search for entries that contain a query, newest first; each text is found once.
///
/// A query without capital letters ignores case.
struct HistorySearch {
    private let texts: [String]
    private(set) var query = ""
    private var pattern = BytePattern("")
    /// The indices of what was found, newest first; the last is shown.
    private var found: [Int] = []
    private var seen: Set<String> = []

    /// Begins at the latest of `texts`, which are oldest first.
    init(texts: [String]) { self.texts = texts }

    /// The entry that is shown.
    var match: String? { found.last.map { texts[$0] } }

    /// The number of scalars of the match before the query.
    var matchOffset: Int {
        guard let match, let offset = pattern.offset(in: match) else { return 0 }
        return String(decoding: match.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count
    }

    /// Makes the query longer; the current entry stays if it still matches.
    mutating func extend(with text: String) -> Bool {
        let start = found.last.map { $0 + 1 } ?? texts.count
        setQuery(query + text)
        return find(below: start)
    }

    /// Makes the query a character shorter and searches again from the latest entry; false if it was empty.
    mutating func shorten() -> Bool {
        guard !query.isEmpty else { return false }
        setQuery(String(query.dropLast()))
        return query.isEmpty || find(below: texts.count)
    }

    /// Moves to the next older entry; false if there is none.
    mutating func older() -> Bool { !query.isEmpty && find(below: found.last ?? texts.count) }

    /// Returns to the entry that was shown before; false if there is none.
    mutating func newer() -> Bool {
        guard found.count > 1 else { return false }
        seen.remove(texts[found.removeLast()])
        return true
    }

    private mutating func setQuery(_ new: String) {
        query = new
        pattern = BytePattern(new)
        found = []
        seen = []
    }

    private mutating func find(below start: Int) -> Bool {
        let place = texts[..<start].lastIndex { pattern.offset(in: $0) != nil && !seen.contains($0) }
        guard let place else { return false }
        found.append(place)
        seen.insert(texts[place])
        return true
    }
}

/// Finds a text in others by comparing bytes, fast enough for a long history at every key.
struct BytePattern {
    private let bytes: [UInt8]
    private let ignoresCase: Bool

    init(_ text: String) {
        ignoresCase = !text.contains(where: \.isUppercase)
        bytes = Array(text.utf8)
    }

    /// The first occurrence in `text`, as an offset into its UTF-8.
    func offset(in text: String) -> Int? {
        let text = text.utf8Span.span
        guard let first = bytes.first else { return 0 }
        guard text.count >= bytes.count else { return nil }
        for start in 0...(text.count - bytes.count) where folded(text[start]) == first {
            if matches(text, at: start) { return start }
        }
        return nil
    }

    private func matches(_ text: Span<UInt8>, at start: Int) -> Bool {
        for index in bytes.indices where folded(text[start + index]) != bytes[index] { return false }
        return true
    }

    private func folded(_ byte: UInt8) -> UInt8 {
        ignoresCase && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
