/// A text in the shell's two languages.
package struct LocalizedText: Hashable, Sendable {
    package let english: String
    package let chinese: String

    package init(english: String, chinese: String) { self.init(english, chinese) }

    package init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    package func text(in language: Language) -> String {
        language == .english ? english : chinese
    }
}
