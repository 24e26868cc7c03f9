/// A statement that was run.
package struct HistoryEntry: Equatable, Sendable {
    /// The statement as it was typed; may hold line ends.
    package var text: String
    /// When it was entered, in milliseconds since 1970-01-01T00:00:00Z.
    package var time: Int64
    /// The profile it ran in.
    package var profile: String
    /// Its exit status: 0 for success.
    package var status: Int32
    /// How long it ran, in milliseconds.
    package var duration: Int64

    /// Makes an entry.
    package init(text: String, time: Int64, profile: String, status: Int32, duration: Int64) {
        self.text = text
        self.time = time
        self.profile = profile
        self.status = status
        self.duration = duration
    }
}

extension HistoryEntry {
    /// Whether its author left it out of the history, by a blank before it; an empty one is nobody's loss.
    var isPrivate: Bool { text.isEmpty || text.first == " " }
}
