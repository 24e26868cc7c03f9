/// A text in the shell's two languages.
package struct LocalizedText: Hashable, Sendable {
    package let english: String
    package let chinese: String

    package init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    package func text(in language: Language) -> String {
        language == .english ? english : chinese
    }
}
