/// The words for what a diagnosis finds. Findings are codes, so that each side of a support case reads its own language.
enum FindingWording {
    static func words(in language: Language) -> [Finding: FindingWords] {
        language == .english ? english : chinese
    }
}
