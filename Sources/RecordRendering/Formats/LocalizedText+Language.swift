import ShellRuntime

extension LocalizedText {
    /// The text in `language`.
    package func text(in language: Language) -> String {
        language == .english ? english : chinese
    }
}
