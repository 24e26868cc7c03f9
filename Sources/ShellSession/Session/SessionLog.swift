package import LineEditing
package import ShellRuntime
package import Synchronization

/// The statements that were typed in this session, or given with `-c`, and how each ended.
package final class SessionLog: Resettable {
    package struct Entry: Sendable {
        package let text: String
        /// When it began, in milliseconds since 1970.
        package let milliseconds: Int64
        package let duration: Duration
        package let status: ExitStatus

        package init(text: String, milliseconds: Int64, duration: Duration, status: ExitStatus) {
            self.text = text
            self.milliseconds = milliseconds
            self.duration = duration
            self.status = status
        }
    }

    /// More than a person types in a long day; older entries are dropped.
    private static let capacity = 10_000

    private let kept = Mutex<[Entry]>([])
    package let history = Mutex<(any HistoryStoring)?>(nil)

    package init() {}

    /// Oldest first.
    package var entries: [Entry] { kept.withLock { $0 } }

    package func reset() { kept.withLock { $0 = [] } }

    package func add(_ entry: Entry) {
        kept.withLock { kept in
            if kept.count >= Self.capacity { kept.removeFirst(Self.capacity / 10) }
            kept.append(entry)
        }
    }
}
