import Synchronization

/// The history that all shells share: a file with one JSON object per line, to which each shell appends.
///
/// A small file is read at once; a large one in the background, so that the first prompt does not wait for it.
package final class HistoryFile: HistoryStoring {
    /// The default number of entries to keep.
    package static let standardLimit = 100_000
    /// A file up to this size, in bytes, is read before the first prompt.
    private static let smallSize = 1 << 18

    private struct State {
        var texts: [String] = []
        var place = HistoryLog.Place()
        var isLoading = false
        /// Entries that could not be added to the file; only this session recalls them.
        var unsaved: [HistoryEntry] = []
    }

    private let log: HistoryLog
    private let limit: Int
    private let state = Mutex(State())

    /// Opens the history at `path`, which need not exist; its folder must.
    ///
    /// - Parameters:
    ///   - path: the file, 0600 and this user's own, or it is refused.
    ///   - limit: the number of entries to keep; older ones are dropped at some start.
    package init(path: String, limit: Int = HistoryFile.standardLimit) throws(HistoryError) {
        log = HistoryLog(path: path)
        self.limit = max(limit, 1)
        try log.check()
        if log.size <= Self.smallSize {
            load()
        } else {
            state.withLock { $0.isLoading = true }
            Task.detached(priority: .userInitiated) { self.load() }
        }
    }

    package func texts() -> [String] { state.withLock(\.texts) }

    package func refresh() {
        state.withLock { state in
            guard !state.isLoading else { return }
            takeNew(into: &state)
        }
    }

    package func append(_ entry: HistoryEntry) throws(HistoryError) {
        guard !entry.isPrivate else { return }
        do throws(HistoryError) {
            try log.append(HistoryCodec.line(for: entry))
        } catch {
            state.withLock { state in
                state.unsaved.append(entry)
                state.texts.append(entry.text)
            }
            throw error
        }
        refresh()
    }

    package func entries() throws(HistoryError) -> [HistoryEntry] {
        try log.check()
        var place = HistoryLog.Place()
        return HistoryLines(log.read(from: &place)).entries + state.withLock(\.unsaved)
    }

    private func load() {
        var state = State()
        takeNew(into: &state)
        if state.texts.count > limit + limit / 10 {
            shorten()
            state = State()
            takeNew(into: &state)
        }
        let loaded = state
        self.state.withLock { state in
            let unsaved = state.unsaved
            state = loaded
            state.unsaved = unsaved
            state.texts += unsaved.map(\.text)
        }
    }

    private func takeNew(into state: inout State) {
        let before = state.place
        let lines = HistoryLines(log.read(from: &state.place))
        // The path is another file now: what was read before is in it or gone.
        if state.place.inode != before.inode || state.place.offset < before.offset {
            state.texts = state.unsaved.map(\.text)
        }
        state.texts += lines.texts
    }

    /// Drops the oldest entries; if that fails, the file just stays longer.
    private func shorten() {
        let limit = limit
        try? log.rewrite { HistoryLines($0).newest(limit) }
    }
}
