/// What is known about one of the exchange's codes, in words of this library's own.
public struct CodeEntry: Hashable, Sendable {
    /// The code.
    public let code: ExchangeCode

    /// The exchange's symbolic name; empty where none is published.
    public let name: String

    /// What it asks for.
    public let codeClass: CodeClass

    /// What it means.
    public let meaning: Bilingual

    /// What to do next.
    public let remedy: Bilingual

    init(_ code: Int, _ name: String, _ codeClass: CodeClass, _ remedy: Remedy, _ english: String, _ chinese: String) {
        self.code = ExchangeCode(integerLiteral: code)
        self.name = name
        self.codeClass = codeClass
        meaning = Bilingual(english: english, chinese: chinese)
        self.remedy = remedy.words
    }
}
