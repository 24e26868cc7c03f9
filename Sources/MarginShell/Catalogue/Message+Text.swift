package import CommandLanguage

extension Message {
    /// The sentence in `language`.
    package func text(in language: Language) -> String { MessageCatalogue(language: language).text(for: self) }
}
