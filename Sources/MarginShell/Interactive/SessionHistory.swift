import LineEditing
import Synchronization

/// The statements of this session, in memory.
final class SessionHistory: HistoryStoring {
    private let kept = Mutex<[HistoryEntry]>([])

    func texts() -> [String] { kept.withLock { $0.map(\.text) } }

    func refresh() {}

    func append(_ entry: HistoryEntry) throws(HistoryError) {
        guard entry.text.first != " " else { return }
        kept.withLock { $0.append(entry) }
    }

    func entries() throws(HistoryError) -> [HistoryEntry] { kept.withLock { $0 } }
}
