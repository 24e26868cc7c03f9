import Synchronization
package import InjectedTime

/// The latest records of a shell, always in memory, and also in a log file if one is set.
package final class Journal: Sendable {
    /// The number of records that are kept.
    package static let capacity = 1000

    /// Statements that are not commands.
    package static let controlWords = ["break", "continue", "expect", "for", "if", "let", "repeat", "try"]

    private struct State {
        /// Up to twice the capacity, because dropping the oldest one by one would move all the others each time.
        var records: [JournalRecord] = []
        var words: Set<String> = []
        var onRecord: (@Sendable (JournalRecord) -> Void)?
    }

    private let time: any TimeSource
    private let state = Mutex(State())

    /// Keeps nothing yet.
    package init(time: any TimeSource) {
        self.time = time
    }

    /// The latest records, oldest first.
    package var records: [JournalRecord] { state.withLock { Array($0.records.suffix(Self.capacity)) } }

    /// The first words of statements that may be recorded; any other word may be a secret.
    package func know(_ words: [String]) {
        state.withLock { $0.words.formUnion(words) }
    }

    /// Calls `receiver` with each record from now on.
    package func onRecord(_ receiver: @escaping @Sendable (JournalRecord) -> Void) {
        state.withLock { $0.onRecord = receiver }
    }

    /// Adds a record with the current time.
    package func note(_ kind: JournalRecord.Kind, _ fields: [JournalRecord.Field]) {
        let record = JournalRecord(milliseconds: time.wallMilliseconds, kind: kind, fields: fields)
        let receiver = state.withLock { state in
            if state.records.count >= 2 * Self.capacity { state.records.removeFirst(Self.capacity) }
            state.records.append(record)
            return state.onRecord
        }
        receiver?(record)
    }

    /// Records how a statement ended, with only its first word.
    package func noteStatement(_ text: String, status: UInt8, category: String?, code: Int?) {
        let word = String(text.prefix { $0.isASCII && ($0.isLetter || $0 == "_") })
        let isKnown = state.withLock { $0.words.contains(word) }
        var fields: [JournalRecord.Field] = [.init("word", isKnown ? word : "other"), .init("status", Int(status))]
        if let category { fields.append(.init("category", text: category)) }
        if let code { fields.append(.init("code", code)) }
        note(.statement, fields)
    }
}
