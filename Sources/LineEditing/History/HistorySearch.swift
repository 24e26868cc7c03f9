/// A search through the history for a part of an entry, newest first; each text is found once.
///
/// Without a capital letter in what is searched for, letters match in either case.
struct HistorySearch {
    private let texts: [String]
    private(set) var query = ""
    private var pattern = BytePattern("")
    /// The places of what was found, newest first; the last is shown.
    private var found: [Int] = []
    private var seen: Set<String> = []

    /// Begins before the newest of `texts`, which are oldest first.
    init(texts: [String]) {
        self.texts = texts
    }

    /// The entry that is shown.
    var match: String? { found.last.map { texts[$0] } }

    /// How many scalars of the match stand before the searched part.
    var matchOffset: Int {
        guard let match, let offset = pattern.offset(in: match) else { return 0 }
        return String(decoding: match.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count
    }

    /// Makes the searched part longer; the entry shown stays if it still fits.
    mutating func extend(with text: String) -> Bool {
        let start = found.last.map { $0 + 1 } ?? texts.count
        setQuery(query + text)
        return find(below: start)
    }

    /// Makes the searched part a character shorter and begins anew; false if it was empty.
    mutating func shorten() -> Bool {
        guard !query.isEmpty else { return false }
        setQuery(String(query.dropLast()))
        return query.isEmpty || find(below: texts.count)
    }

    /// Goes to the next older entry, or stays.
    mutating func older() -> Bool {
        !query.isEmpty && find(below: found.last ?? texts.count)
    }

    /// Goes back to the entry that was shown before, or stays.
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
