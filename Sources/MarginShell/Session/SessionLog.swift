import LineEditing
package import ShellRuntime
import Synchronization
import TimeSource

/// What was typed in this session, or given by `-c`, and how each text ended.
package final class SessionLog: Sendable {
    /// One text.
    package struct Entry: Sendable {
        package let text: String
        /// When it began, in milliseconds since 1970.
        package let milliseconds: Int64
        package let duration: Duration
        package let status: ExitStatus
    }

    /// As much as a person types in a long day; older texts go first.
    private static let capacity = 10_000

    private let kept = Mutex<[Entry]>([])
    private let history = Mutex<(any HistoryStoring)?>(nil)

    package init() {}

    /// Every text, oldest first.
    package var entries: [Entry] { kept.withLock { $0 } }

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
    func keep(in history: any HistoryStoring) {
        self.history.withLock { $0 = history }
    }

    /// Adds the newest text.
    package func add(_ entry: Entry) {
        kept.withLock { kept in
            if kept.count >= Self.capacity { kept.removeFirst(Self.capacity / 10) }
            kept.append(entry)
        }
    }
}
