import InjectedTime
package import LineEditing
import ShellRuntime
import ShellSession
import Synchronization

extension SessionLog {
    /// The history of this and earlier sessions, oldest first; only this session's statements if no history is kept.
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

    /// Sets where this and other sessions' statements are kept.
    package func keep(in history: any HistoryStoring) {
        self.history.withLock { $0 = history }
    }
}
