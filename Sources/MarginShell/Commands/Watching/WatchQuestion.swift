import MarginClient

/// One thing that a watch asks again and again.
enum WatchQuestion: Hashable, Sendable {
    /// How much of one asset could be borrowed.
    case borrow(Asset)
    /// What the system itself has left to lend, of all assets at once.
    case inventory
}
