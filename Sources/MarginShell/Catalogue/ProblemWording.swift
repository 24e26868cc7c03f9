/// The words for what a diagnosis finds. Problems are codes, so that each side of a support case reads its own language.
enum ProblemWording {
    static func words(in language: Language) -> [Problem: ProblemWords] {
        language == .english ? english : chinese
    }
}
