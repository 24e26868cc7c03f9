/// A finding in one language.
struct FindingWords: Hashable, Sendable {
    /// What is the matter.
    let meaning: String

    /// What to do next.
    let next: String

    init(_ meaning: String, next: String) {
        self.meaning = meaning
        self.next = next
    }
}

extension Finding {
    /// The finding in words.
    func words(in language: Language) -> FindingWords {
        // The tests see that every finding has its words; its code is a poor sentence, but better than none.
        FindingWording.words(in: language)[self] ?? FindingWords(rawValue, next: "doctor")
    }
}
