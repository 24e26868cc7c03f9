import Synchronization

/// A history that lasts as long as the process.
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

    package func texts() -> [String] {
        state.withLock(\.texts)
    }

    package func refresh() {}

    package func append(_ entry: HistoryEntry) {
        guard !entry.isPrivate else { return }
        state.withLock { state in
            state.entries.append(entry)
            state.texts.append(entry.text)
        }
    }

    package func entries() -> [HistoryEntry] {
        state.withLock(\.entries)
    }
}
