import CommandLanguage
import MarginClient
import ShellRuntime

/// The setting `baseURL` as the client needs it.
enum BaseURLSetting {
    /// Reads the setting's text.
    ///
    /// - Throws: `ShellFailure` of status 78 that says which rule the text breaks.
    static func parse(_ text: String) throws -> BaseURL {
        do {
            return try BaseURL(text)
        } catch {
            throw ShellFailure(
                status: .configuration,
                category: .configuration,
                message: ShellMessage.badBaseURL.message(.code("url", text)),
                nextStep: ShellMessage.badBaseURLNext.message()
            )
        }
    }
}
