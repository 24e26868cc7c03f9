/// The statements of this and of earlier sessions.
package protocol HistoryStoring: AnyObject, Sendable {
    /// The texts to recall, oldest first, duplicates included. Cheap to ask for on every prompt: the array is shared.
    func texts() -> [String]

    /// Takes in what other shells have added since. Called before each prompt.
    func refresh()

    /// Adds an entry. A text that begins with a blank is left out.
    func append(_ entry: HistoryEntry) throws(HistoryError)

    /// Every entry with what is known about it, oldest first.
    func entries() throws(HistoryError) -> [HistoryEntry]
}
