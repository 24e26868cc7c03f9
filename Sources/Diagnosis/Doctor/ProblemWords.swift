/// A problem in one language.
struct ProblemWords: Hashable, Sendable {
    /// What is the matter.
    let meaning: String

    /// What to do next.
    let next: String

    init(_ meaning: String, next: String) {
        self.meaning = meaning
        self.next = next
    }
}

extension Problem {
    /// The problem in words.
    func words(in language: Language) -> ProblemWords {
        // The tests see that every problem has its words; its code is a poor sentence, but better than none.
        ProblemWording.words(in: language)[self] ?? ProblemWords(rawValue, next: "doctor")
    }
}
