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
        var texts = RecalledTexts()
        var place = HistoryLog.Place()
        var isLoading = false
        /// Entries that could not be added to the file; only this session recalls them.
        var unsaved: [HistoryEntry] = []
    }

    private let log: HistoryLog
    private let limit: Int
    private let state = Mutex(State())
    /// Taken while a long history is read.
    private let reading = Mutex(())

    /// Opens the history at `path`, which need not exist; its folder must.
    ///
    /// - Parameters:
    ///   - path: the file, 0600 and this user's own, or it is refused.
    ///   - limit: the number of entries to keep; older ones are dropped at some start.
    package init(path: String, limit: Int = HistoryFile.standardLimit) throws(HistoryError) {
        log = HistoryLog(path: path)
        self.limit = max(limit, 1)
        try log.check()
        state.withLock { $0.isLoading = true }
        if log.size <= Self.smallSize {
            load()
        } else {
            Task.detached(priority: .userInitiated) { self.load() }
        }
    }

    package func texts() -> [String] { state.withLock(\.texts.all) }

    package func allTexts() -> [String] {
        load()
        return texts()
    }

    package func suggestion(for text: String) -> String? { state.withLock { $0.texts.suggestion(for: text) } }

    package func refresh() {
        state.withLock { state in
            guard !state.isLoading else { return }
            takeNew(into: &state)
        }
    }

    package func append(_ entry: HistoryEntry) throws(HistoryError) {
        guard !entry.isPrivate else { return }
        let isOutcome = entry.status != nil && !entry.id.isEmpty
        do throws(HistoryError) {
            if isOutcome, end(entry) { return }
            try log.append(isOutcome ? HistoryCodec.outcomeLine(for: entry) : HistoryCodec.line(for: entry))
        } catch {
            state.withLock { state in
                guard !isOutcome else { return state.texts.end(entry.id, failed: entry.status != 0) }
                state.unsaved.append(entry)
                state.texts.add(entry)
            }
            throw error
        }
        refresh()
    }

    /// Ends an entry that is not in the file; false if it is.
    private func end(_ entry: HistoryEntry) -> Bool {
        state.withLock { state in
            guard let place = state.unsaved.lastIndex(where: { $0.id == entry.id }) else { return false }
            state.unsaved[place] = entry
            state.texts.end(entry.id, failed: entry.status != 0)
            return true
        }
    }

    package func entries() throws(HistoryError) -> [HistoryEntry] {
        try log.check()
        var place = HistoryLog.Place()
        return HistoryLines(log.read(from: &place)).entries + state.withLock(\.unsaved)
    }

    /// Reads the file unless that was done, or is being done, which it then waits for.
    private func load() {
        reading.withLock { _ in
            guard state.withLock(\.isLoading) else { return }
            readAll()
        }
    }

    private func readAll() {
        var state = State()
        takeNew(into: &state)
        if state.texts.all.count > limit + limit / 10 {
            shorten()
            state = State()
            takeNew(into: &state)
        }
        let loaded = state
        self.state.withLock { state in
            let unsaved = state.unsaved
            state = loaded
            state.unsaved = unsaved
            for entry in unsaved { state.texts.add(entry) }
        }
    }

    private func takeNew(into state: inout State) {
        let before = state.place
        let lines = HistoryLines(log.read(from: &state.place))
        // The path is another file now: what was read before is in it or gone.
        if state.place.inode != before.inode || state.place.offset < before.offset {
            state.texts = RecalledTexts()
            for entry in state.unsaved { state.texts.add(entry) }
        }
        lines.add(to: &state.texts)
    }

    /// Drops the oldest entries; if that fails, the file just stays longer.
    private func shorten() {
        let limit = limit
        try? log.rewrite { HistoryLines($0).newest(limit) }
    }
}
