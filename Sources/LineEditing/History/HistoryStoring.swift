import Synchronization

/// The statements of this and of earlier sessions.
package protocol HistoryStoring: AnyObject, Sendable {
    /// The texts to recall, oldest first, with duplicates. Cheap enough for every prompt: the array is shared.
    func texts() -> [String]

    /// Reads what other shells have added. Called before each prompt.
    func refresh()

    /// Adds an entry, unless its text begins with a space.
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
    /// The exit status: 0 for success.
    package var status: Int32
    /// How long it ran, in milliseconds.
    package var duration: Int64

    package init(text: String, time: Int64, profile: String, status: Int32, duration: Int64) {
        self.text = text
        self.time = time
        self.profile = profile
        self.status = status
        self.duration = duration
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

package final class MemoryHistory: HistoryStoring {
    private struct State {
        var entries: [HistoryEntry]
        var texts: [String]
    }

    private let state: Mutex<State>

    /// Makes a history that begins with `entries`, oldest first.
    package init(_ entries: [HistoryEntry] = []) {
        state = Mutex(State(entries: entries, texts: entries.map(\.text)))
    }

    package func texts() -> [String] { state.withLock(\.texts) }

    package func refresh() {}

    package func append(_ entry: HistoryEntry) {
        guard !entry.isPrivate else { return }
        state.withLock { state in
            state.entries.append(entry)
            state.texts.append(entry.text)
        }
    }

    package func entries() -> [HistoryEntry] { state.withLock(\.entries) }
}
