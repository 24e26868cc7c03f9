package import LineEditing
package import ShellRuntime
package import Synchronization

/// What was typed in this session, or given by `-c`, and how each text ended.
package final class SessionLog: Resettable {
    /// One text.
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

    /// As much as a person types in a long day; older texts go first.
    private static let capacity = 10_000

    private let kept = Mutex<[Entry]>([])
    /// Where texts are kept beside those of other sessions, at a prompt.
    package let history = Mutex<(any HistoryStoring)?>(nil)

    package init() {}

    /// Every text, oldest first.
    package var entries: [Entry] { kept.withLock { $0 } }

    package func reset() { kept.withLock { $0 = [] } }

    /// Adds the newest text.
    package func add(_ entry: Entry) {
        kept.withLock { kept in
            if kept.count >= Self.capacity { kept.removeFirst(Self.capacity / 10) }
            kept.append(entry)
        }
    }
}
