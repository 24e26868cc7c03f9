/// The same words in both of the project's languages.
public struct Bilingual: Hashable, Sendable {
    /// In English.
    public let english: String

    /// In Simplified Chinese.
    public let chinese: String

    /// Joins the two.
    public init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }
}
