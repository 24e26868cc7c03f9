import InjectedTime
package import LineEditing
import ShellRuntime
import ShellSession
import Synchronization

extension SessionLog {
    /// What this and earlier sessions kept, oldest first; this session's texts where nothing is kept.
    var keptEntries: [HistoryEntry] {
        let history = history.withLock { $0 }
        if let entries = try? history?.entries() { return entries }
        return entries.map { entry in
            HistoryEntry(
                text: entry.text,
                time: entry.milliseconds,
                profile: "",
                status: Int32(entry.status.rawValue),
                duration: entry.duration.wholeMilliseconds
            )
        }
    }

    /// Says where the texts of this session are kept beside those of others.
    package func keep(in history: any HistoryStoring) {
        self.history.withLock { $0 = history }
    }
}
