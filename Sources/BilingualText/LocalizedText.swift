/// A text in the shell's two languages.
package struct LocalizedText: Hashable, Sendable {
    package let english: String
    package let chinese: String

    package init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    package func text(in language: Language) -> String { language == .english ? english : chinese }
}

/// The languages the shell speaks. Codes, JSON and statuses are the same in all of them.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh"

    /// The language a locale's name asks for: `zh_CN.UTF-8` is Chinese, all else English.
    ///
    /// - Parameter localeName: the value of `LC_ALL`, `LC_MESSAGES` or `LANG`.
    package init(localeName: String) {
        self = localeName.lowercased().hasPrefix("zh") ? .chinese : .english
    }
}
