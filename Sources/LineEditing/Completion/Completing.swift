/// Where the editor gets completions from.
///
/// Answers from snapshots in memory, as ``InputAnalysing`` does.
package protocol Completing: Sendable {
    /// What fits at `cursor`.
    ///
    /// - Parameters:
    ///   - text: the whole text.
    ///   - cursor: where the cursor stands, as an offset into the text's UTF-8.
    func completions(for text: String, cursor: Int) -> CompletionSet
}

/// What fits at a place, and what it would take the place of.
package struct CompletionSet: Equatable, Sendable {
    /// The stretch a candidate replaces, as offsets into the text's UTF-8.
    package var replaces: Range<Int>
    /// In the order they are offered.
    package var candidates: [Completion]
    /// One line about where the candidates come from, such as how old a list is; or nothing.
    package var note: String

    /// Makes a set of candidates for the bytes `replaces` of the text's UTF-8.
    package init(replaces: Range<Int>, candidates: [Completion], note: String = "") {
        self.replaces = replaces
        self.candidates = candidates
        self.note = note
    }
}

/// One way to go on.
package struct Completion: Equatable, Sendable {
    /// The text that is inserted, quoted as the language needs it.
    package var text: String
    /// What the menu shows in its place, such as the last part of a path.
    package var label: String
    /// One line about it, or nothing.
    package var description: String
    /// What follows once it is the only or the chosen one: a blank, or nothing behind a folder's slash.
    package var suffix: String

    /// Makes a candidate.
    ///
    /// - Parameter label: what the menu shows; nothing for the text itself.
    package init(_ text: String, label: String? = nil, description: String = "", suffix: String = " ") {
        self.text = text
        self.label = label ?? text
        self.description = description
        self.suffix = suffix
    }
}
