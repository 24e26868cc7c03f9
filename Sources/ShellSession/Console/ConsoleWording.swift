import CommandLanguage

/// The words of whatever language the console speaks at the moment.
struct ConsoleWording: MessageWording {
    let console: Console

    func text(for message: Message) -> String {
        console.catalogue.text(for: message)
    }

    func label(of severity: Diagnostic.Severity?) -> String { console.catalogue.label(of: severity) }
}
