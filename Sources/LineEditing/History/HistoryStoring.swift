import Synchronization

/// The statements of this and of earlier sessions.
package protocol HistoryStoring: AnyObject, Sendable {
    /// The texts to recall, oldest first, with duplicates. Cheap enough for every prompt: the array is shared.
    func texts() -> [String]

    /// ``texts()``, once a long history is read: a key that recalls an entry waits for that.
    func allTexts() -> [String]

    /// The latest entry that begins with `text`, is longer and did not fail, among the newest; nil if there is none.
    func suggestion(for text: String) -> String?

    /// Reads what other shells have added. Called before each prompt.
    func refresh()

    /// Adds an entry, unless its text begins with a space; of one that was added without its outcome, the outcome.
    func append(_ entry: HistoryEntry) throws(HistoryError)

    /// Every entry with what is known about it, oldest first.
    func entries() throws(HistoryError) -> [HistoryEntry]
}

/// A statement that was run.
package struct HistoryEntry: Equatable, Sendable {
    /// The statement as it was typed; may contain newlines.
    package var text: String
    /// When it was entered, in milliseconds since 1970-01-01T00:00:00Z.
    package var time: Int64
    package var profile: String
    /// The exit status: 0 for success; nil if its end was not seen.
    package var status: Int32?
    /// How long it ran, in milliseconds.
    package var duration: Int64
    /// What its outcome is found by, for an entry that is added before its statement runs; may be empty.
    package var id: String

    package init(text: String, time: Int64, profile: String, status: Int32?, duration: Int64 = 0, id: String = "") {
        self.text = text
        self.time = time
        self.profile = profile
        self.status = status
        self.duration = duration
        self.id = id
    }
}

extension HistoryEntry {
    /// Whether it is not kept: because it is empty or begins with a space.
    var isPrivate: Bool { text.isEmpty || text.first == " " }
}

/// Why the history file cannot be used.
package enum HistoryError: Error, Equatable, Sendable {
    /// Others may read or write the file: its mode is `mode` and should be 0600.
    case tooOpen(path: String, mode: UInt32)
    /// The path is not a regular file of this user.
    case notAnOwnFile(path: String)
    /// The system refused; `code` is its `errno`.
    case system(path: String, code: Int32)
}

/// The texts of a history in memory, and which of them failed.
struct RecalledTexts {
    /// The number of entries searched for a suggestion: a key must not wait for a long history.
    private static let reach = 10_000

    private(set) var all: [String] = []
    private var failed: Set<Int> = []
    /// The places of entries whose outcome is not known yet.
    private var pending: [String: Int] = [:]

    mutating func add(_ text: String, failed hasFailed: Bool = false, id: String = "") {
        if hasFailed { failed.insert(all.count) }
        if !id.isEmpty { pending[id] = all.count }
        all.append(text)
    }

    mutating func end(_ id: String, failed hasFailed: Bool) {
        guard let place = pending.removeValue(forKey: id), hasFailed else { return }
        failed.insert(place)
    }

    func suggestion(for text: String) -> String? {
        guard !text.isEmpty else { return nil }
        let place = all.indices.suffix(Self.reach).last { place in
            all[place].utf8.count > text.utf8.count && !failed.contains(place) && all[place].hasPrefix(text)
        }
        return place.map { all[$0] }
    }
}

extension RecalledTexts {
    mutating func add(_ entry: HistoryEntry) {
        add(entry.text, failed: (entry.status ?? 0) != 0, id: entry.status == nil ? entry.id : "")
    }
}

package final class MemoryHistory: HistoryStoring {
    private struct State {
        var entries: [HistoryEntry] = []
        var texts = RecalledTexts()
    }

    private let state = Mutex(State())

    /// Makes a history that begins with `entries`, oldest first.
    package init(_ entries: [HistoryEntry] = []) {
        for entry in entries { append(entry) }
    }

    package func texts() -> [String] { state.withLock(\.texts.all) }

    package func allTexts() -> [String] { texts() }

    package func suggestion(for text: String) -> String? { state.withLock { $0.texts.suggestion(for: text) } }

    package func refresh() {}

    package func append(_ entry: HistoryEntry) {
        guard !entry.isPrivate else { return }
        state.withLock { state in
            if let place = state.entries.lastIndex(where: { !entry.id.isEmpty && $0.id == entry.id }) {
                state.entries[place] = entry
                state.texts.end(entry.id, failed: entry.status != 0)
            } else {
                state.entries.append(entry)
                state.texts.add(entry)
            }
        }
    }

    package func entries() -> [HistoryEntry] { state.withLock(\.entries) }
}
