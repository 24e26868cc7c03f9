/// A walk through the history by the prefix that was typed when it began; each text is shown once.
struct HistoryRecall {
    /// What was typed when the walk began.
    let typed: String
    private let texts: [String]
    /// The places of what was shown, newest first.
    private var shown: [Int] = []
    private var seen: Set<String>

    /// Begins a walk at the newest of `texts`, which are oldest first.
    init(texts: [String], typed: String) {
        self.texts = texts
        self.typed = typed
        seen = [typed]
    }

    /// Whether the walk shows an entry, and not what was typed.
    var hasBegun: Bool { !shown.isEmpty }

    /// What the walk shows now.
    var current: String { shown.last.map { texts[$0] } ?? typed }

    /// Moves to the next older text that begins as the typed one does, or gives nothing and stays.
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

    /// Moves to the next newer text, at last to what was typed, or gives nothing and stays.
    mutating func newer() -> String? {
        guard let left = shown.popLast() else { return nil }
        seen.remove(texts[left])
        return current
    }
}
